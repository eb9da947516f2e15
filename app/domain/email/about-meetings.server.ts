import { eq, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { formatTimes, formatWeekday } from "#app/lib/london.ts";
import { notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { groups, meetings } from "#db/schema/index.ts";
import type { Details, Writer, Written } from "./parts.server.ts";

/* What emails about a meeting have in common: which one it is, when and where, and that it is still to come. */

type Meeting = ReturnType<typeof describeMeeting>;

/** An email about a meeting that takes place: one that was cancelled in the meantime has its own email. */
export function writeAboutMeeting(
  write: (meeting: Meeting, memberId: string, details: Details) => Written,
): Writer {
  return (memberId, details) => {
    const meeting = findMeeting(details);
    if (meeting.cancelledAt) throw notFound();
    return write(describeMeeting(meeting), memberId, details);
  };
}

/** Once it is over there is nothing to come to: somebody who had paused, or reads their page later, hears no more of it. */
export function writeAboutComing(
  write: (meeting: Meeting, memberId: string, details: Details) => Written,
): Writer {
  const aboutMeeting = writeAboutMeeting(write);
  return (memberId, details) => {
    if (isOver(findMeeting(details))) throw notFound();
    return aboutMeeting(memberId, details);
  };
}

function isOver({ endsAt }: { endsAt: Date }): boolean {
  return endsAt <= now();
}

export function findMeeting({ meetingId = "" }: Details) {
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

export function describeMeeting(meeting: ReturnType<typeof findMeeting>) {
  const { id, title, group, slug, startsAt, endsAt, place, link, later } = meeting;
  return {
    id,
    title,
    group,
    slug,
    startsAt,
    when: `${title}: ${formatWeekday(startsAt)}, ${formatTimes(startsAt, endsAt)}`,
    place: place ? [`Place: ${place}`] : [],
    join: link ? [{ label: "Join online", href: link }] : [],
    later: later > 0 ? [`It repeats. ${later} more ${later === 1 ? "is" : "are"} planned.`] : [],
    address: `/groups/${slug}/meetings/${id}`,
    manage: `/manage/groups/${slug}/meetings/${id}`,
  };
}
