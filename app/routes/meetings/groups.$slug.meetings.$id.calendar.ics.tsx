import { requireActor } from "#app/auth/require-actor.server.ts";
import { readMeetingCalendar } from "#app/domain/meetings/calendar/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { calendarFile } from "#app/web/calendar-file.ts";

export async function loader({ request, context, params }: RouteRequest) {
  const actor = requireActor(context, request);
  const { origin } = new URL(request.url);
  const file = readMeetingCalendar(actor, params.slug, params.id, (path) => origin + path);
  return calendarFile(file, "meeting");
}
