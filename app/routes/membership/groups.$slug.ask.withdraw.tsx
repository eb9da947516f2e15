import { requireActor } from "#app/auth/require-actor.server.ts";
import { withdrawRequest } from "#app/domain/membership/requests/commands.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { readButton } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);
  withdrawRequest(actor, params.slug);
  return redirectWith(context, `/groups/${params.slug}`, "Your request to join is taken back.");
}
