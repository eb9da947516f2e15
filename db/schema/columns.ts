import { sql } from "drizzle-orm";
import { type AnySQLiteColumn, check, integer, text } from "drizzle-orm/sqlite-core";
import { wordsOf } from "../vocabulary.ts";

/** A primary key: a UUID of version 7 (RFC 9562), so that rows lie in the order in which they were made. */
export const id = () => text().primaryKey();

/** A moment, kept as milliseconds since 1970 in UTC. Column names end in `At`. */
export const moment = () => integer({ mode: "timestamp_ms" });

/** A calendar day, kept as `YYYY-MM-DD`. Column names end in `On`. */
export const day = () => text();

export const flag = () => integer({ mode: "boolean" });

/** A word of a vocabulary. Needs the CHECK of `oneOf` beside it: the enum is TypeScript's alone. */
export const word = <T extends Record<string, string>>(vocabulary: T) => text({ enum: wordsOf(vocabulary) });

/** The CHECK that lets in only words of the vocabulary. Raw text, because a bound value would come out as `?`. */
export function oneOf(name: string, column: AnySQLiteColumn, vocabulary: Record<string, string>) {
  const list = wordsOf(vocabulary)
    .map((item) => `'${item}'`)
    .join(", ");
  return check(name, sql`${column} in (${sql.raw(list)})`);
}
