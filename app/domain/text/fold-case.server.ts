import { type SQL, sql } from "drizzle-orm";
import { once } from "#app/lib/once.ts";
import { sqlite } from "#db/client.server.ts";
import { fold } from "./fold.ts";

/** A text as it is compared in a search. For statements that are made when they are asked for, not at import. */
export function foldCase(text: SQL): SQL {
  addToSqlite();
  return sql`folded(${text})`;
}

// LIKE knows capitals of the Latin alphabet only, and gives % and _ a meaning of their own.
const addToSqlite = once(() =>
  sqlite().function("folded", { deterministic: true }, (text) => fold(String(text))),
);
