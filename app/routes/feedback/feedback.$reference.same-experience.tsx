import { requireActor } from "#app/auth/require-actor.server.ts";
import { addEcho } from "#app/domain/feedback/echoes/commands.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { readButton } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);
  addEcho(actor, params.reference);
  return redirectWith(
    context,
    `/feedback/${params.reference}`,
    "We have noted that this happened to you too.",
  );
}
