import type { Position } from "#db/seed/positions.ts";
import { listTownsOfGroups } from "./areas.server.ts";
import { findGroup, type Group } from "./queries.server.ts";
import type { Spot } from "./spots.server.ts";

/** Further than this, in miles as the crow flies, is not nearby: it is most of an hour by car. */
const NEARBY = 20;

/** In miles; one is in a place that is closer than this to its middle. */
const THERE = 1.5;

export interface GroupNear {
  group: Group;
  /** The nearest of its towns. */
  town: string;
  /** Whole miles from there; 0 for the town itself. */
  miles: number;
  /** The places in the area of this group, of those that were asked about. */
  places: string[];
}

/** The group of the area in which the place lies: several where areas share a postcode district, none where all are far. */
export function listGroupsNear({ places }: Spot): GroupNear[] {
  const towns = listTownsOfGroups();
  const nearest = places.flatMap(({ name, position }) => {
    const [first] = towns
      .map(({ slug, town, position: there }) => ({ name, slug, town, miles: milesBetween(position, there) }))
      .sort((a, b) => a.miles - b.miles);
    return first && first.miles <= NEARBY ? [first] : [];
  });
  return [...Map.groupBy(nearest, ({ slug }) => slug)]
    .sort(([, one], [, other]) => other.length - one.length)
    .flatMap(([slug, own]) => {
      const group = findGroup(slug);
      const [closest] = own.toSorted((a, b) => a.miles - b.miles);
      if (!group || !closest) return [];
      const { town, miles } = closest;
      return [
        { group, town, miles: miles < THERE ? 0 : Math.round(miles), places: own.map(({ name }) => name) },
      ];
    });
}

const MILES_NORTH = 69.1;
const MILES_EAST = MILES_NORTH * Math.cos((51.2 * Math.PI) / 180);

function milesBetween([north, east]: Position, [otherNorth, otherEast]: Position): number {
  return Math.hypot((north - otherNorth) * MILES_NORTH, (east - otherEast) * MILES_EAST);
}
