import { countPeople } from "#app/domain/reports/count.server.ts";
import type { Period } from "#app/domain/reports/periods.ts";
import { findRelease } from "#app/domain/reports/releases.server.ts";
import type { Scope } from "#app/domain/reports/scopes.server.ts";

/** What a page of a report has rows of: themes, categories and what was said of them, parts of care, ratings. */
const ROWS = /^(category|theme|stage|rating):(?!none)/;

/** Of the rows of a report that have people, how many show a number. */
export function countShownRows({ scope, placeId }: Scope, { kind, startsOn }: Period) {
  const report = findRelease({ scope, placeId }, { kind, startsOn });
  const people = countPeople({ scope, placeId }, { kind, startsOn });
  const rows = Object.entries(people).filter(([key, count]) => ROWS.test(key) && count > 0);
  const shown = rows.filter(([key]) => typeof report?.cells[key] === "number");
  return { rows: rows.length, shown: shown.length };
}
