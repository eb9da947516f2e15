import { type ControlledTable, HIDDEN } from "#app/domain/disclosure/control.ts";
import type { Scheme } from "#app/domain/disclosure/schemes.ts";
import type { SumGroup } from "#app/domain/disclosure/table.ts";

/** Every whole number from the first to the second. */
export type Interval = [least: number, most: number];

export type Knowledge = Map<string, Interval>;

/** More rounds than any table of the tests needs; each round can only narrow. */
const MOST_ROUNDS = 200;

/**
 * What a reader who knows the rule can be sure of before any arithmetic: a shown number was rounded and is no small
 * one, a hidden one is not 0.
 */
export function readTable(shown: ControlledTable, scheme: Scheme): Knowledge {
  const most = Number.MAX_SAFE_INTEGER / 1e6;
  const down = Math.floor(scheme.roundTo / 2);
  const up = scheme.roundTo - 1 - down;
  return new Map(
    Object.entries(shown).map(([key, value]): [string, Interval] => {
      if (value === HIDDEN) return [key, [1, most]];
      if (value === 0) return [key, [0, 0]];
      return [key, [Math.max(scheme.threshold, value - down), value + up]];
    }),
  );
}

/** A sum that the reader knows to hold: `parent` is what the children add up to. */
type Sum = { parent: string; children: readonly string[] };

/** Two numbers of which the second is greater by between `least` and `most`. */
export type Link = { from: string; to: string; least: number; most: number };

/** Cells that the reader knows to add up to no less than this: the rule itself says so. */
export type Floor = { cells: readonly string[]; least: number };

/** What the rule tells about the hidden children of a shown total. */
export function readRule(shown: ControlledTable, groups: readonly SumGroup[], scheme: Scheme): Floor[] {
  return groups
    .filter(({ parent }) => parent !== null && shown[parent] !== HIDDEN)
    .map(({ children }) => ({
      cells: children.filter((key) => shown[key] === HIDDEN),
      least: scheme.hiddenSum,
    }));
}

/** Narrows every interval by every sum, link and floor, until no interval becomes narrower. */
export function attack(
  known: Knowledge,
  groups: readonly SumGroup[],
  { links = [], floors = [] }: { links?: readonly Link[]; floors?: readonly Floor[] } = {},
): Knowledge {
  const sums = groups.filter((group): group is Sum => group.parent !== null);
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let isNarrower = false;
    const narrow = (key: string, least: number, most: number) => {
      const [low, high] = intervalOf(known, key);
      if (least <= low && most >= high) return;
      isNarrower = true;
      known.set(key, [Math.max(least, low), Math.min(most, high)]);
    };
    for (const sum of sums) narrowSum(known, sum, narrow);
    for (const { cells, least } of floors) {
      const most = cells.reduce((total, key) => total + intervalOf(known, key)[1], 0);
      for (const key of cells)
        narrow(key, least - (most - intervalOf(known, key)[1]), Number.POSITIVE_INFINITY);
    }
    for (const { from, to, least, most } of links) {
      const [fromLow, fromHigh] = intervalOf(known, from);
      narrow(to, fromLow + least, fromHigh + most);
      const [toLow, toHigh] = intervalOf(known, to);
      narrow(from, toLow - most, toHigh - least);
    }
    if (!isNarrower) return known;
  }
  throw new Error("The attacker did not come to an end");
}

type Narrow = (key: string, least: number, most: number) => void;

function narrowSum(known: Knowledge, { parent, children }: Sum, narrow: Narrow): void {
  const intervals = children.map((key) => intervalOf(known, key));
  const least = intervals.reduce((total, [low]) => total + low, 0);
  const most = intervals.reduce((total, [, high]) => total + high, 0);
  narrow(parent, least, most);
  const [parentLow, parentHigh] = intervalOf(known, parent);
  for (const [index, key] of children.entries()) {
    const [low, high] = intervals[index] ?? [0, 0];
    narrow(key, parentLow - (most - high), parentHigh - (least - low));
  }
}

export function intervalOf(known: Knowledge, key: string): Interval {
  const interval = known.get(key);
  if (!interval) throw new Error(`Nothing is known of ${key}`);
  return interval;
}

/** How many whole numbers a cell may still be. */
export function possibilities(known: Knowledge, key: string): number {
  const [least, most] = intervalOf(known, key);
  return most - least + 1;
}
