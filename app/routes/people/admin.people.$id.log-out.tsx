import { requireActor } from "#app/auth/require-actor.server.ts";
import { endSessions } from "#app/domain/people/administration.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { readButton } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);

  endSessions(actor, params.id);
  return redirectWith(context, `/admin/people/${params.id}`, "The person is logged out on every device.");
}
