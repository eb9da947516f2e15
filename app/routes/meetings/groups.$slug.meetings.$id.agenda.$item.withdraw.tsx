import { requireActor } from "#app/auth/require-actor.server.ts";
import { withdrawItem } from "#app/domain/meetings/agenda/commands.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { AGENDA_SETTLED } from "#app/ui/meetings/messages.ts";
import { readButton } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);
  const taken = withdrawItem(actor, params.slug, params.id, params.item);
  const message = taken.ok ? "The item is taken back." : AGENDA_SETTLED;
  return redirectWith(context, `/groups/${params.slug}/meetings/${params.id}`, message);
}
