import { describePeriod } from "./periods.ts";
import { listReleasedPeriods } from "./queries.server.ts";
import { findRelease } from "./releases.server.ts";
import { KEY } from "./report.ts";
import { COUNTY } from "./scopes.server.ts";

/** How many people spoke in the county, as the latest year or else the latest period was released; undefined when that is hidden. */
export function findHowManySpoke(): { people: number; period: string } | undefined {
  const periods = listReleasedPeriods();
  const latest = periods.find(({ kind }) => kind === "year") ?? periods[0];
  if (!latest) return undefined;
  const { kind, startsOn } = latest;
  const people = findRelease(COUNTY, { kind, startsOn })?.cells[KEY.people];
  return typeof people === "number" && people > 0
    ? { people, period: describePeriod({ kind, startsOn }) }
    : undefined;
}
