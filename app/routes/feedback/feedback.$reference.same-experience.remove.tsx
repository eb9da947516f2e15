import { requireActor } from "#app/auth/require-actor.server.ts";
import { removeEcho } from "#app/domain/feedback/echoes/commands.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { readButton } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);
  removeEcho(actor, params.reference);
  return redirectWith(context, `/feedback/${params.reference}`, "That is taken back.");
}
