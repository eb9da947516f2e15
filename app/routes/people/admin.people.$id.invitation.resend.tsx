import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { resendInvitation } from "#app/domain/people/administration.server.ts";
import { readButton } from "#app/web/forms.server.ts";

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  await readButton(request);

  const sent = resendInvitation(actor, params.id);
  return redirect(`/admin/people/${params.id}${sent.ok ? "?done=invited-again" : ""}`, 303);
}
