import { and, eq, isNull, or, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { today } from "#app/lib/london.ts";
import { db } from "#db/client.server.ts";
import { credentials, members, memberships, offices } from "#db/schema/index.ts";
import type { HeldRole, MemberActor } from "../policy.ts";

const currentMemberships = db
  .select({ groupId: memberships.groupId })
  .from(memberships)
  .where(and(eq(memberships.memberId, sql.placeholder("memberId")), isNull(memberships.leftAt)))
  .prepare();

const currentOffices = db
  .select({ office: offices.office, groupId: offices.groupId, organisationId: offices.organisationId })
  .from(offices)
  .where(
    and(
      eq(offices.memberId, sql.placeholder("memberId")),
      isNull(offices.endedAt),
      sql`${offices.startsOn} <= ${sql.placeholder("today")}`,
      or(isNull(offices.endsOn), sql`${offices.endsOn} >= ${sql.placeholder("today")}`),
    ),
  )
  .prepare();

const memberByEmail = db
  .select()
  .from(members)
  .where(eq(members.emailKey, sql.placeholder("emailKey")))
  .prepare();

const memberById = db
  .select()
  .from(members)
  .where(eq(members.id, sql.placeholder("id")))
  .prepare();

/** A member with every role held today: membership of groups, and offices between their first and last day. */
export function getActor(memberId: string): MemberActor {
  const roles: HeldRole[] = [{ role: "member" }];
  for (const { groupId } of currentMemberships.all({ memberId }))
    roles.push({ role: "groupMember", groupId });
  for (const held of currentOffices.all({ memberId, today: today(now()) })) roles.push(roleOf(held));
  return { id: memberId, roles };
}

function roleOf(held: ReturnType<typeof currentOffices.all>[number]): HeldRole {
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
  return memberByEmail.get({ emailKey: emailKey(email) });
}

export function findMember(id: string) {
  return memberById.get({ id });
}

const passwordHashOf = db
  .select({ passwordHash: credentials.passwordHash })
  .from(credentials)
  .where(eq(credentials.memberId, sql.placeholder("memberId")))
  .prepare();

/** For checking a password only; undefined when there is none, as with someone invited who has not come yet. */
export function findPasswordHash(memberId: string): string | undefined {
  return passwordHashOf.get({ memberId })?.passwordHash;
}
