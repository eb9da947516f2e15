import { and, asc, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { now } from "#app/lib/clock.ts";
import { today } from "#app/lib/london.ts";
import { db, type Transaction } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { members, memberships, peopleWithoutEmail } from "#db/schema/index.ts";
import { hasDied } from "./away.server.ts";

/** A group that has more of them would need another list. */
const MOST_PEOPLE = 200;

/** Somebody who has no address: a facilitator looks after what is kept of them, and nothing is sent to them. */
export function hasNoEmail(memberId: SQLiteColumn | SQL): SQL<boolean> {
  return sql`exists (select 1 from people_without_email as kept where kept.member_id = ${memberId})`.mapWith(
    Boolean,
  );
}

/** Whom the facilitators of a group look after, by name: `id` is that of their membership. */
export function listPeopleWithoutEmail(groupId: string) {
  return peopleOfGroup().all({ groupId });
}

const peopleOfGroup = prepared(() =>
  db
    .select({
      id: memberships.id,
      memberId: members.id,
      name: members.nameToShow,
      lastUsedOn: members.lastUsedOn,
    })
    .from(peopleWithoutEmail)
    .innerJoin(members, eq(members.id, peopleWithoutEmail.memberId))
    .innerJoin(
      memberships,
      and(
        eq(memberships.memberId, peopleWithoutEmail.memberId),
        eq(memberships.groupId, peopleWithoutEmail.groupId),
        isNull(memberships.leftAt),
      ),
    )
    .where(
      sql`${peopleWithoutEmail.groupId} = ${sql.placeholder("groupId")} and not ${hasDied(peopleWithoutEmail.memberId)}`,
    )
    .orderBy(asc(members.nameToShow), asc(members.id))
    .limit(MOST_PEOPLE),
);

/** Somebody was heard of today: what is kept of them is kept on (requirements.md 7.3). */
export function noteHeardOf(tx: Transaction, memberId: string): void {
  tx.update(members)
    .set({ lastUsedOn: today(now()) })
    .where(eq(members.id, memberId))
    .run();
}
