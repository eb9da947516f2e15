import { carryOn } from "#app/domain/notes/roll-over.server.ts";
import { DAY } from "#app/lib/durations.ts";
import { newId } from "#app/lib/ids.ts";
import type { Transaction } from "../../client.server.ts";
import { meetings } from "../../schema/index.ts";
import { HABITS, type Habit, meetingDay, meetingTimes } from "./diary.ts";
import { readMeetings } from "./meetings.ts";
import { type PersonWhoCame, writeNotes } from "./write-notes.ts";

/** How many of a group's meetings are planned ahead. */
const PLANNED = 2;

const PLANNED_AGENDA =
  "- Welcome, and who could not come\n- What was done since last time\n- What people told us";

/** Writes the meetings of a group, held and to come, with the notes that its facilitator took. */
export function writeMeetings(
  tx: Transaction,
  group: { slug: string; id: string; facilitatorId: string | null; came: readonly PersonWhoCame[] },
  seededAt: Date,
): void {
  const habit = HABITS[group.slug];
  if (!habit) throw new Error(`Nothing says when ${group.slug} meets`);
  for (const meeting of readMeetings(group.slug)) {
    const times = meetingTimes(habit, meetingDay(habit, seededAt, -meeting.monthsAgo));
    const agenda = meeting.items.map(({ title }) => `- ${title}`).join("\n");
    const meetingId = writeMeeting(tx, group.id, meeting.title, habit, times, agenda);
    writeNotes(
      tx,
      { meetingId, groupId: group.id, byId: group.facilitatorId, endedAt: times.endsAt, seededAt },
      meeting,
      group.came,
    );
  }
  carryOn(tx, group.id);

  const coming = Array.from({ length: PLANNED + 1 }, (_, months) =>
    meetingTimes(habit, meetingDay(habit, seededAt, months)),
  ).filter(({ startsAt }) => startsAt > seededAt);
  for (const times of coming.slice(0, PLANNED)) {
    writeMeeting(tx, group.id, "Next steps, and what people told us", habit, times, PLANNED_AGENDA);
  }
}

function writeMeeting(
  tx: Transaction,
  groupId: string,
  title: string,
  { place, link, access }: Habit,
  times: { startsAt: Date; endsAt: Date },
  agenda: string,
): string {
  const id = newId();
  const createdAt = new Date(times.startsAt.getTime() - 75 * DAY);
  tx.insert(meetings)
    .values({ id, groupId, title, place, link, access, agenda, createdAt, ...times })
    .run();
  return id;
}
