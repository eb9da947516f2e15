import { and, eq, gt, isNotNull, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { notFound } from "#app/lib/refusals.ts";
import { db, inTransaction } from "#db/client.server.ts";
import { feedbackConcerns, feedbackResponses } from "#db/schema/index.ts";
import { authorize } from "../../authorize.server.ts";
import { recordEvent } from "../../events/record.server.ts";
import type { Actor } from "../../policy.ts";
import type { Nothing, Result } from "../../result.ts";
import { type FeedbackRow, getPublishedFeedback, subjectOf } from "../queries.server.ts";
import { moveTo } from "../state-change.server.ts";
import { addConcern, tellModerators } from "./commands.server.ts";
import type { ConcernInput, ReportInput } from "./form.ts";

/* What readers tell moderators: that a published comment, or a response to it, may identify someone. */

/**
 * Takes a published comment off the pages because it may identify someone, and asks a moderator to look. Its writer is
 * told that it is being checked.
 *
 * @throws Response 404 when the actor may not read it, 403 when it is not theirs to raise
 */
export function reportConcern(
  actor: Actor,
  reference: string | undefined,
  { text }: ConcernInput,
): Result<Nothing, "changed"> {
  const comment = getPublishedFeedback(actor, reference);
  authorize(actor, "feedback:raiseConcern", comment);
  return inTransaction((tx) => {
    const reason = "Staff told us that it may identify someone. A moderator looks at it.";
    const hidden = { publishedAt: null, checkedAt: now(), checkReason: reason };
    if (
      !moveTo(tx, "feedback:raiseConcern", comment.id, "held", hidden, {
        state: "published",
        changedAt: comment.changedAt,
      })
    )
      return { ok: false, reason: "changed" };

    const concern = addConcern(tx, comment, { kind: "mayIdentify", raisedById: actor.id, text });
    if (!concern) return { ok: true };
    recordEvent(tx, actor, "concern.reported", {
      feedbackId: comment.id,
      concernId: concern.id,
      groupId: comment.groupId,
      organisationId: comment.organisationId ?? "",
      authorId: comment.authorId ?? "",
    });
    tellModerators(tx, concern, comment);
    return { ok: true };
  });
}

/**
 * Tells the moderators that a published comment, or a response to it, may identify someone. It stays where it is: a member
 * can be wrong, and a moderator can hide it at once. The same told twice is on the list once.
 *
 * @param responseId the response that it is about; empty for the comment itself
 * @throws Response 404 when the actor may not read it, 403 when it is not theirs to report
 */
export function reportToModerators(
  actor: Actor,
  reference: string | undefined,
  { text, response: responseId }: ReportInput,
): Result<Nothing, "toldBefore"> {
  const comment = getPublishedFeedback(actor, reference);
  authorize(actor, "feedback:report", subjectOf(comment));
  if (responseId && !isPublishedResponse(comment.id, responseId)) throw notFound();
  if (hasToldBefore(actor, comment, responseId)) return { ok: false, reason: "toldBefore" };
  return inTransaction((tx) => {
    const concern = addConcern(tx, comment, {
      kind: "mayIdentify",
      raisedById: actor.id,
      text,
      responseId: responseId || null,
    });
    if (!concern) return { ok: true };
    const { id: feedbackId, groupId } = comment;
    recordEvent(tx, actor, "concern.reportedByMember", { feedbackId, groupId, concernId: concern.id });
    tellModerators(tx, concern, comment);
    return { ok: true };
  });
}

/** A moderator has looked at what the same person told about the same: it is not on the list without end. */
export function hasToldBefore(actor: Actor, { id, changedAt }: FeedbackRow, responseId: string): boolean {
  const { feedbackId, kind, raisedById, responseId: about, clearedAt, raisedAt } = feedbackConcerns;
  const told = db
    .select({ id: feedbackConcerns.id })
    .from(feedbackConcerns)
    .where(
      and(
        eq(feedbackId, id),
        eq(kind, "mayIdentify"),
        sql`${raisedById} is ${actor.id}`,
        sql`${about} is ${responseId || null}`,
        isNotNull(clearedAt),
        // Other words are another matter.
        gt(raisedAt, changedAt ?? new Date(0)),
      ),
    )
    .get();
  return told !== undefined;
}

function isPublishedResponse(feedbackId: string, id: string): boolean {
  const { feedbackId: about, state } = feedbackResponses;
  const found = db
    .select({ id: feedbackResponses.id })
    .from(feedbackResponses)
    .where(and(eq(feedbackResponses.id, id), eq(about, feedbackId), eq(state, "published")))
    .get();
  return found !== undefined;
}
