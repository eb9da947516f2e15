import { type Placeholder, sql } from "drizzle-orm";

/** The values of a prepared insert, each to be given under the name of its column. Dates must be given, never null. */
export function placeholders<Name extends string>(...names: Name[]): Record<Name, Placeholder<Name>> {
  const entries = names.map((name) => [name, sql.placeholder(name)]);
  return Object.fromEntries(entries);
}
