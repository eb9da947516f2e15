import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { absences, members, memberships } from "#db/schema/index.ts";

const MOST_PEOPLE = 5000;

/**
 * Who is in a group today, by name: for pages of its facilitators, who know them. The first 5,000. Whoever has died is among
 * them, with the day: their names still have to be found in notes.
 */
export function listNamesOfPeople(groupId: string) {
  return peopleOfGroup().all({ groupId });
}

const peopleOfGroup = prepared(() =>
  db
    .select({
      memberId: members.id,
      name: members.nameToShow,
      wholeName: members.name,
      diedAt: absences.beganAt,
    })
    .from(memberships)
    .innerJoin(members, eq(members.id, memberships.memberId))
    .leftJoin(absences, and(eq(absences.memberId, members.id), sql`${absences.kind} = 'died'`))
    .where(and(eq(memberships.groupId, sql.placeholder("groupId")), isNull(memberships.leftAt)))
    .orderBy(asc(members.nameToShow), asc(members.id))
    .limit(MOST_PEOPLE),
);
