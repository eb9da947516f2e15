import { type SQL, sql } from "drizzle-orm";
import { fold } from "#app/lib/fold.ts";
import { sqlite } from "#db/client.server.ts";

// LIKE knows capitals of the Latin alphabet only, and gives % and _ a meaning of their own.
sqlite.function("folded", { deterministic: true }, (text) => fold(String(text)));

/** A text as it is compared in a search. A function, so that the build does not drop the one that SQLite calls. */
export function folded(text: SQL): SQL {
  return sql`folded(${text})`;
}
