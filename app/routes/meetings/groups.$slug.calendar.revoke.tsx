import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requireActor } from "#app/auth/require-actor.server.ts";
import { unsubscribe } from "#app/domain/meetings/calendar/commands.server.ts";
import { readButton } from "#app/web/forms.server.ts";

export async function action({ request, context, params }: ActionFunctionArgs) {
  const actor = requireActor(context, request);
  await readButton(request);
  unsubscribe(actor, params.slug);
  return redirect(`/groups/${params.slug}/calendar?done=calendar-revoked`, 303);
}
