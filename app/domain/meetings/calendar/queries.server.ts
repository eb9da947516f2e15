import { and, asc, eq, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { DAY } from "#app/lib/durations.ts";
import { type CalendarEvent, writeCalendar } from "#app/lib/icalendar.ts";
import { notFound } from "#app/lib/refusals.ts";
import { hashToken } from "#app/lib/tokens.server.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { calendarFeeds, meetings, members } from "#db/schema/index.ts";
import { type Group, getGroup } from "../../groups/queries.server.ts";
import { getActor } from "../../people/queries.server.ts";
import { type Actor, can } from "../../policy.ts";
import { getMeeting, mayReadMeetings } from "../queries.server.ts";

/** Meetings that are over stay in a calendar for as long as this, in milliseconds. */
const KEPT = 180 * DAY;

const MOST_EVENTS = 200;

/**
 * The calendar that a program fetches by its secret: titles and times of the group's meetings and nothing else, since
 * whoever has the address reads it. It ends with the membership.
 *
 * @throws Response 404 when the secret opens nothing (any more)
 */
export function readFeed(slug: string | undefined, secret: string | null): string {
  const group = getGroup(slug);
  const feed = secret ? feedByHash().get({ hash: hashToken(secret), groupId: group.id }) : undefined;
  if (!feed || !can(getActor(feed.memberId), "calendar:subscribe", { groupId: group.id })) throw notFound();
  const rows = meetingsSince().all({ groupId: group.id, since: now().getTime() - KEPT });
  return writeCalendar(group.name, rows.map(eventOf));
}

const feedByHash = prepared(() =>
  db
    .select({ memberId: calendarFeeds.memberId })
    .from(calendarFeeds)
    .innerJoin(members, eq(members.id, calendarFeeds.memberId))
    .where(
      and(
        eq(calendarFeeds.hash, sql.placeholder("hash")),
        eq(calendarFeeds.groupId, sql.placeholder("groupId")),
        sql`${members.status} = 'active'`,
      ),
    ),
);

const meetingsSince = prepared(() =>
  db
    .select({
      id: meetings.id,
      title: meetings.title,
      startsAt: meetings.startsAt,
      endsAt: meetings.endsAt,
      version: meetings.version,
      createdAt: meetings.createdAt,
      changedAt: meetings.changedAt,
      cancelledAt: meetings.cancelledAt,
    })
    .from(meetings)
    .where(
      and(
        eq(meetings.groupId, sql.placeholder("groupId")),
        sql`${meetings.startsAt} > ${sql.placeholder("since")}`,
      ),
    )
    .orderBy(asc(meetings.startsAt), asc(meetings.id))
    .limit(MOST_EVENTS),
);

/**
 * One meeting as a calendar file, with where it is, for somebody who is logged in.
 *
 * @param address of the page of the meeting
 * @throws Response 404 when it is not there for this actor
 */
export function readMeetingCalendar(
  actor: Actor,
  slug: string | undefined,
  id: string | undefined,
  address: (path: string) => string,
): string {
  const { group, meeting } = getMeeting(actor, slug, id);
  const { details } = meeting;
  if (!details) throw notFound();
  const { place, link } = details;
  const event = eventOf({ ...meeting, ...details });
  const url = address(`/groups/${group.slug}/meetings/${meeting.id}`);
  return writeCalendar(group.name, [{ ...event, place: place || link, text: link, url }]);
}

/** When the actor subscribed to the group's calendar; undefined when they did not. @throws Response 404 outside it */
export function getSubscription(actor: Actor, slug: string | undefined) {
  const group = getGroupToSubscribe(actor, slug);
  const feed = actor.id ? feedOfMember().get({ memberId: actor.id, groupId: group.id }) : undefined;
  return { group, createdAt: feed?.createdAt };
}

const feedOfMember = prepared(() =>
  db
    .select({ createdAt: calendarFeeds.createdAt })
    .from(calendarFeeds)
    .where(
      and(
        eq(calendarFeeds.memberId, sql.placeholder("memberId")),
        eq(calendarFeeds.groupId, sql.placeholder("groupId")),
      ),
    ),
);

/** @throws Response 404 for those who may not read the group's meetings */
export function getGroupToSubscribe(actor: Actor, slug: string | undefined): Group {
  const group = getGroup(slug);
  if (!mayReadMeetings(actor, group)) throw notFound();
  return group;
}

type Row = Pick<
  typeof meetings.$inferSelect,
  "id" | "title" | "startsAt" | "endsAt" | "version" | "createdAt" | "changedAt" | "cancelledAt"
>;

function eventOf(row: Row): CalendarEvent {
  return {
    uid: `${row.id}@patient-voice`,
    title: row.title,
    startsAt: row.startsAt,
    endsAt: row.endsAt,
    stampedAt: row.changedAt ?? row.createdAt,
    sequence: row.version,
    isCancelled: row.cancelledAt !== null,
  };
}
