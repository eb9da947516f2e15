import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { endSessions } from "#app/domain/people/administration.server.ts";
import { readButton } from "#app/web/forms.server.ts";

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  await readButton(request);

  endSessions(actor, params.id);
  return redirect(`/admin/people/${params.id}?done=logged-out`, 303);
}
