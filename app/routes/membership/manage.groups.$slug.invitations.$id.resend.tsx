import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { resendInvitation } from "#app/domain/groups/invitations/commands.server.ts";
import { readButton } from "#app/web/forms.server.ts";

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  await readButton(request);
  const changed = resendInvitation(actor, params.slug, params.id);
  const done = changed.ok ? "invitation-resent" : "invitation-settled";
  return redirect(`/manage/groups/${params.slug}/invitations?done=${done}`, 303);
}
