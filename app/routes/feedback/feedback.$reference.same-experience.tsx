import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { addEcho } from "#app/domain/feedback/echoes/commands.server.ts";
import { readButton } from "#app/web/forms.server.ts";

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  await readButton(request);
  addEcho(actor, params.reference);
  return redirect(`/feedback/${params.reference}?done=same-experience`, 303);
}
