import { and, count, desc, eq, isNotNull, isNull, not, sql } from "drizzle-orm";
import { cutPage, type PageKey } from "#app/domain/page-key.server.ts";
import { now } from "#app/lib/clock.ts";
import { today } from "#app/lib/london.ts";
import { db, inTransaction } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { answers, communicationNeeds, contactPreferences, members, memberships } from "#db/schema/index.ts";
import type { CommunicationNeed } from "#db/vocabulary.ts";
import { authorize } from "../authorize.server.ts";
import { recordEvent } from "../events/record.server.ts";
import { hasDied, isAway } from "../people/away.server.ts";
import { unsealContact } from "../people/sealed-contact.server.ts";
import type { MemberActor } from "../policy.ts";
import { getMeetingToChange } from "./queries.server.ts";

const PEOPLE_PER_PAGE = 100;

export type NeedCounts = Record<CommunicationNeed, { people: number; expected: number }>;

/**
 * What people in the group need for a meeting, and what they told us for that: those who agreed to be shown, the newest
 * in the group first and a page at a time. Each look is remembered.
 *
 * @throws Response 404 when the meeting is not there for this actor, 403 for all but the group's facilitators
 */
export function lookAtNeeds(
  actor: MemberActor,
  slug: string | undefined,
  id: string | undefined,
  after?: PageKey,
) {
  const { group, meeting } = getMeetingToChange(actor, slug, id);
  authorize(actor, "needs:read", { groupId: group.id });
  const ids = { groupId: group.id, meetingId: meeting.id };
  const page = cutPage(needsPage().all({ ...ids, ...keyOf(after) }), PEOPLE_PER_PAGE, pageKeyOf);
  if (page.rows.length > 0) inTransaction((tx) => recordEvent(tx, actor, "needs.seen", ids));
  const people = page.rows.map(({ memberId, name, answer, needs, details }) => ({
    memberId,
    name,
    answer,
    needs: readNeeds(needs),
    details: unsealContact(memberId, "details", details),
  }));
  return { group, meeting, people, next: page.next, counts: countNeeds(group.id, meeting.id) };
}

const needsPage = prepared(() =>
  db
    .select({
      ...columns,
      name: members.nameToShow,
      details: contactPreferences.details,
      answer: answers.state,
    })
    .from(memberships)
    .innerJoin(contactPreferences, eq(contactPreferences.memberId, memberships.memberId))
    .innerJoin(members, eq(members.id, memberships.memberId))
    .leftJoin(
      answers,
      and(eq(answers.meetingId, sql.placeholder("meetingId")), eq(answers.memberId, memberships.memberId)),
    )
    .where(and(isShown, isAfterKey))
    .orderBy(desc(memberships.joinedAt), desc(memberships.id))
    .limit(PEOPLE_PER_PAGE + 1),
);

/**
 * Where letters go to those in the group who asked for post. Their names are those that a letter needs, not those that
 * they show. Each look is remembered.
 *
 * @throws Response 404 when the meeting is not there for this actor, 403 for all but the group's facilitators
 */
export function lookAtAddresses(
  actor: MemberActor,
  slug: string | undefined,
  id: string | undefined,
  after?: PageKey,
) {
  const { group, meeting } = getMeetingToChange(actor, slug, id);
  authorize(actor, "needs:read", { groupId: group.id });
  const ids = { groupId: group.id, meetingId: meeting.id };
  const page = cutPage(
    addressPage().all({ groupId: group.id, today: today(now()), ...keyOf(after) }),
    PEOPLE_PER_PAGE,
    pageKeyOf,
  );
  if (page.rows.length > 0) inTransaction((tx) => recordEvent(tx, actor, "needs.addressesSeen", ids));
  const people = page.rows.map(({ memberId, name, needs, address }) => ({
    memberId,
    name,
    needs: readNeeds(needs),
    address: unsealContact(memberId, "address", address),
  }));
  return { group, meeting, people, next: page.next };
}

const addressPage = prepared(() =>
  db
    .select({
      ...columns,
      name: members.name,
      address: contactPreferences.address,
    })
    .from(memberships)
    .innerJoin(contactPreferences, eq(contactPreferences.memberId, memberships.memberId))
    .innerJoin(members, eq(members.id, memberships.memberId))
    .innerJoin(
      communicationNeeds,
      and(eq(communicationNeeds.memberId, memberships.memberId), sql`${communicationNeeds.need} = 'post'`),
    )
    .where(and(isShown, not(isAway(memberships.memberId)), isAfterKey))
    .orderBy(desc(memberships.joinedAt), desc(memberships.id))
    .limit(PEOPLE_PER_PAGE + 1),
);

const isAfterKey = sql`(${memberships.joinedAt}, ${memberships.id}) < (${sql.placeholder("at")}, ${sql.placeholder("id")})`;

/** How many people in the group need what, and how many of those have not said that they stay away. */
export function countNeeds(groupId: string, meetingId: string): NeedCounts {
  const none = { people: 0, expected: 0 };
  const counts: NeedCounts = {
    largePrint: none,
    post: none,
    telephone: none,
    bsl: none,
    interpreter: none,
    ringSomeone: none,
  };
  for (const { need, ...counted } of countsOfNeeds().all({ groupId, meetingId })) counts[need] = counted;
  return counts;
}

const countsOfNeeds = prepared(() =>
  db
    .select({
      need: communicationNeeds.need,
      people: count(),
      expected: sql<number>`coalesce(sum(${answers.state} in ('coming', 'waiting', 'maybe')), 0)`,
    })
    .from(memberships)
    .innerJoin(contactPreferences, eq(contactPreferences.memberId, memberships.memberId))
    .innerJoin(members, eq(members.id, memberships.memberId))
    .innerJoin(communicationNeeds, eq(communicationNeeds.memberId, memberships.memberId))
    .leftJoin(
      answers,
      and(eq(answers.meetingId, sql.placeholder("meetingId")), eq(answers.memberId, memberships.memberId)),
    )
    .where(isShown)
    .groupBy(communicationNeeds.need),
);

/** Those who are in the group, can be reached, and agreed that its facilitators see what they need. */
const isShown = and(
  eq(memberships.groupId, sql.placeholder("groupId")),
  isNull(memberships.leftAt),
  isNotNull(contactPreferences.needsAgreedAt),
  sql`${members.status} = 'active'`,
  not(hasDied(memberships.memberId)),
);

/** Somebody who is in the group, for papers with their name on: without their agreement, in the usual form. */
export function findPersonToPrintFor(groupId: string, memberId: string) {
  const person = personInGroup().get({ groupId, memberId });
  return person && { name: person.name, needs: readNeeds(person.needs) };
}

const personInGroup = prepared(() =>
  db
    .select({
      name: members.nameToShow,
      needs: sql<string>`case when ${contactPreferences.needsAgreedAt} is null then '' else ${columns.needs} end`,
    })
    .from(memberships)
    .innerJoin(members, eq(members.id, memberships.memberId))
    .leftJoin(contactPreferences, eq(contactPreferences.memberId, memberships.memberId))
    .where(
      and(
        eq(memberships.memberId, sql.placeholder("memberId")),
        eq(memberships.groupId, sql.placeholder("groupId")),
        isNull(memberships.leftAt),
        not(hasDied(memberships.memberId)),
      ),
    ),
);

const columns = {
  id: memberships.id,
  memberId: members.id,
  joinedAt: memberships.joinedAt,
  needs: sql<string>`coalesce((select group_concat(n.need) from communication_needs n where n.member_id = ${memberships.memberId}), '')`,
};

function readNeeds(joined: string): CommunicationNeed[] {
  return joined.split(",").filter(Boolean) as CommunicationNeed[];
}

function keyOf(after: PageKey | undefined) {
  const from = after ?? { at: new Date(Number.MAX_SAFE_INTEGER / 2), id: "" };
  return { at: from.at.getTime(), id: from.id };
}

function pageKeyOf({ joinedAt, id }: { joinedAt: Date; id: string }): PageKey {
  return { at: joinedAt, id };
}
