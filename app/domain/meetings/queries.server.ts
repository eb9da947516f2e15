import { and, asc, desc, eq, sql } from "drizzle-orm";
import { cutPage, type PageKey } from "#app/domain/page-key.server.ts";
import { now } from "#app/lib/clock.ts";
import { DAY } from "#app/lib/durations.ts";
import { notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { meetings, notes } from "#db/schema/index.ts";
import { authorize } from "../authorize.server.ts";
import { type Group, getGroup } from "../groups/queries.server.ts";
import { type Actor, can } from "../policy.ts";

const MEETINGS_PER_PAGE = 20;
const TO_COME_PER_PAGE = 20;

/** A meeting ends on the day it began, so one that is not over began less than this ago. In milliseconds. */
const LONGEST_MEETING = DAY;

type Row = ReturnType<ReturnType<typeof meetingsBefore>["all"]>[number];

/** What everyone may know of a meeting whose notes they may read, or that comes next. */
type Outline = Pick<Row, "id" | "title" | "startsAt" | "notesState" | "cancelledAt">;

/** What only the group may read of a meeting. */
export type MeetingDetails = Omit<Row, keyof Outline>;

export type Meeting = Outline & { details: MeetingDetails | null };

/**
 * A meeting of a group, as much of it as the actor may see: the group reads all, and everyone else its title and day
 * once its notes are published to everyone.
 *
 * @throws Response 404 when it is not there or not for this actor
 */
export function getMeeting(actor: Actor, slug: string | undefined, id: string | undefined) {
  const group = getGroup(slug);
  const found = meetingById().get({ groupId: group.id, id: id ?? "" });
  if (!found) throw notFound();

  const isOfGroup = mayReadMeetings(actor, group);
  const hasPublicNotes =
    found.publicEdition === "published" && can(actor, "notes:readPublic", { groupId: group.id });
  if (!isOfGroup && !hasPublicNotes) throw notFound();
  return { group, meeting: isOfGroup ? describeInFull(found) : describeInOutline(found) };
}

const meetingById = prepared(() =>
  selectMeetings().where(
    and(eq(meetings.id, sql.placeholder("id")), eq(meetings.groupId, sql.placeholder("groupId"))),
  ),
);

export function mayReadMeetings(actor: Actor, group: Group): boolean {
  return can(actor, "meeting:read", { groupId: group.id });
}

/** The next meeting or the one going on, as much of it as the actor may see: its title, day and time are public. */
export function findNextMeeting(actor: Actor, group: Group) {
  const next = nextMeeting().get({ ...sinceNow(), groupId: group.id });
  if (!next) return undefined;
  const { endsAt } = next;
  return { ...(mayReadMeetings(actor, group) ? describeInFull(next) : describeInOutline(next)), endsAt };
}

const nextMeeting = prepared(() =>
  selectMeetings()
    .where(
      and(
        eq(meetings.groupId, sql.placeholder("groupId")),
        sql`${meetings.startsAt} > ${sql.placeholder("since")}`,
        sql`${meetings.endsAt} > ${sql.placeholder("now")}`,
        sql`${meetings.cancelledAt} is null`,
      ),
    )
    .orderBy(asc(meetings.startsAt), asc(meetings.id))
    .limit(1),
);

/** Where a list of meetings goes on: `after` among those that are over, `later` among those to come. */
export type MeetingsPart = { after?: PageKey | undefined; later?: PageKey | undefined };

/**
 * Meetings to come, the nearest first, and those that are over, the latest first, each a page at a time: a part of the
 * one leaves the other out.
 *
 * @throws Response 404 for those who may not read the group's meetings
 */
export function listMeetings(actor: Actor, group: Group, { after, later }: MeetingsPart = {}) {
  if (!mayReadMeetings(actor, group)) throw notFound();
  const { groupId, ...moment } = { groupId: group.id, ...sinceNow() };
  const from = after ?? { at: now(), id: "~" };
  const past = later
    ? []
    : meetingsBefore().all({ groupId, at: from.at.getTime(), id: from.id, now: moment.now });
  const comingFrom = later ? { at: later.at.getTime(), id: later.id } : { at: moment.since, id: "" };
  const coming = after ? [] : meetingsToCome().all({ groupId, ...comingFrom, now: moment.now });
  const [pastPage, comingPage] = [
    cutPage(past, MEETINGS_PER_PAGE, keyOf),
    cutPage(coming, TO_COME_PER_PAGE, keyOf),
  ];
  return {
    coming: comingPage.rows.map(describeInFull),
    past: pastPage.rows.map(describeInFull),
    next: pastPage.next,
    later: comingPage.next,
  };
}

const meetingsBefore = prepared(() =>
  selectMeetings()
    .where(
      and(
        eq(meetings.groupId, sql.placeholder("groupId")),
        sql`(${meetings.startsAt}, ${meetings.id}) < (${sql.placeholder("at")}, ${sql.placeholder("id")})`,
        sql`${meetings.endsAt} <= ${sql.placeholder("now")}`,
      ),
    )
    .orderBy(desc(meetings.startsAt), desc(meetings.id))
    .limit(MEETINGS_PER_PAGE + 1),
);

const meetingsToCome = prepared(() =>
  selectMeetings()
    .where(
      and(
        eq(meetings.groupId, sql.placeholder("groupId")),
        sql`(${meetings.startsAt}, ${meetings.id}) > (${sql.placeholder("at")}, ${sql.placeholder("id")})`,
        sql`${meetings.endsAt} > ${sql.placeholder("now")}`,
      ),
    )
    .orderBy(asc(meetings.startsAt), asc(meetings.id))
    .limit(TO_COME_PER_PAGE + 1),
);

function selectMeetings() {
  return db.select(columns).from(meetings).leftJoin(notes, eq(notes.meetingId, meetings.id));
}

const columns = {
  id: meetings.id,
  title: meetings.title,
  startsAt: meetings.startsAt,
  endsAt: meetings.endsAt,
  place: meetings.place,
  link: meetings.link,
  access: meetings.access,
  isStepFree: meetings.isStepFree,
  hasHearingLoop: meetings.hasHearingLoop,
  hasLargePrint: meetings.hasLargePrint,
  hasTravelHelp: meetings.hasTravelHelp,
  hasSignLanguage: meetings.hasSignLanguage,
  hasInterpreter: meetings.hasInterpreter,
  places: meetings.places,
  seriesId: meetings.seriesId,
  version: meetings.version,
  changedAt: meetings.changedAt,
  createdAt: meetings.createdAt,
  cancelledAt: meetings.cancelledAt,
  cancelReason: meetings.cancelReason,
  notesState: notes.state,
  publicEdition: notes.publicEdition,
};

function keyOf({ startsAt, id }: Row): PageKey {
  return { at: startsAt, id };
}

/** @throws Response 404 without such a group, 403 for all but its facilitators */
export function getGroupToPlanFor(actor: Actor, slug: string | undefined): Group {
  const group = getGroup(slug);
  authorize(actor, "meeting:plan", { groupId: group.id });
  return group;
}

/**
 * A meeting for those who plan it.
 *
 * @throws Response 404 when it is not there for this actor, 403 for a reader who is no facilitator of the group
 */
export function getMeetingToChange(actor: Actor, slug: string | undefined, id: string | undefined) {
  const { group, meeting } = getMeeting(actor, slug, id);
  authorize(actor, "meeting:plan", { groupId: group.id });
  const { details } = meeting;
  if (!details) throw notFound();
  return { group, meeting: { ...meeting, details } };
}

/**
 * The same lists, for those who plan the meetings and write their notes.
 *
 * @throws Response 404 without such a group, 403 for all but its facilitators
 */
export function listMeetingsToManage(actor: Actor, slug: string | undefined, part?: MeetingsPart) {
  const group = getGroupToPlanFor(actor, slug);
  return { group, ...listMeetings(actor, group, part) };
}

function sinceNow() {
  const moment = now().getTime();
  return { since: moment - LONGEST_MEETING, now: moment };
}

function describeInFull(row: Row): Meeting & { details: MeetingDetails } {
  const {
    id: _id,
    title: _title,
    startsAt: _startsAt,
    notesState: _state,
    cancelledAt: _at,
    ...details
  } = row;
  return { ...describeInOutline(row), details };
}

function describeInOutline({ id, title, startsAt, notesState, cancelledAt }: Row): Meeting {
  return { id, title, startsAt, notesState, cancelledAt, details: null };
}
