import type { Database, Statement } from "better-sqlite3";

/** Milliseconds from which a statement is slow: a page runs some twenty, and all of them have 50. */
export const SLOW_MILLISECONDS = 100;

const LONGEST_SQL = 300;

/** The SQL has placeholders where values were: nothing of a person is in it. */
export type SlowStatement = { milliseconds: number; sql: string };

/** Times each statement that is prepared on this connection from now on, and notes those that are slow. */
export function watchStatements(
  database: Database,
  note: (slow: SlowStatement) => void,
  slow = SLOW_MILLISECONDS,
): void {
  const prepare = database.prepare.bind(database);
  database.prepare = ((source: string) => {
    const statement = prepare(source);
    for (const name of ["run", "get", "all"] as const) timeCalls(statement, name, note, slow);
    return statement;
  }) as Database["prepare"];
}

function timeCalls(
  statement: Statement,
  name: "run" | "get" | "all",
  note: (slow: SlowStatement) => void,
  slow: number,
): void {
  const call = statement[name].bind(statement) as (...values: unknown[]) => never;
  statement[name] = (...values: unknown[]) => {
    const from = performance.now();
    try {
      return call(...values);
    } finally {
      const milliseconds = performance.now() - from;
      if (milliseconds >= slow)
        note({ milliseconds: Math.round(milliseconds), sql: statement.source.slice(0, LONGEST_SQL) });
    }
  };
}
