import fc from "fast-check";
import type { DeclaredTable, SumGroup } from "#app/domain/disclosure/table.ts";

/** The mark of "all of them" in a key such as `0,*,2`. */
const ALL = "*";

/** Skewed as real counts are: many nobody, many small, a few large, none above 500. */
const people = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 12 }) },
  { weight: 2, arbitrary: fc.integer({ min: 8, max: 40 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 500 }) },
);

/** 1 to 4 dimensions of 2 to 5 categories, of which no more than 36 inner cells. */
const shape = fc
  .array(fc.integer({ min: 2, max: 5 }), { minLength: 1, maxLength: 4 })
  .filter((sizes) => sizes.reduce((product, size) => product * size, 1) <= 36);

export type Drawn = { table: DeclaredTable; inner: string[] };

/** A table with all its totals over every dimension, and the sums that hold in it. */
export const tables = shape.chain((sizes) => {
  const inner = cross(sizes.map((size) => range(size)));
  return fc
    .array(people, { minLength: inner.length, maxLength: inner.length })
    .map((counts): Drawn => ({ table: lattice(sizes, inner, counts), inner }));
});

/** The same table with one more person in one inner cell, or one fewer. */
export function withPeople(
  { table, inner }: Drawn,
  index: number,
  change: 1 | -1,
): DeclaredTable | undefined {
  const place = inner[index % inner.length] ?? "";
  const cells = table.cells.map((cell) =>
    covers(cell.key, place) ? { ...cell, people: cell.people + change } : cell,
  );
  return cells.some((cell) => cell.people < 0) ? undefined : { ...table, cells };
}

function lattice(sizes: number[], inner: string[], counts: number[]): DeclaredTable {
  const keys = cross(sizes.map((size) => [...range(size), ALL]));
  const cells = keys.map((key, order) => ({
    key,
    order,
    people: inner.reduce((sum, place, index) => sum + (covers(key, place) ? (counts[index] ?? 0) : 0), 0),
  }));
  return { cells, groups: keys.flatMap((key) => groupsBelow(key, sizes)), nestings: [], neighbours: [] };
}

function groupsBelow(key: string, sizes: number[]): SumGroup[] {
  const parts = key.split(",");
  return sizes.flatMap((size, dimension) =>
    parts[dimension] === ALL
      ? { parent: key, children: range(size).map((value) => parts.with(dimension, value).join(",")) }
      : [],
  );
}

/** Is the inner cell one of those that add up to this one? */
export function covers(key: string, place: string): boolean {
  const values = place.split(",");
  return key.split(",").every((part, dimension) => part === ALL || part === values[dimension]);
}

function range(size: number): string[] {
  return Array.from({ length: size }, (_, value) => String(value));
}

function cross(lists: string[][]): string[] {
  return lists.reduce<string[]>(
    (keys, values) => keys.flatMap((key) => values.map((value) => (key ? `${key},${value}` : value))),
    [""],
  );
}
