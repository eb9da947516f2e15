import { isKnownToHolder } from "../disclosure/over-time.ts";
import { countPeople } from "./count.server.ts";
import { type Held, listCountedAround } from "./over-time.server.ts";
import { type Period, periodKey } from "./periods.ts";
import type { PeopleCounts } from "./report.ts";
import { listScopes } from "./scopes.server.ts";

/** Every organisation and group: its staff can open its comments and count them exactly. */
export function listHolders(around: Period): Held[] {
  return listScopes()
    .filter(({ scope }) => scope !== "county")
    .map((place) => {
      const counted = listCountedAround(place, around);
      return (period) => {
        const people = counted.get(periodKey(period)) ?? countPeople(place, period);
        counted.set(periodKey(period), people);
        return people;
      };
    });
}

/**
 * The numbers of the county in which only a few are not of one organisation or group: its staff would know the few, or that
 * a hidden number is no more than these.
 */
export function findKnownToHolders(people: PeopleCounts, period: Period, holders: readonly Held[]): string[] {
  return Object.keys(people).filter((key) =>
    holders.some((held) => isKnownToHolder(people[key] ?? 0, held(period)[key] ?? 0)),
  );
}
