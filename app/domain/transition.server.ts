import { and, inArray, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable, SQLiteUpdateSetSource } from "drizzle-orm/sqlite-core";
import type { Transaction } from "#db/client.server.ts";

/** Where whatever is in each state may go next; docs/states.md draws it. */
export type NextStates<State extends string> = Readonly<Record<State, readonly State[]>>;

/** A table whose rows have a state that changes one step at a time. */
type StatefulTable = SQLiteTable & { id?: SQLiteColumn; state: SQLiteColumn };

/** The id of a row; where a table has none, what is true of that row alone. */
type Which = string | SQL;

type Changes<Table extends StatefulTable> = Partial<Omit<Table["$inferInsert"], "id" | "state">>;

/** The states out of which the rules lead into this one. */
export function statesBefore<State extends string>(rules: NextStates<State>, to: State): State[] {
  return (Object.keys(rules) as State[]).filter((from) => rules[from].includes(to));
}

/**
 * The one way along the rules of a table: gives a function that moves a row into a state, with what changes along with
 * it, and answers false when the row is not where the rules lead there from, any more or at all. The statement itself
 * carries the states it may come from, so that of two people who decide at once only one does. Whoever calls it looks at
 * the answer, or says with `mustMove` why there is no other (tests/architecture/outcomes.test.ts).
 */
export function transition<Table extends StatefulTable, State extends string>(
  table: Table,
  rules: NextStates<State>,
) {
  return (tx: Transaction, which: Which, to: State, changes?: Changes<Table>): boolean =>
    moveRow(tx, table, { which, from: statesBefore(rules, to), to, changes });
}

/**
 * For a move that nothing can be in the way of. When it is refused all the same that is a bug, and nothing of the
 * transaction is kept.
 *
 * @param because what was made sure of before
 */
export function mustMove(hasMoved: boolean, because: string): void {
  if (!hasMoved) throw new Error(`A row was not in a state to move from, although ${because}`);
}

/**
 * For rules that depend on more than the state: moves a row out of one of the states `from`.
 *
 * @param step.provided what else must be true of the row as it is stored
 * @returns false when it was not so
 */
export function moveRow<Table extends StatefulTable>(
  tx: Transaction,
  table: Table,
  step: {
    which: Which;
    from: readonly string[];
    to: string;
    changes?: Changes<Table> | undefined;
    provided?: SQL | undefined;
  },
): boolean {
  const isRow = typeof step.which === "string" ? sql`${table.id} = ${step.which}` : step.which;
  const moved = tx
    .update(table)
    .set({ ...step.changes, state: step.to } as SQLiteUpdateSetSource<Table>)
    .where(and(isRow, inArray(table.state, [...step.from]), step.provided))
    .run();
  return moved.changes === 1;
}
