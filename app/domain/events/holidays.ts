import { Temporal } from "temporal-polyfill";
import { HOLIDAYS_KNOWN_UNTIL } from "#app/lib/bank-holidays.ts";
import { now } from "#app/lib/clock.ts";
import { formatDay, today } from "#app/lib/london.ts";

/** Why due dates may be wrong some day, for whoever runs the service: the bank holidays of the year to come are not all known. */
export function describeHolidayDoubt(): string | undefined {
  const inAYear = Temporal.PlainDate.from(today(now())).add({ months: 12 }).toString();
  if (HOLIDAYS_KNOWN_UNTIL >= inAYear) return undefined;
  return `bank holidays are known until ${formatDay(HOLIDAYS_KNOWN_UNTIL)} only: compare app/lib/bank-holidays.ts with GOV.UK`;
}
