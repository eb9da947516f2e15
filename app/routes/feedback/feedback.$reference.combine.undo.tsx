import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { takeApart } from "#app/domain/feedback/combining/commands.server.ts";
import { readButton } from "#app/web/forms.server.ts";

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  await readButton(request);
  takeApart(actor, params.reference);
  return redirect(`/feedback/${params.reference}?done=taken-apart`, 303);
}
