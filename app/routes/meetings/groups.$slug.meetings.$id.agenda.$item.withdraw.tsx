import { requireActor } from "#app/auth/require-actor.server.ts";
import { withdrawItem } from "#app/domain/meetings/agenda/commands.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { AGENDA_SETTLED } from "#app/ui/meetings/messages.ts";
import { readButton } from "#app/web/forms.server.ts";
import { redirectRefused, redirectWith } from "#app/web/message.server.ts";

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);
  const taken = withdrawItem(actor, params.slug, params.id, params.item);
  const page = `/groups/${params.slug}/meetings/${params.id}`;
  return taken.ok
    ? redirectWith(context, page, "The item is taken back.")
    : redirectRefused(context, page, AGENDA_SETTLED);
}
