import { requireActor } from "#app/auth/require-actor.server.ts";
import { unsubscribe } from "#app/domain/meetings/calendar/commands.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { readButton } from "#app/web/forms.server.ts";
import { redirectWith } from "#app/web/message.server.ts";

export async function action({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  await readButton(request);
  unsubscribe(actor, params.slug);
  return redirectWith(
    context,
    `/groups/${params.slug}/calendar`,
    "Your address is stopped. Calendars that use it get nothing any more.",
  );
}
