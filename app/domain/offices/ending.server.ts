import { now } from "#app/lib/clock.ts";
import { dayBefore, today } from "#app/lib/london.ts";
import type { Transaction } from "#db/client.server.ts";
import type { Actor } from "../policy.ts";
import { setLastDay, takeOffice } from "./giving.server.ts";
import { findOffice } from "./queries.server.ts";

/**
 * Ends the office that is handed over on the day before the next one begins; today, when that is today. One that ends
 * sooner anyway is left as it is.
 *
 * @param startsOn the first day of the one who follows, `YYYY-MM-DD`
 */
export function endHandedOver(tx: Transaction, actor: Actor, officeId: string, startsOn: string): void {
  const office = findOffice(officeId);
  if (!office || office.endedAt) return;
  const lastDay = dayBefore(startsOn);
  if (office.endsOn && office.endsOn <= lastDay) return;
  if (lastDay < today(now()) || lastDay < office.startsOn) takeOffice(tx, actor, office);
  else setLastDay(tx, actor, office, lastDay);
}
