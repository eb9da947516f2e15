import type { Scheme } from "./schemes.ts";
import type { Cell, SumGroup } from "./table.ts";

/** What a reader can be sure of about one cell: every whole number from `least` to `most`. */
type Bounds = { least: number; most: number };

/** Real tables settle in a few rounds. A bound, so that no table can keep the process from its other work. */
const MOST_ROUNDS = 200;

/** More people than any table holds, small enough to add up exactly. */
const ANYONE = 1e9;

/**
 * Reads the table as someone would who knows the rule and adds and subtracts along every total, and finds cells that
 * must be hidden too because a hidden one is still known too well. Hiding partners group by group leaves few of them
 * (5 of 20,000 drawn tables), where one group's totals narrow what hides in another.
 *
 * @returns the smallest shown cells of the groups of each cell that is known to within fewer numbers than are safe
 */
export function givenAwayBySums(
  groups: readonly SumGroup[],
  cells: ReadonlyMap<string, Cell>,
  hidden: ReadonlySet<string>,
  scheme: Scheme,
): string[] {
  if (scheme.possibilities === 0) return [];
  const bounds = narrowBounds(
    groups,
    new Map([...cells.values()].map((cell) => [cell.key, boundsOf(cell, hidden, scheme)])),
    {
      hidden,
      scheme,
    },
  );
  const known = [...hidden].filter((key) => possibilitiesOf(bounds.get(key)) < scheme.possibilities);
  return known.flatMap((key) => coverFor(key, groups, cells, hidden));
}

/** A shown number stands for all that round to it and are no small ones; a hidden one is somebody. */
function boundsOf(
  { key, people }: Cell,
  hidden: ReadonlySet<string>,
  { roundTo, threshold }: Scheme,
): Bounds {
  if (hidden.has(key)) return { least: Math.min(people, 1), most: ANYONE };
  if (people === 0) return { least: 0, most: 0 };
  const shown = Math.floor(people / roundTo + 0.5) * roundTo;
  const below = Math.floor(roundTo / 2);
  return { least: Math.max(threshold, shown - below), most: shown + roundTo - 1 - below };
}

/** Narrows by every sum, and by the least that hidden children add up to, until nothing becomes narrower. */
function narrowBounds(
  groups: readonly SumGroup[],
  bounds: Map<string, Bounds>,
  { hidden, scheme }: { hidden: ReadonlySet<string>; scheme: Scheme },
): Map<string, Bounds> {
  for (let round = 0, isNarrower = true; isNarrower && round < MOST_ROUNDS; round++) {
    isNarrower = false;
    const narrow = (key: string, least: number, most: number) => {
      const known = bounds.get(key);
      if (!known || (least <= known.least && most >= known.most)) return;
      bounds.set(key, { least: Math.max(least, known.least), most: Math.min(most, known.most) });
      isNarrower = true;
    };
    for (const { parent, children } of groups) {
      if (parent === null) continue;
      const total = sumOf(children, bounds);
      narrow(parent, total.least, total.most);
      const whole = bounds.get(parent) ?? { least: 0, most: ANYONE };
      const concealed = hidden.has(parent) ? [] : children.filter((key) => hidden.has(key));
      const mostConcealed = sumOf(concealed, bounds).most;
      for (const key of children) {
        const own = bounds.get(key) ?? { least: 0, most: ANYONE };
        narrow(key, whole.least - (total.most - own.most), whole.most - (total.least - own.least));
        if (concealed.includes(key)) narrow(key, scheme.hiddenSum - (mostConcealed - own.most), ANYONE);
      }
    }
  }
  return bounds;
}

function sumOf(keys: readonly string[], bounds: ReadonlyMap<string, Bounds>): Bounds {
  let least = 0;
  let most = 0;
  for (const key of keys) {
    least += bounds.get(key)?.least ?? 0;
    most += bounds.get(key)?.most ?? 0;
  }
  return { least, most };
}

/** In each group of the cell the smallest other that is shown, or its total when there is none. */
function coverFor(
  key: string,
  groups: readonly SumGroup[],
  cells: ReadonlyMap<string, Cell>,
  hidden: ReadonlySet<string>,
): string[] {
  const isOpen = (cell: string) => !hidden.has(cell) && (cells.get(cell)?.people ?? 0) > 0;
  return groups
    .filter(({ parent, children }) => parent === key || children.includes(key))
    .flatMap(({ parent, children }) => {
      const open = children.filter(isOpen).flatMap((child) => cells.get(child) ?? []);
      const [smallest] = open.sort((a, b) => a.people - b.people || a.order - b.order);
      if (smallest) return [smallest.key];
      return parent !== null && isOpen(parent) ? [parent] : [];
    });
}

function possibilitiesOf(bounds: Bounds | undefined): number {
  return bounds ? bounds.most - bounds.least + 1 : ANYONE;
}
