import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { DAY } from "#app/lib/durations.ts";
import { today } from "#app/lib/london.ts";
import { notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import {
  answers,
  communicationNeeds,
  contactPreferences,
  meetings,
  members,
  memberships,
  peopleWithoutEmail,
} from "#db/schema/index.ts";
import { authorize } from "../authorize.server.ts";
import { getGroup } from "../groups/queries.server.ts";
import { unsealContact } from "../people/sealed-contact.server.ts";
import { listPeopleWithoutEmail } from "../people/without-email.server.ts";
import type { Actor } from "../policy.ts";
import { PERIODS } from "../records/periods.ts";

type Id = string | undefined;

const MEETINGS_TO_COME = 5;

/** @throws Response 404 without such a group, 403 for all but its facilitators */
export function getGroupToKeepFor(actor: Actor, slug: Id) {
  const group = getGroup(slug);
  authorize(actor, "person:keep", { groupId: group.id });
  return group;
}

/** Whom the facilitators of a group look after. @throws Response as `getGroupToKeepFor` */
export function listKept(actor: Actor, slug: Id) {
  const group = getGroupToKeepFor(actor, slug);
  return { group, people: listPeopleWithoutEmail(group.id) };
}

/**
 * Somebody without email, as the facilitators of their group look after them.
 *
 * @param id of their membership
 * @throws Response as `getGroupToKeepFor`, and 404 for whoever is nobody that the group looks after
 */
export function getKept(actor: Actor, slug: Id, id: Id) {
  const group = getGroupToKeepFor(actor, slug);
  const person = keptById().get({ id: id ?? "", groupId: group.id });
  if (!person) throw notFound();
  return { group, person: { ...person, id: id ?? "" } };
}

const keptById = prepared(() =>
  db
    .select({
      memberId: members.id,
      name: members.name,
      agreedAt: peopleWithoutEmail.agreedAt,
      codeEndsAt: peopleWithoutEmail.codeEndsAt,
      lastUsedOn: members.lastUsedOn,
    })
    .from(memberships)
    .innerJoin(members, eq(members.id, memberships.memberId))
    .innerJoin(peopleWithoutEmail, eq(peopleWithoutEmail.memberId, memberships.memberId))
    .where(
      and(
        eq(memberships.id, sql.placeholder("id")),
        eq(peopleWithoutEmail.groupId, sql.placeholder("groupId")),
        eq(memberships.groupId, peopleWithoutEmail.groupId),
        isNull(memberships.leftAt),
      ),
    ),
);

/** All that a facilitator sees of them: needs, what was told for these, and what they said of the meetings to come. */
export function readKept(actor: Actor, slug: Id, id: Id) {
  const { group, person } = getKept(actor, slug, id);
  const { memberId } = person;
  const contact = contactOf().get({ memberId });
  return {
    group,
    person,
    needs: needsOf()
      .all({ memberId })
      .map(({ need }) => need),
    details: unsealContact(memberId, "details", contact?.details ?? null),
    address: unsealContact(memberId, "address", contact?.address ?? null),
    meetings: meetingsToCome().all({ memberId, groupId: group.id, now: now().getTime() }),
    endsOn: endOf(person.lastUsedOn),
  };
}

/** On which day what is kept of somebody goes, if nobody hears of them until then. */
function endOf(lastUsedOn: string | null): string {
  const heardOn = new Date(`${lastUsedOn ?? today(now())}T12:00:00Z`);
  return today(new Date(heardOn.getTime() + PERIODS.unusedAccount.days * DAY));
}

const contactOf = prepared(() =>
  db
    .select({ details: contactPreferences.details, address: contactPreferences.address })
    .from(contactPreferences)
    .where(eq(contactPreferences.memberId, sql.placeholder("memberId"))),
);

const needsOf = prepared(() =>
  db
    .select({ need: communicationNeeds.need })
    .from(communicationNeeds)
    .where(eq(communicationNeeds.memberId, sql.placeholder("memberId"))),
);

const meetingsToCome = prepared(() =>
  db
    .select({ id: meetings.id, title: meetings.title, startsAt: meetings.startsAt, answer: answers.state })
    .from(meetings)
    .leftJoin(
      answers,
      and(eq(answers.meetingId, meetings.id), eq(answers.memberId, sql.placeholder("memberId"))),
    )
    .where(
      and(
        eq(meetings.groupId, sql.placeholder("groupId")),
        sql`${meetings.startsAt} > ${sql.placeholder("now")} and ${meetings.cancelledAt} is null`,
      ),
    )
    .orderBy(asc(meetings.startsAt), asc(meetings.id))
    .limit(MEETINGS_TO_COME),
);
