import { and, eq } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { notFound } from "#app/lib/refusals.ts";
import { inTransaction, type Transaction } from "#db/client.server.ts";
import { corrections, decisions, notesItems } from "#db/schema/index.ts";
import { authorize } from "../../authorize.server.ts";
import { recordEvent } from "../../events/record.server.ts";
import { getMeeting } from "../../meetings/queries.server.ts";
import { can, type MemberActor } from "../../policy.ts";
import type { Nothing, Result } from "../../result.ts";
import { mustMove, transition } from "../../transition.server.ts";
import { agreeIfDue } from "../commands.server.ts";
import { listItems, type NotesItem } from "../items/queries.server.ts";
import { getItem, subjectOf } from "../queries.server.ts";
import { isReviewOver, NEXT_CORRECTION_STATES } from "../rules.ts";
import { countSave, findNotes, getMeetingToWrite, type NotesPlace } from "../saving.server.ts";
import type { CorrectionInput, DecisionInput, NOT_DECIDED, NOT_SUGGESTED } from "./form.ts";

const MOST_OF_ONE = 20;

/**
 * Suggests to those who write the notes what an item should say. The same words sent twice are one suggestion.
 *
 * @throws Response 404 when the notes are not with those who came, or the actor did not come, or there is no such item
 */
export function suggestCorrection(
  actor: MemberActor,
  place: NotesPlace,
  itemId: string | undefined,
  { text }: CorrectionInput,
): Result<Nothing, keyof typeof NOT_SUGGESTED> {
  const { group, meeting } = getMeeting(actor, place.slug, place.meetingId);

  return inTransaction((tx) => {
    const written = findNotes(tx, meeting.id);
    if (written?.state !== "review") throw notFound();
    const subject = subjectOf(actor, written);
    // To others than those who came and the facilitators, these notes are not there yet.
    if (!can(actor, "notes:readReview", subject)) throw notFound();
    authorize(actor, "notes:correct", subject);
    const item = getItem({ items: listItems(written.id) }, itemId);
    if (isReviewOver(written)) return { ok: false, reason: "over" };

    const mine = and(eq(corrections.notesId, written.id), eq(corrections.authorId, actor.id));
    const before = tx.select().from(corrections).where(mine).all();
    if (before.some((one) => one.itemId === item.id && one.text === text)) return { ok: true };
    if (before.length >= MOST_OF_ONE) return { ok: false, reason: "tooMany" };
    const id = newId();
    const about = { notesId: written.id, itemId: item.id, authorId: actor.id };
    tx.insert(corrections)
      .values({ id, ...about, text, state: "open", createdAt: now() })
      .run();
    recordEvent(tx, actor, "correction.suggested", {
      correctionId: id,
      groupId: group.id,
      authorId: actor.id,
    });
    return { ok: true };
  });
}

/**
 * Takes a suggestion, with the item as it is to read from now on, or declines it; its writer is told the reason. The
 * last answer after the days are over makes the notes agreed.
 *
 * @throws Response 404 when the suggestion is not there for this actor, 403 for all but the group's facilitators
 */
export function decideCorrection(
  actor: MemberActor,
  place: NotesPlace,
  id: string | undefined,
  input: DecisionInput,
): Result<Nothing, keyof typeof NOT_DECIDED> {
  const meeting = getMeetingToWrite(actor, place);

  return inTransaction((tx) => {
    const written = findNotes(tx, meeting.meetingId);
    const found = tx
      .select()
      .from(corrections)
      .where(eq(corrections.id, id ?? ""))
      .get();
    if (!written || found?.notesId !== written.id) throw notFound();
    const { answer, reason } = input;
    if (found.state !== "open") {
      return found.state === answer && found.reason === reason
        ? { ok: true }
        : { ok: false, reason: "decided" };
    }
    if (answer === "taken") {
      const item = getItem({ items: listItems(written.id) }, found.itemId);
      if (item.version !== input.formVersion) return { ok: false, reason: "changed" };
      if (!correctItem(tx, item, input)) return { ok: false, reason: "notChanged" };
      countSave(tx, actor, written);
    }
    mustMove(
      moveCorrection(tx, found.id, answer, { reason, decidedAt: now() }),
      "this transaction read it as open",
    );
    recordEvent(tx, actor, "correction.decided", {
      correctionId: found.id,
      notesId: written.id,
      groupId: meeting.groupId,
      authorId: found.authorId ?? "",
    });
    // Either way: while they are not due, the days for corrections go on.
    agreeIfDue(tx, actor, written.id);
    return { ok: true };
  });
}

const moveCorrection = transition(corrections, NEXT_CORRECTION_STATES);

/** False when the item would read as it does. */
function correctItem(tx: Transaction, item: NotesItem, { said, decisions: lines }: DecisionInput): boolean {
  if (item.said === said && JSON.stringify(item.decisions) === JSON.stringify(lines)) return false;
  tx.update(notesItems)
    .set({ said, version: item.version + 1 })
    .where(eq(notesItems.id, item.id))
    .run();
  tx.delete(decisions).where(eq(decisions.itemId, item.id)).run();
  for (const [position, text] of lines.entries())
    tx.insert(decisions).values({ id: newId(), itemId: item.id, position, text }).run();
  return true;
}
