import { and, eq, isNull, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { formatTime24, momentInLondon, today } from "#app/lib/london.ts";
import { daysOf, type Recurrence } from "#app/lib/recurrence.ts";
import { inTransaction, type Transaction } from "#db/client.server.ts";
import { agendaItems, meetings } from "#db/schema/index.ts";
import { authorize } from "../authorize.server.ts";
import { recordEvent } from "../events/record.server.ts";
import { getGroup } from "../groups/queries.server.ts";
import { isMade } from "../made.server.ts";
import type { MemberActor } from "../policy.ts";
import type { Nothing, Result } from "../result.ts";
import type { ItemInput } from "./agenda/form.ts";
import { giveFreePlaces } from "./answers/places.server.ts";
import { listWhoMayCome } from "./answers/queries.server.ts";
import type { MeetingInput } from "./form.ts";
import { getMeetingToChange } from "./queries.server.ts";
import type { ChangeInput } from "./repeat.ts";
import { hasBegun } from "./rules.ts";
import { listLater } from "./series.server.ts";
import { changedAlong, lostInWords } from "./series.ts";

type MeetingRow = typeof meetings.$inferSelect;

/** `page` is the number of the opening of the form. */
type PlanOptions = { recurrence?: Recurrence | null; agenda?: readonly ItemInput[]; page?: string };

/**
 * Plans a meeting, or several when it repeats: each is one of its own from then on, with its own agenda. The form sent twice
 * plans once: the meeting that is there already is the answer.
 *
 * @throws Response 404 without such a group, 403 for all but its facilitators
 */
export function planMeeting(
  actor: MemberActor,
  slug: string | undefined,
  input: MeetingInput,
  { recurrence = null, agenda = [], page = newId() }: PlanOptions = {},
): Result<{ meetingId: string }, "archived"> {
  const group = getGroup(slug);
  authorize(actor, "meeting:plan", { groupId: group.id });
  if (group.archivedAt) return { ok: false, reason: "archived" };

  return inTransaction((tx) => {
    if (isMade(tx, meetings, { id: page, groupId: group.id })) return { ok: true, meetingId: page };

    const seriesId = recurrence ? newId() : null;
    const days = recurrence ? daysOf(today(input.startsAt), recurrence) : [today(input.startsAt)];
    const ids = days.map((day, index) => {
      const meetingId = index === 0 ? page : newId();
      tx.insert(meetings)
        .values({
          ...input,
          ...onDay(input, day),
          id: meetingId,
          groupId: group.id,
          seriesId,
          createdAt: now(),
        })
        .run();
      for (const [index, item] of agenda.entries())
        tx.insert(agendaItems)
          .values({
            ...item,
            id: newId(),
            meetingId,
            state: "accepted",
            position: index + 1,
            createdAt: now(),
          })
          .run();
      return meetingId;
    });
    // A series is one piece of news: its first meeting tells of the others.
    for (const [index, meetingId] of ids.entries()) {
      const details = { meetingId, groupId: group.id };
      recordEvent(tx, actor, "meeting.planned", details, index === 0 ? tellOthers(actor, details) : []);
    }
    return { ok: true, meetingId: page };
  });
}

/**
 * Changes when and where a meeting is, and what about, as long as it has not begun: this one alone, or with those that
 * come after it in its series. The form sent twice is one change; who changed it from an older version of it is told.
 * The group hears of a new time or place, but those who stay away. A later one keeps what it has for itself of everything
 * that is not changed; what would be undone of the rest, whoever changes them has read before (`lostSeen`).
 *
 * @throws Response 404 when the meeting is not there for this actor, 403 for all but the group's facilitators
 */
export function changeMeeting(
  actor: MemberActor,
  slug: string | undefined,
  id: string | undefined,
  input: MeetingInput,
  { formVersion, scope, lostSeen = "" }: Omit<ChangeInput, "lostSeen"> & Partial<ChangeInput>,
): Result<Nothing, "archived" | "begun" | "cancelled" | "changed" | "losesOwn"> {
  const { group, meeting } = getMeetingToChange(actor, slug, id);
  if (group.archivedAt) return { ok: false, reason: "archived" };
  if (hasBegun(meeting)) return { ok: false, reason: "begun" };
  if (meeting.cancelledAt) return { ok: false, reason: "cancelled" };

  return inTransaction((tx) => {
    const stored = tx.select().from(meetings).where(eq(meetings.id, meeting.id)).get();
    if (!stored || (stored.version !== formVersion && hasChanges(stored, input)))
      return { ok: false, reason: "changed" };
    const laterOnes = scope === "rest" ? listLater(stored) : [];
    if (lostInWords(stored, laterOnes, input, { scope }) !== lostSeen)
      return { ok: false, reason: "losesOwn" };
    for (const later of laterOnes) saveChange(tx, actor, later, changedAlong(stored, later, input));
    saveChange(tx, actor, stored, input);
    return { ok: true };
  });
}

/**
 * Cancels a meeting that has not begun. All in the group hear why, but those who had said that they stay away.
 *
 * @throws Response as `changeMeeting`
 */
export function cancelMeeting(
  actor: MemberActor,
  slug: string | undefined,
  id: string | undefined,
  { reason }: { reason: string },
): Result<Nothing, "archived" | "begun" | "cancelled" | "changed"> {
  const { group, meeting } = getMeetingToChange(actor, slug, id);
  if (meeting.cancelledAt) return { ok: true };
  if (hasBegun(meeting)) return { ok: false, reason: "begun" };
  inTransaction((tx) => {
    tx.update(meetings)
      .set({ cancelledAt: now(), cancelReason: reason, changedAt: now(), version: sql`version + 1` })
      .where(and(eq(meetings.id, meeting.id), isNull(meetings.cancelledAt)))
      .run();
    const details = { meetingId: meeting.id, groupId: group.id };
    recordEvent(tx, actor, "meeting.cancelled", details, tellOthers(actor, details));
  });
  return { ok: true };
}

/** Whom news of a meeting is for: all in the group who may come, but whoever made it. */
function tellOthers(actor: MemberActor, { groupId, meetingId }: { groupId: string; meetingId: string }) {
  return listWhoMayCome(groupId, meetingId).filter((id) => id !== actor.id);
}

function saveChange(tx: Transaction, actor: MemberActor, stored: MeetingRow, input: MeetingInput): void {
  if (!hasChanges(stored, input)) return;
  tx.update(meetings)
    .set({ ...input, changedAt: now(), version: stored.version + 1 })
    .where(eq(meetings.id, stored.id))
    .run();
  const isElsewhere = (["startsAt", "endsAt", "place", "link"] as const).some(
    (column) => stored[column].valueOf() !== input[column].valueOf(),
  );
  const details = { meetingId: stored.id, groupId: stored.groupId };
  recordEvent(tx, actor, "meeting.changed", details, isElsewhere ? tellOthers(actor, details) : []);
  giveFreePlaces(tx, actor, { ...stored, ...input });
}

function onDay({ startsAt, endsAt }: MeetingInput, day: string) {
  return {
    startsAt: momentInLondon(day, formatTime24(startsAt)) ?? startsAt,
    endsAt: momentInLondon(day, formatTime24(endsAt)) ?? endsAt,
  };
}

function hasChanges(stored: MeetingRow, input: MeetingInput): boolean {
  const columns = Object.keys(input) as (keyof MeetingInput)[];
  return columns.some((column) => stored[column]?.valueOf() !== input[column]?.valueOf());
}
