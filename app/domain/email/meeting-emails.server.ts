import { eq, sql } from "drizzle-orm";
import { formatTimes, formatWeekday } from "#app/lib/london.ts";
import { notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { groups, meetings } from "#db/schema/index.ts";
import { type Details, page, type Writer } from "./parts.server.ts";

/** Emails about a meeting. A link to join online is on its page alone: whoever reads the mail could follow it. */
export const MEETING_EMAILS = {
  meetingChanged: writeAboutMeeting(({ title, group, when, place, address }) => ({
    subject: `Changed: ${title}`,
    lines: [`${group} has changed a meeting that you said you may come to.`, when, ...place, address],
  })),
  meetingCancelled: (_memberId, details) => {
    const meeting = findMeeting(details);
    const { title, group, when, address } = describeMeeting(meeting);
    return {
      subject: `Cancelled: ${title}`,
      lines: [
        `${group} has cancelled a meeting that you said you may come to.`,
        when,
        `The reason: ${meeting.cancelReason ?? ""}`,
        address,
      ],
    };
  },
  meetingReminder: writeAboutMeeting(({ title, group, when, place, address }) => ({
    subject: `Soon: ${title}`,
    lines: [
      `${group} meets soon.`,
      when,
      ...place,
      address,
      "If you cannot come, say so on that page: someone may wait for a place.",
    ],
  })),
  placeGiven: writeAboutMeeting(({ title, group, when, place, address }) => ({
    subject: `There is a place for you: ${title}`,
    lines: [
      `You were on the waiting list of a meeting of ${group}. Now there is a place for you.`,
      when,
      ...place,
      address,
      "If you cannot come any more, say so on that page: the place goes to the next.",
    ],
  })),
  writeItUp: writeAboutMeeting(({ title, group, manage }) => ({
    subject: `Notes to write: ${title}`,
    lines: [
      `A meeting of ${group} is over, and its notes are not published yet.`,
      `Write and publish them: ${manage}/notes`,
    ],
  })),
  agendaProposed: writeAboutMeeting(({ title, group, manage }) => ({
    subject: `Someone proposes an item: ${title}`,
    lines: [
      `Someone in ${group} proposes an item for the agenda of a meeting.`,
      `Read it, and say yes or no: ${manage}/agenda`,
    ],
  })),
  agendaAccepted: writeAboutMeeting(({ title, group, address }) => ({
    subject: `Your item is on the agenda: ${title}`,
    lines: [`The facilitator of ${group} has put the item that you proposed on the agenda.`, address],
  })),
  agendaDeclined: writeAboutMeeting(({ title, group, address }) => ({
    subject: `The item that you proposed: ${title}`,
    lines: [
      `The facilitator of ${group} has declined the item that you proposed for the agenda. The page says why:`,
      address,
    ],
  })),
} satisfies Record<string, Writer>;

type Words = ReturnType<typeof describeMeeting>;

/** An email about a meeting that takes place: one that was cancelled in the meantime has its own email. */
function writeAboutMeeting(write: (words: Words) => { subject: string; lines: string[] }): Writer {
  return (_memberId, details) => {
    const meeting = findMeeting(details);
    if (meeting.cancelledAt) throw notFound();
    return write(describeMeeting(meeting));
  };
}

function findMeeting({ meetingId = "" }: Details) {
  const meeting = meetingById().get({ id: meetingId });
  if (!meeting) throw notFound();
  return meeting;
}

const meetingById = prepared(() =>
  db
    .select({
      id: meetings.id,
      title: meetings.title,
      startsAt: meetings.startsAt,
      endsAt: meetings.endsAt,
      place: meetings.place,
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
  const { id, title, group, slug, startsAt, endsAt, place } = meeting;
  return {
    title,
    group,
    when: `${title}: ${formatWeekday(startsAt)}, ${formatTimes(startsAt, endsAt)}`,
    place: place ? [`Place: ${place}`] : [],
    address: page(`/groups/${slug}/meetings/${id}`),
    manage: page(`/manage/groups/${slug}/meetings/${id}`),
  };
}
