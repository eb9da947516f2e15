import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { enableMember } from "#app/domain/people/administration.server.ts";
import { readButton } from "#app/web/forms.server.ts";

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  await readButton(request);

  const enabled = enableMember(actor, params.id);
  return redirect(`/admin/people/${params.id}${enabled.ok ? "?done=enabled" : ""}`, 303);
}
