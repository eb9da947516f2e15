import { givenAwayBySums } from "./audit.ts";
import type { Scheme } from "./schemes.ts";
import type { Cell, DeclaredTable, Neighbour, Nesting, SumGroup } from "./table.ts";

/** What every hidden cell carries, whatever the reason: the reason would tell how small it is. */
export const HIDDEN = "hidden";

export type Shown = number | typeof HIDDEN;

export type ControlledTable = Record<string, Shown>;

/** The only way from counts to a page, chart, file or text: hidden or rounded, cell by cell. */
export function controlTable(
  table: DeclaredTable,
  scheme: Scheme,
  hiddenBefore: ReadonlySet<string> = new Set(),
): ControlledTable {
  const hidden = hiddenCells(table, scheme, hiddenBefore);
  return Object.fromEntries(
    table.cells.map(({ key, people }) => [key, hidden.has(key) ? HIDDEN : round(people, scheme)]),
  );
}

/**
 * Which cells must be hidden: the small ones, and then, again and again until nothing changes, those by which a hidden
 * one could be worked out. Each round looks at what the last one left, so the order of cells and groups is no matter.
 * A cell that is too near to what was shown before takes along everything within it.
 *
 * @param hiddenBefore cells that an earlier release of the same table hid: they stay hidden
 */
export function hiddenCells(
  table: DeclaredTable,
  scheme: Scheme,
  hiddenBefore: ReadonlySet<string> = new Set(),
): Set<string> {
  const cells = new Map(table.cells.map((cell) => [cell.key, cell]));
  const nestings = [...table.nestings, ...nestingsOf(table.groups)];
  const small = table.cells.filter((cell) => isUnsafe(cell.people, scheme)).map(({ key }) => key);
  const near = tooNear(table.neighbours, cells, scheme);
  const within = nestings.filter(({ whole }) => near.includes(whole)).map(({ part }) => part);
  const hidden = new Set([...hiddenBefore, ...small, ...near, ...within]);

  for (;;) {
    const more = [
      ...table.groups.flatMap((group) => findPartners(group, cells, hidden, scheme)),
      ...nestings.filter((nesting) => givesAway(nesting, cells, hidden, scheme)).map(({ part }) => part),
    ];
    const others = more.length > 0 ? more : givenAwayBySums(table.groups, cells, hidden, scheme);
    if (others.length === 0) return hidden;
    for (const key of others) hidden.add(key);
  }
}

type Cells = ReadonlyMap<string, Cell>;

function isUnsafe(people: number, { threshold, zero }: Scheme): boolean {
  return people === 0 ? zero === "hidden" : people < threshold;
}

/** The cells that must join the hidden ones of a group, the smallest first. */
function findPartners(group: SumGroup, cells: Cells, hidden: ReadonlySet<string>, scheme: Scheme): string[] {
  const children = group.children.flatMap((key) => cells.get(key) ?? []).filter(({ people }) => people > 0);
  const concealed = children.filter(({ key }) => hidden.has(key));
  const open = children.filter(({ key }) => !hidden.has(key)).sort(bySize);

  if (group.parent !== null && hidden.has(group.parent)) {
    const wanted = Math.max(0, scheme.hiddenBelowHidden - concealed.length);
    return open.slice(0, wanted).map(({ key }) => key);
  }
  if (concealed.length === 0) return [];
  const isAlone = scheme.hidesPartner && concealed.length === 1;
  const isFew = concealed.reduce((sum, { people }) => sum + people, 0) < scheme.hiddenSum;
  if (!isAlone && !isFew) return [];
  const [smallest] = open;
  if (smallest) return [smallest.key];
  return scheme.hidesTotal && group.parent !== null ? [group.parent] : [];
}

/** Of two that are equal the first in the table's own order, so that the same people always give the same table. */
function bySize(a: Cell, b: Cell): number {
  return a.people - b.people || a.order - b.order;
}

/** Both shown, they would tell of the few people who are in the whole and not in the part. */
function givesAway(
  { part, whole }: Nesting,
  cells: Cells,
  hidden: ReadonlySet<string>,
  scheme: Scheme,
): boolean {
  if (hidden.has(part) || hidden.has(whole)) return false;
  return isTooNear((cells.get(whole)?.people ?? 0) - (cells.get(part)?.people ?? 0), scheme);
}

/** The cells whose difference to what was shown before would tell of a few people. */
function tooNear(neighbours: readonly Neighbour[], cells: Cells, scheme: Scheme): string[] {
  return neighbours
    .filter(({ key, people, is }) => {
      const own = cells.get(key)?.people ?? 0;
      return isTooNear(is === "part" ? own - people : people - own, scheme);
    })
    .map(({ key }) => key);
}

/** Less than nothing is too near as well: somebody left since, and nobody can say how many came. */
function isTooNear(difference: number, scheme: Scheme): boolean {
  return scheme.difference > 0 && difference !== 0 && difference < scheme.difference;
}

/** Each child within its parent, and within the parents above that. */
function nestingsOf(groups: readonly SumGroup[]): Nesting[] {
  const parents = new Map<string, Set<string>>();
  for (const { parent, children } of groups)
    for (const child of parent === null ? [] : children)
      parents.set(child, new Set([...(parents.get(child) ?? []), parent as string]));

  const above = (key: string): Set<string> => {
    const direct = [...(parents.get(key) ?? [])];
    return new Set([...direct, ...direct.flatMap((parent) => [...above(parent)])]);
  };
  return [...parents.keys()].flatMap((part) => [...above(part)].map((whole) => ({ part, whole })));
}

/** The nearest multiple, half up. */
function round(people: number, { roundTo }: Scheme): number {
  return Math.floor(people / roundTo + 0.5) * roundTo;
}

/** A share in whole percent, made from two shown numbers only; undefined where the base is too small or one is hidden. */
export function percentOf(
  part: Shown | undefined,
  base: Shown | undefined,
  scheme: Scheme,
): number | undefined {
  if (typeof part !== "number" || typeof base !== "number" || base < scheme.percentBase) return undefined;
  return Math.min(100, Math.round((part / base) * 100));
}
