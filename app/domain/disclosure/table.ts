/** How many people one cell of a table stands for. `order` is its place among its like: it settles ties. */
export type Cell = { key: string; people: number; order: number };

/** Cells that add up to another one. A parent of null is a total that readers find elsewhere. */
export type SumGroup = { parent: string | null; children: readonly string[] };

/** People of one cell who are all among the people of another, which they overlap with others in. */
export type Nesting = { part: string; whole: string };

/** A count that was shown before, of people who are all among those of the cell (`part`) or hold all of them (`whole`). */
export type Neighbour = { key: string; people: number; is: "part" | "whole" };

/** Everything that is shown together, declared before it is counted. */
export type DeclaredTable = {
  cells: readonly Cell[];
  groups: readonly SumGroup[];
  nestings: readonly Nesting[];
  neighbours: readonly Neighbour[];
};
