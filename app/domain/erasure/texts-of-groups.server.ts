import { sqlite } from "#db/client.server.ts";
import type { PlaceOfNames } from "#db/vocabulary.ts";
import { NAMED_PLACES } from "./places-of-names.ts";

/** One text that a group wrote: where it stands, and between which moments it was written, in milliseconds. */
export type TextOfGroup = {
  place: PlaceOfNames;
  rowId: string;
  part: string;
  text: string;
  from: number;
  until: number;
};

type Row = { rowId: string; from: number; until: number } & Record<string, string | null>;

/** Every text of one place that belongs to a group. */
export function listTexts(place: PlaceOfNames, groupId: string, at: Date): TextOfGroup[] {
  return readRows(place, "group = @value", groupId, at).flatMap((row) => textsOf(place, row));
}

/** One text as it stands now; undefined when it is gone, or belongs to the group no more. */
export function findText(
  place: PlaceOfNames,
  { rowId, part, groupId }: { rowId: string; part: string; groupId: string },
): TextOfGroup | undefined {
  const rows = readRows(place, "key = @value", rowId, new Date(0), groupId);
  return rows.flatMap((row) => textsOf(place, row)).find((text) => text.part === part);
}

/** For a transaction that is open, on the same connection. */
export function writeText({ place, rowId, part }: TextOfGroup, text: string): void {
  const { key } = NAMED_PLACES[place];
  const update = sqlite().prepare(`update or ignore ${place} as t set ${part} = ? where ${key} = ?`);
  // Two folders of a group have not the same name.
  for (let n = 1; update.run(n === 1 ? text : `${text} (${n})`, rowId).changes === 0 && n < 100; n += 1);
}

function readRows(
  place: PlaceOfNames,
  where: "group = @value" | "key = @value",
  value: string,
  at: Date,
  groupId = value,
): Row[] {
  const { key, rows, columns, group, from, until } = NAMED_PLACES[place];
  const isIt = where === "key = @value" ? `${key} = @value and ${group} = @groupId` : `${group} = @groupId`;
  return sqlite()
    .prepare(
      `select ${key} as "rowId", ${from} as "from", ${until} as "until", ${columns.map((column) => `t.${column}`).join(", ")}
        from ${rows} where ${isIt} and @value is not null and @now is not null`,
    )
    .all({ value, groupId, now: at.getTime() }) as Row[];
}

function textsOf(place: PlaceOfNames, row: Row): TextOfGroup[] {
  const { rowId, from, until } = row;
  return NAMED_PLACES[place].columns.flatMap((part) =>
    row[part] ? [{ place, rowId, part, text: row[part], from, until }] : [],
  );
}
