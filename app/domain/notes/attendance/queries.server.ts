import { eq, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { attendances, members } from "#db/schema/index.ts";
import type { Attendance } from "#db/vocabulary.ts";

/** What readers see of who came: names of those who may be named, and how many others there were. */
export type ShownAttendance = { came: string[]; apologies: string[]; unnamed: number };

/** Somebody who was part of a meeting, or said that they would be. */
export type Attending = {
  memberId: string | null;
  name: string;
  wholeName: string | null;
  attendance: Attendance;
  isNamed: boolean;
};

/** Who was part of a meeting: all of it for its facilitators, and `shown` for readers. */
export function listAttendance(notesId: string) {
  const people = attendanceOfNotes().all({ notesId });
  return { people, shown: showAttendance(people) };
}

export function showAttendance(attending: readonly Attending[]): ShownAttendance {
  // By name, as they are chosen: who came has no time of its own, and ids say nothing.
  const people = attending.toSorted((a, b) => a.name.localeCompare(b.name, "en-GB"));
  const named = (kind: "came" | "apologies") =>
    people.filter(({ attendance, isNamed }) => isNamed && attendance === kind).map(({ name }) => name);
  return {
    came: named("came"),
    apologies: named("apologies"),
    unnamed: people.filter(({ attendance, isNamed }) => !isNamed && attendance === "came").length,
  };
}

const attendanceOfNotes = prepared(() =>
  db
    .select({
      id: attendances.id,
      memberId: attendances.memberId,
      name: sql<string>`coalesce(${members.nameToShow}, ${attendances.name})`,
      wholeName: members.name,
      attendance: attendances.attendance,
      isNamed: attendances.isNamed,
    })
    .from(attendances)
    .leftJoin(members, eq(members.id, attendances.memberId))
    .where(eq(attendances.notesId, sql.placeholder("notesId"))),
);
