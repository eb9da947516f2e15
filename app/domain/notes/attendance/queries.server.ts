import { eq, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { attendances, members } from "#db/schema/index.ts";

const attendanceOfNotes = db
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
  .where(eq(attendances.notesId, sql.placeholder("notesId")))
  .prepare();

/** What readers see of who came: names of those who may be named, and how many others there were. */
export type ShownAttendance = { came: string[]; apologies: string[]; unnamed: number };

/** Who was part of a meeting: all of it for its facilitators, and `shown` for readers. */
export function listAttendance(notesId: string) {
  // By name, as they are chosen: who came has no time of its own, and ids say nothing.
  const people = attendanceOfNotes
    .all({ notesId })
    .sort((a, b) => a.name.localeCompare(b.name, "en-GB") || a.id.localeCompare(b.id));
  const named = (kind: "came" | "apologies") =>
    people.filter(({ attendance, isNamed }) => isNamed && attendance === kind).map(({ name }) => name);
  const shown: ShownAttendance = {
    came: named("came"),
    apologies: named("apologies"),
    unnamed: people.filter(({ attendance, isNamed }) => !isNamed && attendance === "came").length,
  };
  return { people, shown };
}
