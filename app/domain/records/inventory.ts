import { type Entry, FATES, type Fate } from "./inventory/entry.ts";
import { FEEDBACK } from "./inventory/feedback.ts";
import { GROUPS } from "./inventory/groups.ts";
import { PEOPLE } from "./inventory/people.ts";
import { SERVICE } from "./inventory/service.ts";

/** Every table of the file of record, by the name that db/schema gives it. */
export const INVENTORY: Readonly<Record<string, Entry>> = { ...PEOPLE, ...FEEDBACK, ...GROUPS, ...SERVICE };

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
