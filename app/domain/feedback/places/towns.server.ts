import { type Position, TOWNS } from "#db/seed/positions.ts";
import { fold } from "../../text/fold.ts";

const POSITIONS = new Map(Object.entries(TOWNS).map(([name, position]) => [fold(name), position]));

/** Letters that a name must have before one of them may be wrong: "Deal" and "dead" are different words. */
const LONG_ENOUGH = 6;

/** Where a town lies that somebody typed, in a sentence or with a letter wrong; undefined for what is no town of the county. */
export function findPosition(typed: string): Position | undefined {
  const words = fold(typed).split(" ");
  for (const [name, position] of POSITIONS) {
    const length = name.split(" ").length;
    for (let at = 0; at + length <= words.length; at += 1)
      if (isSame(name, words.slice(at, at + length).join(" "))) return position;
  }
  return undefined;
}

function isSame(name: string, typed: string): boolean {
  return name === typed || (name.length >= LONG_ENOUGH && differByOne(name, typed));
}

/** One letter too many, one too few, or one that is another. */
function differByOne(one: string, other: string): boolean {
  if (Math.abs(one.length - other.length) > 1) return false;
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  const rest = (text: string, from: number) => text.slice(from);
  return (
    rest(one, at + 1) === rest(other, at + 1) ||
    rest(one, at + 1) === rest(other, at) ||
    rest(one, at) === rest(other, at + 1)
  );
}

/** How far apart, squared, in units that are alike from north to south and from west to east at this latitude. */
export function distanceBetween([north, east]: Position, [otherNorth, otherEast]: Position): number {
  return (north - otherNorth) ** 2 + ((east - otherEast) * 0.63) ** 2;
}
