import { newId } from "#app/lib/ids.ts";
import type { Transaction } from "../../client.server.ts";
import { actions, decisions, meetings, notes, notesItems } from "../../schema/index.ts";
import { dayAfter, HABITS, type Habit, meetingDay, meetingTimes } from "./diary.ts";
import { type Item, type Meeting, readMeetings } from "./meetings.ts";

const DAY = 86_400_000;

/** How many of a group's meetings are planned ahead. */
const PLANNED = 2;

const PLANNED_AGENDA =
  "- Welcome, and who could not come\n- What was done since last time\n- What people told us";

/** Writes the meetings of a group, held and to come, with the notes that its facilitator took. */
export function writeMeetings(
  tx: Transaction,
  group: { slug: string; id: string; facilitatorId: string | null },
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
      { meetingId, groupId: group.id, byId: group.facilitatorId, endedAt: times.endsAt },
      meeting,
    );
  }

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

type Held = { meetingId: string; groupId: string; byId: string | null; endedAt: Date };

function writeNotes(tx: Transaction, { meetingId, groupId, byId, endedAt }: Held, meeting: Meeting): void {
  const id = newId();
  const updatedAt = new Date(endedAt.getTime() + 6 * DAY);
  const publishedAt = meeting.notes === "draft" ? null : updatedAt;
  const namesCheckedAt = meeting.notes === "public" ? updatedAt : null;
  tx.insert(notes)
    .values({
      ...{ id, meetingId, groupId, updatedAt, publishedAt, namesCheckedAt },
      state: meeting.notes,
      updatedById: byId,
    })
    .run();
  for (const [position, item] of meeting.items.entries()) writeItem(tx, id, position + 1, item, endedAt);
}

function writeItem(tx: Transaction, notesId: string, position: number, item: Item, heldAt: Date): void {
  const itemId = newId();
  const said = item.said
    .map((line) => (line.startsWith("- ") ? `\n${line}` : `\n\n${line}`))
    .join("")
    .trim();
  tx.insert(notesItems).values({ id: itemId, notesId, position, title: item.title, said }).run();
  for (const [place, words] of item.decisions.entries()) {
    tx.insert(decisions).values({ id: newId(), itemId, position: place, words }).run();
  }
  for (const [place, { words, owner, weeks }] of item.actions.entries()) {
    const dueOn = weeks === null ? null : dayAfter(heldAt, weeks * 7);
    tx.insert(actions)
      .values({ id: newId(), itemId, position: place, words, owner, dueOn, isDueNextMeeting: weeks === null })
      .run();
  }
}
