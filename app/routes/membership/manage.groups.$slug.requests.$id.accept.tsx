import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { acceptRequest } from "#app/domain/groups/requests/commands.server.ts";
import { readButton } from "#app/web/forms.server.ts";

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  await readButton(request);
  const accepted = acceptRequest(actor, params.slug, params.id);
  const done = accepted.ok ? "request-accepted" : "request-settled";
  return redirect(`/manage/groups/${params.slug}/requests?done=${done}`, 303);
}
