import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { unpinFeedback } from "#app/domain/feedback/pins/commands.server.ts";
import { readButton } from "#app/web/forms.server.ts";

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  await readButton(request);
  unpinFeedback(actor, params.reference);
  return redirect(`/feedback/${params.reference}?done=unpinned`, 303);
}
