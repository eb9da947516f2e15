import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type * as schema from "#db/schema/index.ts";
import { type Entry, FATES, type Fate } from "./inventory/entry.ts";
import { FEEDBACK } from "./inventory/feedback.ts";
import { GROUPS } from "./inventory/groups.ts";
import { OWN_DATA } from "./inventory/own-data.ts";
import { PEOPLE } from "./inventory/people.ts";
import { SERVICE } from "./inventory/service.ts";

const ALL = { ...PEOPLE, ...FEEDBACK, ...GROUPS, ...OWN_DATA, ...SERVICE };

type Schema = typeof schema;
type TableName = { [Name in keyof Schema]: Schema[Name] extends SQLiteTable ? Name : never }[keyof Schema];
type ColumnOf<Table extends TableName> = Extract<keyof Schema[Table]["_"]["columns"], string>;
type Words<Text, Seen = never> = Text extends `${infer Word} ${infer Rest}`
  ? Words<Rest, Seen | Word>
  : Seen | Text;
type Fated<Listed> = Words<Listed[Extract<keyof Listed, Fate>]>;

/** Does not compile while a table has no entry, or a column of it no fate: the error names the column. */
type Complete = {
  [Table in TableName]: Table extends keyof typeof ALL
    ? Exclude<ColumnOf<Table>, Fated<(typeof ALL)[Table]>> extends never
      ? Entry
      : { hasNoFate: Exclude<ColumnOf<Table>, Fated<(typeof ALL)[Table]>> }
    : Entry;
};

/** Every table of the file of record, by the name that db/schema gives it. */
export const INVENTORY: Readonly<Record<TableName, Entry>> = ALL satisfies Complete;

/** The tables of which somebody's copy has something. */
export type OwnTable = {
  [Table in keyof typeof ALL]: (typeof ALL)[Table] extends { whose: string } ? Table : never;
}[keyof typeof ALL];

const ALL_FATES = Object.keys(FATES) as Fate[];

/** Each column of a table, with its fate. One that stands twice is given twice, for the test that looks for it. */
export function listColumns(entry: Entry): { column: string; fate: Fate }[] {
  return ALL_FATES.flatMap((fate) =>
    (entry[fate] ?? "")
      .split(" ")
      .filter(Boolean)
      .map((column) => ({ column, fate })),
  );
}

/** The columns that somebody's download has, of a table that it has anything of. */
export function listDownloaded(entry: Entry): string[] {
  if (!entry.whose) return [];
  return listColumns(entry)
    .filter(({ fate }) => FATES[fate].isDownloaded)
    .map(({ column }) => column);
}
