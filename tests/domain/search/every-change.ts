import { sqlite } from "#db/client.server.ts";

/** Every table that a piece is made of or told from. */
export const SOURCES = [
  "groups",
  "organisations",
  "sites",
  "glossary_terms",
  "published_changes",
  "recommendations",
  "issued_reports",
  "report_versions",
  "meetings",
  "notes",
  "notes_items",
  "public_items",
  "addenda",
  "decisions",
  "actions",
  "attendances",
  "documents",
  "feedback",
  "feedback_responses",
  "feedback_versions",
  "feedback_agreements",
];

/** What is kept as it is by the service: an issued report and its text change together, a meeting stays in its group
 * and an item in its notes. */
const NEVER = [
  "issued_reports.*",
  "notes.group_id",
  "notes.meeting_id",
  "notes_items.notes_id",
  "attendances.notes_id",
  "feedback_versions.feedback_id",
  "feedback_agreements.feedback_id",
  "feedback_agreements.about",
];

export type Change = { what: string; column: string; run: () => boolean };

/** Each column of each row, set to what another row has, to nothing and to something else. */
export function everyChange(tables: readonly string[]): Change[] {
  return tables.flatMap((table) => {
    const columns = sqlite()
      .prepare("select name, type from pragma_table_info(?) where pk = 0")
      .all(table) as { name: string; type: string }[];
    return columns
      .filter(({ name }) => !NEVER.includes(`${table}.${name}`) && !NEVER.includes(`${table}.*`))
      .flatMap(({ name, type }) =>
        idsOf(table).flatMap((id) =>
          valuesFor(table, name, type).map((value) => ({
            column: name,
            what: `${table} ${id}: ${name} = ${value}`,
            run: () =>
              tried(`update ${table} set ${name} = ? where rowid = ? and ${name} is not ?`, value, id, value),
          })),
        ),
      );
  });
}

function valuesFor(table: string, column: string, type: string): unknown[] {
  const there = sqlite().prepare(`select distinct ${column} from ${table} limit 2`).pluck().all();
  const words = /"(\w+)" in \(([^)]*)\)/g;
  const create = sqlite()
    .prepare("select sql from sqlite_schema where name = ?")
    .pluck()
    .get(table) as string;
  const vocabulary = [...create.matchAll(words)]
    .filter(([, name]) => name === column)
    .flatMap(([, , list = ""]) => [...list.matchAll(/'(\w+)'/g)].map(([, word]) => word));
  const ids = column === "member_id" || column === "owner_id" || column === "author_id" ? memberIds() : [];
  return [...there, ...vocabulary, ...ids, null, type.toLowerCase() === "integer" ? 1n : "something else"];
}

function memberIds(): unknown[] {
  return sqlite().prepare("select id from members limit 2").pluck().all();
}

export function idsOf(table: string): bigint[] {
  return (sqlite().prepare(`select rowid from ${table}`).pluck().all() as number[]).map(BigInt);
}

export function storedColumns(table: string): string {
  return (sqlite().prepare("select name from pragma_table_info(?)").pluck().all(table) as string[]).join(
    ", ",
  );
}

/** @returns whether it changed anything: what a CHECK, a key or another trigger does not let in is no change */
export function tried(sql: string, ...values: unknown[]): boolean {
  try {
    return (
      sqlite()
        .prepare(sql)
        .run(...values).changes > 0
    );
  } catch {
    return false;
  }
}

export function inUndone(story: () => void): void {
  sqlite().exec("savepoint undone");
  try {
    story();
  } finally {
    sqlite().exec("rollback to undone; release undone");
  }
}
