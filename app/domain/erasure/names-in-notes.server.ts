import { type SQL, sql } from "drizzle-orm";
import { sqlite, type Transaction } from "#db/client.server.ts";
import { members, memberships } from "#db/schema/index.ts";
import { takeOutNames } from "./names.ts";

/**
 * Where groups write names of people: each column that the inventory has as `named`, with the group of its row. A test
 * holds the two against each other.
 */
export const NAMED: readonly { table: string; columns: readonly string[]; inGroup: string }[] = [
  { table: "meetings", columns: ["title", "cancel_reason"], inGroup: "group_id = ?" },
  { table: "polls", columns: ["title"], inGroup: "group_id = ?" },
  { table: "actions", columns: ["words", "owner", "outcome"], inGroup: "group_id = ?" },
  {
    table: "agenda_items",
    columns: ["title", "answer"],
    inGroup: "meeting_id in (select id from meetings where group_id = ?)",
  },
  { table: "notes_items", columns: ["title", "said"], inGroup: inNotes("notes_id") },
  { table: "attendances", columns: ["name"], inGroup: inNotes("notes_id") },
  { table: "corrections", columns: ["words"], inGroup: inNotes("notes_id") },
  { table: "addenda", columns: ["words"], inGroup: inNotes("notes_id") },
  { table: "decisions", columns: ["words"], inGroup: ofItems("item_id") },
  { table: "public_items", columns: ["title", "said", "decisions", "actions"], inGroup: ofItems("item_id") },
];

function inNotes(column: string): string {
  return `${column} in (select id from notes where group_id = ?)`;
}

function ofItems(column: string): string {
  return `${column} in (select item.id from notes_items as item join notes on notes.id = item.notes_id where notes.group_id = ?)`;
}

/**
 * Takes somebody's name out of the notes, agendas and actions of every group that they were in. The name that they showed
 * stays where somebody else of the group shows the same, for nobody can tell which of the two is meant. For a transaction
 * that is open.
 */
export function takeNamesOutOfNotes(tx: Transaction, memberId: string): void {
  const person = tx
    .select({ name: members.name, nameToShow: members.nameToShow })
    .from(members)
    .where(sql`${members.id} = ${memberId}`)
    .get();
  if (!person) return;
  const groups = tx
    .selectDistinct({ id: memberships.groupId })
    .from(memberships)
    .where(sql`${memberships.memberId} = ${memberId}`)
    .union(ofOffices(tx, memberId))
    .all();
  for (const { id: groupId } of groups) {
    const others = namesOfOthers(tx, groupId, memberId);
    const names = [...new Set([person.name, person.nameToShow])].filter(
      (name) => name.trim() && !others.has(name.toLowerCase()),
    );
    for (const named of NAMED) takeOutOf(named, groupId, names);
  }
}

/** Who had an office in a group is named in its notes too. */
function ofOffices(tx: Transaction, memberId: string) {
  return tx
    .selectDistinct({ id: sql<string>`group_id` })
    .from(sql`offices`)
    .where(sql`member_id = ${memberId} and group_id is not null`);
}

function namesOfOthers(tx: Transaction, groupId: string, memberId: string): Set<string> {
  const isOther: SQL = sql`${memberships.groupId} = ${groupId} and ${memberships.memberId} <> ${memberId}`;
  const rows = tx
    .select({ name: members.name, nameToShow: members.nameToShow })
    .from(memberships)
    .innerJoin(members, sql`${members.id} = ${memberships.memberId}`)
    .where(isOther)
    .all();
  return new Set(rows.flatMap(({ name, nameToShow }) => [name.toLowerCase(), nameToShow.toLowerCase()]));
}

function takeOutOf(
  { table, columns, inGroup }: (typeof NAMED)[number],
  groupId: string,
  names: readonly string[],
): void {
  const key = table === "public_items" ? "item_id" : "id";
  const rows = sqlite()
    .prepare(`select ${key} as id, ${columns.join(", ")} from ${table} where ${inGroup}`)
    .all(groupId) as Record<string, string | null>[];
  for (const { id, ...texts } of rows)
    for (const [column, text] of Object.entries(texts)) {
      const without = takeOutNames(text ?? "", names);
      if (without !== (text ?? ""))
        sqlite().prepare(`update ${table} set ${column} = ? where ${key} = ?`).run(without, id);
    }
}
