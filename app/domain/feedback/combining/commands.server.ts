import { eq } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { inTransaction } from "#db/client.server.ts";
import { feedback } from "#db/schema/index.ts";
import { authorize } from "../../authorize.server.ts";
import { recordEvent } from "../../events/record.server.ts";
import type { MemberActor } from "../../policy.ts";
import type { Nothing, Result } from "../../result.ts";
import { findPublishedFeedback, getPublishedFeedback } from "../queries.server.ts";
import { mayCombine } from "../rules.ts";
import type { CombineInput } from "./form.ts";

/**
 * Says that a comment tells of the same experience as another one: from now on it is read below that one, and its writer
 * hears what comes of it. Its writer is told. What was combined with it before goes along. People are counted as before.
 *
 * @param input.lead reference of the comment that stays in the lists
 * @returns not ok when the two may not be combined: see `mayCombine`
 * @throws Response 404 when the actor may not read it, 403 when they are not a facilitator of its group
 */
export function combineFeedback(
  actor: MemberActor,
  reference: string | undefined,
  { lead: leadReference }: CombineInput,
): Result<Nothing, "changed"> {
  const comment = getPublishedFeedback(actor, reference);
  authorize(actor, "feedback:combine", { groupId: comment.groupId });
  const lead = findPublishedFeedback(actor, leadReference);
  if (!lead || !mayCombine(comment, lead)) return { ok: false, reason: "changed" };

  inTransaction((tx) => {
    const combined = { combinedIntoId: lead.id, combinedAt: now() };
    tx.update(feedback).set(combined).where(eq(feedback.id, comment.id)).run();
    tx.update(feedback).set({ combinedIntoId: lead.id }).where(eq(feedback.combinedIntoId, comment.id)).run();
    const { id, groupId, authorId } = comment;
    const details = { feedbackId: id, leadId: lead.id, groupId, authorId: authorId ?? "" };
    recordEvent(tx, actor, "feedback.combined", details);
  });
  return { ok: true };
}

/**
 * Lets a combined comment stand by itself again. One that does already needs nothing.
 *
 * @throws Response 404 or 403 as for `combineFeedback`
 */
export function takeApart(actor: MemberActor, reference: string | undefined): void {
  const { id, groupId, authorId, combinedIntoId } = getPublishedFeedback(actor, reference);
  authorize(actor, "feedback:combine", { groupId });
  if (!combinedIntoId) return;
  inTransaction((tx) => {
    tx.update(feedback).set({ combinedIntoId: null, combinedAt: null }).where(eq(feedback.id, id)).run();
    recordEvent(tx, actor, "feedback.takenApart", { feedbackId: id, groupId, authorId: authorId ?? "" });
  });
}
