import { eq, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { formatTimes, formatWeekday } from "#app/lib/london.ts";
import { notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { groups, meetings } from "#db/schema/index.ts";
import {
  at,
  type Details,
  type Email,
  forMembers,
  gathered,
  prompt,
  type Writer,
  type Written,
} from "./parts.server.ts";

/** Emails about meetings. The link to join online is in the reminder, so that nobody has to look for it on the day. */
export const MEETING_EMAILS = {
  meetingPlanned: forMembers(
    gathered(
      writeAboutComing(({ title, group, when, place, later, address }) => ({
        subject: `A meeting is planned: ${title}`,
        lines: [
          `${group} has planned a meeting.`,
          when,
          ...place,
          ...later,
          at("Say if you can come", address),
        ],
      })),
    ),
  ),
  meetingChanged: forMembers(
    prompt(
      writeAboutComing(({ title, group, when, place, address }) => ({
        subject: `Changed: ${title}`,
        lines: [
          `${group} has changed when or where a meeting is.`,
          when,
          ...place,
          at("See the meeting, and say if you can come", address),
        ],
      })),
    ),
  ),
  meetingCancelled: forMembers(
    prompt((_memberId, details) => {
      const meeting = findMeeting(details);
      const { title, group, when, address } = describeMeeting(meeting);
      return {
        subject: `Cancelled: ${title}`,
        lines: [
          `${group} has cancelled a meeting.`,
          when,
          `The reason: ${meeting.cancelReason ?? ""}`,
          at("See the meeting", address),
        ],
      };
    }),
  ),
  meetingReminder: forMembers(
    prompt(
      writeAboutComing(({ title, group, when, place, join, address }) => ({
        subject: `Soon: ${title}`,
        lines: [
          `${group} meets soon.`,
          when,
          ...place,
          ...join,
          at("See the meeting, or say that you cannot come", address),
          "If you cannot come, please say so: someone may wait for a place.",
        ],
      })),
    ),
  ),
  placeGiven: forMembers(
    prompt(
      writeAboutComing(({ title, group, when, place, address }) => ({
        subject: `There is a place for you: ${title}`,
        lines: [
          `You were on the waiting list of a meeting of ${group}. Now there is a place for you.`,
          when,
          ...place,
          at("See the meeting, or say that you cannot come", address),
          "If you cannot come any more, please say so: the place goes to the next.",
        ],
      })),
    ),
  ),
  writeItUp: gathered(
    writeAboutMeeting(({ title, group, manage }) => ({
      subject: `Notes to write: ${title}`,
      lines: [
        `A meeting of ${group} is over, and its notes are not published yet.`,
        at("Write and publish them", `${manage}/notes`),
      ],
    })),
  ),
  agendaProposed: gathered(
    writeAboutMeeting(({ title, group, manage }) => ({
      subject: `Someone proposes an item: ${title}`,
      lines: [
        `Someone in ${group} proposes an item for the agenda of a meeting.`,
        at("Read it, and say yes or no", `${manage}/agenda`),
      ],
    })),
  ),
  agendaAccepted: forMembers(
    gathered(
      writeAboutMeeting(({ title, group, address }) => ({
        subject: `Your item is on the agenda: ${title}`,
        lines: [
          `The facilitator of ${group} has put the item that you proposed on the agenda.`,
          at("See the agenda", address),
        ],
      })),
    ),
  ),
  agendaDeclined: forMembers(
    gathered(
      writeAboutMeeting(({ title, group, address }) => ({
        subject: `The item that you proposed: ${title}`,
        lines: [
          `The facilitator of ${group} has declined the item that you proposed for the agenda.`,
          at("Read why", address),
        ],
      })),
    ),
  ),
} satisfies Record<string, Email>;

type Meeting = ReturnType<typeof describeMeeting>;

/** An email about a meeting that takes place: one that was cancelled in the meantime has its own email. */
function writeAboutMeeting(write: (meeting: Meeting) => Written): Writer {
  return (_memberId, details) => {
    const meeting = findMeeting(details);
    if (meeting.cancelledAt) throw notFound();
    return write(describeMeeting(meeting));
  };
}

/** Once it is over there is nothing to come to: somebody who had paused, or reads their page later, hears no more of it. */
function writeAboutComing(write: (meeting: Meeting) => Written): Writer {
  const aboutMeeting = writeAboutMeeting(write);
  return (memberId, details) => {
    if (isOver(findMeeting(details))) throw notFound();
    return aboutMeeting(memberId, details);
  };
}

function isOver({ endsAt }: { endsAt: Date }): boolean {
  return endsAt <= now();
}

function findMeeting({ meetingId = "" }: Details) {
  const meeting = meetingToTell().get({ id: meetingId });
  if (!meeting) throw notFound();
  return meeting;
}

const meetingToTell = prepared(() =>
  db
    .select({
      id: meetings.id,
      title: meetings.title,
      startsAt: meetings.startsAt,
      endsAt: meetings.endsAt,
      place: meetings.place,
      link: meetings.link,
      later: sql<number>`(select count(*) from meetings as later where later.series_id = ${meetings.seriesId}
        and later.starts_at > ${meetings.startsAt} and later.cancelled_at is null)`,
      cancelledAt: meetings.cancelledAt,
      cancelReason: meetings.cancelReason,
      slug: groups.slug,
      group: groups.name,
    })
    .from(meetings)
    .innerJoin(groups, eq(groups.id, meetings.groupId))
    .where(eq(meetings.id, sql.placeholder("id"))),
);

function describeMeeting(meeting: ReturnType<typeof findMeeting>) {
  const { id, title, group, slug, startsAt, endsAt, place, link, later } = meeting;
  return {
    title,
    group,
    when: `${title}: ${formatWeekday(startsAt)}, ${formatTimes(startsAt, endsAt)}`,
    place: place ? [`Place: ${place}`] : [],
    join: link ? [{ label: "Join online", href: link }] : [],
    later: later > 0 ? [`It repeats. ${later} more ${later === 1 ? "is" : "are"} planned.`] : [],
    address: `/groups/${slug}/meetings/${id}`,
    manage: `/manage/groups/${slug}/meetings/${id}`,
  };
}
