import { and, eq, isNull, or, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { now } from "#app/lib/clock.ts";
import { today } from "#app/lib/london.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { credentials, members, memberships, offices } from "#db/schema/index.ts";
import type { HeldRole, MemberActor } from "../policy.ts";
import { listPassedOn } from "./holders.server.ts";

/**
 * What a member holds today, for a query that finds the member: as JSON, so that it comes with that row and costs no
 * statement of its own. Needs the placeholder `today`.
 */
export function heldColumns(memberId: SQLiteColumn) {
  const groupIds = db
    .select({ all: sql`json_group_array(${memberships.groupId})` })
    .from(memberships)
    .where(and(eq(memberships.memberId, memberId), isNull(memberships.leftAt)));
  const current = db
    .select({
      all: sql`json_group_array(json_object(
        'office', ${offices.office}, 'groupId', ${offices.groupId}, 'organisationId', ${offices.organisationId}
      ))`,
    })
    .from(offices)
    .where(
      and(
        eq(offices.memberId, memberId),
        isNull(offices.endedAt),
        sql`${offices.startsOn} <= ${sql.placeholder("today")}`,
        or(isNull(offices.endsOn), sql`${offices.endsOn} >= ${sql.placeholder("today")}`),
      ),
    );
  return {
    groupIds: sql`${groupIds}`.mapWith((json): string[] => JSON.parse(json)),
    offices: sql`${current}`.mapWith((json): HeldOffice[] => JSON.parse(json)),
  };
}

type HeldOffice = Pick<typeof offices.$inferSelect, "office" | "groupId" | "organisationId">;

/** A member with every role held today: membership of groups, and offices between their first and last day. */
export function getActor(memberId: string): MemberActor {
  return actorOf(memberId, heldByMember().get({ memberId, today: today(now()) }));
}

const heldByMember = prepared(() =>
  db
    .select(heldColumns(members.id))
    .from(members)
    .where(eq(members.id, sql.placeholder("memberId"))),
);

/** The actor of a row that was read with `heldColumns`, with what has passed to their offices from where nobody is. */
export function actorOf(
  memberId: string,
  held: { groupIds: string[]; offices: HeldOffice[] } = { groupIds: [], offices: [] },
): MemberActor {
  const groupMember = held.groupIds.map((groupId): HeldRole => ({ role: "groupMember", groupId }));
  const own = held.offices.map(roleOf);
  return { id: memberId, roles: [{ role: "member" }, ...groupMember, ...own, ...listPassedOn(own)] };
}

function roleOf(held: HeldOffice): HeldRole {
  switch (held.office) {
    case "facilitator":
    case "representative":
      return { role: held.office, groupId: held.groupId ?? "" };
    case "reviewer":
      return { role: held.office, organisationId: held.organisationId ?? "" };
    case "moderator":
    case "administrator":
      return { role: held.office };
  }
}

/** Addresses are looked up without regard to capitals, in the one form in which Unicode writes a character (NFKC). */
export function emailKey(email: string): string {
  return email.normalize("NFKC").toLowerCase();
}

export function findMemberByEmail(email: string) {
  return memberByEmail().get({ emailKey: emailKey(email) });
}

const memberByEmail = prepared(() =>
  db
    .select()
    .from(members)
    .where(eq(members.emailKey, sql.placeholder("emailKey"))),
);

export function findMember(id: string) {
  return memberById().get({ id });
}

const memberById = prepared(() =>
  db
    .select()
    .from(members)
    .where(eq(members.id, sql.placeholder("id"))),
);

/** For checking a password only; undefined when there is none, as with someone invited who has not come yet. */
export function findPasswordHash(memberId: string): string | undefined {
  return passwordHashOf().get({ memberId })?.passwordHash;
}

const passwordHashOf = prepared(() =>
  db
    .select({ passwordHash: credentials.passwordHash })
    .from(credentials)
    .where(eq(credentials.memberId, sql.placeholder("memberId"))),
);
