import { listHospitals } from "../organisations/queries.server.ts";
import { fold } from "../text/fold.ts";
import type { GroupSearch } from "./form.ts";
import { type GroupNear, listGroupsNear } from "./nearest.server.ts";
import { findPartnership } from "./partnership.server.ts";
import { type Group, getGroupById, searchGroups } from "./queries.server.ts";
import { findSpots } from "./spots.server.ts";

/**
 * The groups for what somebody typed: a place, a postcode or a hospital, each with the group of its area, and groups that are
 * called so. Whoever has none nearby, or typed what nobody knows, gets the county's.
 */
export function findGroups({ typed, words }: GroupSearch) {
  const { groups, isCut } = searchGroups({ typed, words });
  const { spots, isAsTyped, elsewhere } = findSpots(typed, listHospitals());
  // Where a group has the very words, nobody mistyped a place.
  const located = (isAsTyped || groups.length === 0 ? spots : []).map(({ places, ...spot }) => ({
    ...spot,
    isHere: places.length > 0,
    near: listGroupsNear({ ...spot, places }),
  }));
  const named = located.length > 0 ? groups.filter(({ name }) => hasWords(name, words)) : groups;
  const isNamed = ({ group }: GroupNear) => named.some(({ id }) => id === group.id);
  const places = located.filter(({ near }) => near.length === 0 || !near.every(isNamed));
  const isWithout = places.length + named.length === 0 || places.some(({ near }) => near.length === 0);
  return { places, isAsTyped, elsewhere, groups: named, isCut, county: isWithout ? findCounty() : undefined };
}

/** "Stone" is a village, and part of the name of a town that another group serves. */
function hasWords(name: string, words: readonly string[]): boolean {
  const folded = fold(name);
  return words.every((word) => folded.includes(word));
}

function findCounty(): Group | undefined {
  const id = findPartnership();
  return id === undefined ? undefined : getGroupById(id);
}
