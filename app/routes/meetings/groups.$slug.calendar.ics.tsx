import { readFeed } from "#app/domain/meetings/calendar/queries.server.ts";
import type { RouteRequest } from "#app/request-context.ts";
import { calendarFile } from "#app/web/calendar-file.ts";

/** Fetched by calendar programs, which cannot log in. The secret is in the query, because no log keeps that. */
export async function loader({ request, params }: RouteRequest) {
  const secret = new URL(request.url).searchParams.get("token");
  return calendarFile(readFeed(params.slug, secret), "meetings");
}
