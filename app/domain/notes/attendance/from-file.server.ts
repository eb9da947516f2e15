import { and, count, eq } from "drizzle-orm";
import { newId } from "#app/lib/ids.ts";
import type { Transaction } from "#db/client.server.ts";
import { attendances, notes } from "#db/schema/index.ts";
import { listNamesOfPeople } from "../../groups/people-names.server.ts";
import { fold } from "../../text/fold.ts";
import type { Notes } from "../queries.server.ts";
import { listAttendanceToSend } from "./choices.server.ts";
import type { Attending } from "./queries.server.ts";

type FromFile = { importId: string; people: readonly { name: string; attendance: "came" | "apologies" }[] };

/**
 * Adds people that a file names to the list of who came. Where nobody has saved the list yet, what they answered beforehand
 * gives way to what the file says; a list that somebody saved only grows.
 */
export function addPeopleFromFile(
  tx: Transaction,
  { groupId, meetingId }: { groupId: string; meetingId: string },
  { id: notesId, attendanceVersion }: Notes,
  { importId, people }: FromFile,
): void {
  const inGroup = listNamesOfPeople(groupId);
  const before = listAttendanceToSend(
    { id: notesId, attendanceVersion, group: { id: groupId }, meeting: { id: meetingId } },
    inGroup,
  );
  const named = withoutTwice(
    people.map((person) => ({ ...person, memberId: memberOf(inGroup, person.name) })),
  );
  const stays = before.isAsAnswered
    ? before.people.filter((one) => !named.some((other) => isSame(one, other)))
    : [];
  const stored = before.isAsAnswered ? [] : before.people;
  const rows = [
    ...stays.map(({ memberId, name, attendance, isNamed }) => ({ memberId, name, attendance, isNamed })),
    ...named
      .filter((person) => !stored.some((one) => isSame(one, person)))
      .map((person) => ({ ...person, isNamed: true })),
  ];
  for (const { memberId, name, attendance, isNamed } of rows)
    tx.insert(attendances)
      .values({ id: newId(), notesId, memberId, name: memberId ? "" : name, attendance, isNamed, importId })
      .run();
  setVersion(tx, notesId, attendanceVersion + 1);
}

/** Takes the people of an import off the list again. Without it nobody has said who came: then people's answers count again. */
export function takeOutPeopleFromFile(
  tx: Transaction,
  { id: notesId, attendanceVersion }: Notes,
  importId: string,
): void {
  const gone = tx
    .delete(attendances)
    .where(and(eq(attendances.notesId, notesId), eq(attendances.importId, importId)))
    .run();
  if (gone.changes === 0) return;
  const left = tx.select({ count: count() }).from(attendances).where(eq(attendances.notesId, notesId)).get();
  setVersion(tx, notesId, left?.count ? attendanceVersion + 1 : 0);
}

function setVersion(tx: Transaction, notesId: string, attendanceVersion: number): void {
  tx.update(notes).set({ attendanceVersion }).where(eq(notes.id, notesId)).run();
}

type Person = { memberId: string | null; name: string };

function isSame(one: Pick<Attending, "memberId" | "name">, other: Person): boolean {
  return one.memberId || other.memberId
    ? one.memberId === other.memberId
    : bareName(one.name) === bareName(other.name);
}

function withoutTwice<P extends Person>(people: readonly P[]): P[] {
  return people.filter((person, at) => people.findIndex((other) => isSame(other, person)) === at);
}

/** The one person of the group who goes by this name; a name that two have, or nobody, stays a name. */
function memberOf(inGroup: ReturnType<typeof listNamesOfPeople>, name: string): string | null {
  const wanted = bareName(name);
  const found = inGroup.filter((person) =>
    [person.name, person.wholeName].some((known) => fold(known) === wanted),
  );
  return found.length === 1 ? (found[0]?.memberId ?? null) : null;
}

/** Without a title before it, and what they do in brackets behind it. */
function bareName(name: string): string {
  return fold(
    name
      .replace(/\([^()]*\)/g, " ")
      .replace(/^(?:mr|mrs|ms|miss|mx|dr|prof)\b\.?\s+/i, "")
      .trim(),
  );
}
