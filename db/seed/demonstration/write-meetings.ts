import { carryOn } from "#app/domain/notes/roll-over.server.ts";
import { DAY } from "#app/lib/durations.ts";
import { newId } from "#app/lib/ids.ts";
import type { Transaction } from "../../client.server.ts";
import { agendaItems, meetings } from "../../schema/index.ts";
import { HABITS, type Habit, meetingDay, meetingTimes } from "./diary.ts";
import { readMeetings } from "./meetings.ts";
import { type PersonWhoCame, writeNotes } from "./write-notes.ts";

/** How many of a group's meetings are planned ahead. */
const PLANNED = 2;

const PLANNED_AGENDA = [
  "Welcome, and who could not come",
  "What was done since last time",
  "What people told us",
];

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
    const agenda = meeting.items.map(({ title }) => title);
    const meetingId = writeMeeting(tx, group.id, meeting.title, habit, times, { agenda, isHeld: true });
    writeNotes(
      tx,
      { meetingId, groupId: group.id, byId: group.facilitatorId, endedAt: times.endsAt, seededAt },
      meeting,
      group.came,
    );
  }

  const coming = Array.from({ length: PLANNED + 1 }, (_, months) =>
    meetingTimes(habit, meetingDay(habit, seededAt, months)),
  ).filter(({ startsAt }) => startsAt > seededAt);
  for (const times of coming.slice(0, PLANNED)) {
    writeMeeting(tx, group.id, "Next steps, and what people told us", habit, times, {
      agenda: PLANNED_AGENDA,
      isHeld: false,
    });
  }
  carryOn(tx, group.id);
}

function writeMeeting(
  tx: Transaction,
  groupId: string,
  title: string,
  { place, link, access }: Habit,
  times: { startsAt: Date; endsAt: Date },
  { agenda, isHeld }: { agenda: readonly string[]; isHeld: boolean },
): string {
  const id = newId();
  const createdAt = new Date(times.startsAt.getTime() - 75 * DAY);
  tx.insert(meetings)
    .values({ id, groupId, title, place, link, access, createdAt, ...times })
    .run();
  for (const [index, item] of agenda.entries())
    tx.insert(agendaItems)
      .values({
        id: newId(),
        meetingId: id,
        title: item.replace(" (each time)", ""),
        state: "accepted",
        position: index + 1,
        createdAt,
        inNotesAt: isHeld ? times.startsAt : null,
      })
      .run();
  return id;
}
