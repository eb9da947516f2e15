import { markUnsettled } from "#app/domain/notes/roll-over.server.ts";
import { DAY } from "#app/lib/durations.ts";
import { newId } from "#app/lib/ids.ts";
import type { Transaction } from "../../client.server.ts";
import {
  actions,
  attendances,
  corrections,
  decisions,
  notes,
  notesItems,
  publicItems,
} from "../../schema/index.ts";
import { dayAfter } from "./diary.ts";
import type { Item, Meeting } from "./meetings.ts";

/** What was asked of people that many months ago is done; later things are open, and some of them late. */
const MONTHS_UNTIL_DONE = 3;

type Held = { meetingId: string; groupId: string; byId: string | null; endedAt: Date; seededAt: Date };

/** Someone of the cast who is in the group: they come to every meeting. */
export type PersonWhoCame = { id: string; name: string };

/** Writes the notes that a facilitator took, with who came, in the state that the text says. */
export function writeNotes(
  tx: Transaction,
  held: Held,
  meeting: Meeting,
  came: readonly PersonWhoCame[],
): void {
  const { meetingId, groupId, byId, endedAt, seededAt } = held;
  const id = newId();
  const updatedAt = new Date(endedAt.getTime() + 6 * DAY);
  const isPublic = meeting.notes === "public";
  const isAgreed = isPublic || meeting.notes === "members";
  const publishedAt = isPublic ? new Date(updatedAt.getTime() + 9 * DAY) : null;
  tx.insert(notes)
    .values({
      id,
      meetingId,
      groupId,
      updatedAt,
      sentAt: meeting.notes === "draft" ? null : updatedAt,
      publishedAt,
      updatedById: byId,
      state: isAgreed ? "agreed" : meeting.notes === "review" ? "review" : "draft",
      reviewEndsAt: meeting.notes === "review" ? new Date(seededAt.getTime() + 4 * DAY) : null,
      agreedAt: isAgreed ? new Date(updatedAt.getTime() + 8 * DAY) : null,
      publicEdition: isPublic ? "published" : "none",
      namesCheckedAt: publishedAt,
    })
    .run();

  for (const [position, item] of meeting.items.entries()) {
    const itemId = writeItem(tx, { ...held, notesId: id, position: position + 1 }, item, {
      isDone: meeting.monthsAgo >= MONTHS_UNTIL_DONE,
      isPublic,
      came,
    });
    if (meeting.notes === "review" && position === 0) suggestCorrection(tx, id, itemId, came, updatedAt);
  }
  for (const { id: memberId } of came) {
    const row = { notesId: id, memberId, name: "", attendance: "came" as const, isNamed: true };
    tx.insert(attendances)
      .values({ ...row, id: newId() })
      .run();
  }
  if (meeting.notes !== "draft" && meeting.monthsAgo < MONTHS_UNTIL_DONE) markUnsettled(tx, id);
}

function suggestCorrection(
  tx: Transaction,
  notesId: string,
  itemId: string,
  [author]: readonly PersonWhoCame[],
  createdAt: Date,
): void {
  const text = "I heard two evenings a month, not one. It may be worth asking again before we write it down.";
  tx.insert(corrections)
    .values({ id: newId(), notesId, itemId, authorId: author?.id ?? null, text, state: "open", createdAt })
    .run();
}

type Where = Held & { notesId: string; position: number };
type About = { isDone: boolean; isPublic: boolean; came: readonly PersonWhoCame[] };

function writeItem(tx: Transaction, where: Where, item: Item, { isDone, isPublic, came }: About): string {
  const { notesId, position, groupId, endedAt, byId } = where;
  const itemId = newId();
  const said = item.said
    .map((line) => (line.startsWith("- ") ? `\n${line}` : `\n\n${line}`))
    .join("")
    .trim();
  const title = item.title.replace(" (each time)", "");
  const isRecurring = title !== item.title;
  tx.insert(notesItems).values({ id: itemId, notesId, position, title, said, isRecurring }).run();
  for (const [place, text] of item.decisions.entries()) {
    tx.insert(decisions).values({ id: newId(), itemId, position: place, text }).run();
  }
  for (const [place, { text, owner, weeks }] of item.actions.entries()) {
    const ownerId = came.find(({ name }) => name === owner)?.id ?? null;
    const due = {
      dueOn: weeks === null ? null : dayAfter(endedAt, weeks * 7),
      isDueNextMeeting: weeks === null,
    };
    const outcome = isDone
      ? { state: "done" as const, closedAt: new Date(endedAt.getTime() + 30 * DAY), closedById: byId }
      : { state: "open" as const };
    tx.insert(actions)
      .values({
        id: newId(),
        itemId,
        groupId,
        position: place,
        writtenAt: endedAt,
        text,
        owner,
        ownerId,
        writtenById: byId,
        ...due,
        ...outcome,
      })
      .run();
  }
  if (isPublic) {
    const actionLines = item.actions.map(({ text, owner }) =>
      came.some(({ name }) => name === owner) ? `${text} (a member)` : `${text} (${owner})`,
    );
    tx.insert(publicItems)
      .values({ itemId, title, said, decisions: item.decisions.join("\n"), actions: actionLines.join("\n") })
      .run();
  }
  return itemId;
}
