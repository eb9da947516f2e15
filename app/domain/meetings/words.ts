import { formatTimes } from "#app/lib/london.ts";
import { SERVICES, servicesOf } from "./form.ts";
import type { MeetingDetails } from "./queries.server.ts";

/** When and where a meeting is and what helps to come, as it is read. */
export function sayDetails(startsAt: Date, details: MeetingDetails) {
  const { endsAt, place, link, access } = details;
  const services = servicesOf(details).map((name) => SERVICES[name]);
  return { place, link, access, services, time: formatTimes(startsAt, endsAt) };
}
