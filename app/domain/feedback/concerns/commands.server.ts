import { and, asc, eq, isNull, lte } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { notFound } from "#app/lib/refusals.ts";
import { addWorkingHours } from "#app/lib/working-time.ts";
import { db, inTransaction, type Transaction } from "#db/client.server.ts";
import { feedback, feedbackConcerns, feedbackResponses } from "#db/schema/index.ts";
import { authorize } from "../../authorize.server.ts";
import { recordEvent } from "../../events/record.server.ts";
import { type Actor, OPERATOR } from "../../policy.ts";
import type { Nothing, Result } from "../../result.ts";
import { getFeedbackToCheck } from "../checks/queries.server.ts";
import { type FeedbackRow, getPublishedFeedback, subjectOf } from "../queries.server.ts";
import { listModeratorsToTell } from "../rota/queries.server.ts";
import { moveTo } from "../state-change.server.ts";
import { hoursToLook } from "./deadlines.ts";
import { findConcerns } from "./find-concerns.ts";
import type { ConcernInput, OutcomeInput, ReportInput } from "./form.ts";

const ESCALATED_AT_ONCE = 50;

type ConcernSubject = Pick<FeedbackRow, "id" | "groupId" | "authorId" | "wentWell" | "couldBeBetter">;
/**
 * Puts a comment on the same-day list for what its words raise, once for each kind, and tells whoever answers for the
 * list. It stops nothing: the writer's words are kept and sent like any other.
 */
export function raiseConcerns(tx: Transaction, actor: Actor, comment: ConcernSubject): void {
  const found = [comment.wentWell, comment.couldBeBetter].flatMap(findConcerns);
  const kinds = new Map(found.map(({ kind, listVersion }) => [kind, listVersion]));
  for (const [kind, listVersion] of kinds) {
    const concern = addConcern(tx, comment, { kind, listVersion });
    if (!concern) continue;
    recordEvent(tx, actor, "concern.raised", {
      feedbackId: comment.id,
      groupId: comment.groupId,
      concernId: concern.id,
    });
    tellModerators(tx, concern, comment);
  }
}

/**
 * Takes a published comment off the pages because it may identify someone, and asks a moderator to look. Its writer is
 * told that it is being checked.
 *
 * @throws Response 404 when the actor may not read it, 403 when it is not theirs to raise
 */
export function reportConcern(
  actor: Actor,
  reference: string | undefined,
  { words }: ConcernInput,
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

    const concern = addConcern(tx, comment, { kind: "mayIdentify", raisedById: actor.id, words });
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
  { words, response: responseId }: ReportInput,
): void {
  const comment = getPublishedFeedback(actor, reference);
  authorize(actor, "feedback:report", subjectOf(comment));
  if (responseId && !isPublishedResponse(comment.id, responseId)) throw notFound();
  inTransaction((tx) => {
    const concern = addConcern(tx, comment, {
      kind: "mayIdentify",
      raisedById: actor.id,
      words,
      responseId: responseId || null,
    });
    if (!concern) return;
    const { id: feedbackId, groupId } = comment;
    recordEvent(tx, actor, "concern.reportedByMember", { feedbackId, groupId, concernId: concern.id });
    tellModerators(tx, concern, comment);
  });
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

/**
 * Says what was done about every open concern of a comment. Only then can it be published.
 *
 * @throws Response 404 when the actor may not read it, 403 when they may not check it: never one's own
 */
export function clearConcerns(actor: Actor, reference: string | undefined, { outcome }: OutcomeInput): void {
  const { id } = getFeedbackToCheck(actor, reference);
  inTransaction((tx) => {
    for (const concern of openConcerns(tx, id)) close(tx, actor, concern, outcome);
  });
}

/** What is withdrawn has no words left that anybody could look at. */
export function closeConcernsOfWithdrawn(tx: Transaction, actor: Actor, feedbackId: string): void {
  for (const concern of openConcerns(tx, feedbackId)) {
    close(tx, actor, concern, "Its writer withdrew it.");
  }
}

/**
 * Tells the second on the rota of what nobody has looked at in time, once for each concern.
 *
 * @returns how many concerns were escalated
 */
export function escalateOverdueConcerns(): number {
  const overdue = db
    .select({ id: feedbackConcerns.id, feedbackId: feedbackConcerns.feedbackId, authorId: feedback.authorId })
    .from(feedbackConcerns)
    .innerJoin(feedback, eq(feedback.id, feedbackConcerns.feedbackId))
    .where(
      and(
        isNull(feedbackConcerns.clearedAt),
        isNull(feedbackConcerns.escalatedAt),
        lte(feedbackConcerns.dueAt, now()),
      ),
    )
    .orderBy(asc(feedbackConcerns.dueAt))
    .limit(ESCALATED_AT_ONCE)
    .all();

  for (const { id, feedbackId, authorId } of overdue) {
    inTransaction((tx) => {
      tx.update(feedbackConcerns).set({ escalatedAt: now() }).where(eq(feedbackConcerns.id, id)).run();
      for (const memberId of listModeratorsToTell("second", authorId)) {
        recordEvent(tx, OPERATOR, "concern.escalated", { feedbackId, concernId: id, memberId });
      }
    });
  }
  return overdue.length;
}

type Concern = Pick<
  typeof feedbackConcerns.$inferInsert,
  "kind" | "listVersion" | "raisedById" | "words" | "responseId"
>;

/** Undefined when the same is on the list already. */
function addConcern(tx: Transaction, { id: feedbackId }: ConcernSubject, concern: Concern) {
  const raisedAt = now();
  const dueAt = addWorkingHours(raisedAt, hoursToLook(concern.kind));
  return tx
    .insert(feedbackConcerns)
    .values({ id: newId(), feedbackId, raisedAt, dueAt, ...concern })
    .onConflictDoNothing()
    .returning({ id: feedbackConcerns.id })
    .get();
}

function tellModerators(tx: Transaction, concern: { id: string }, { id, authorId }: ConcernSubject): void {
  for (const memberId of listModeratorsToTell("first", authorId)) {
    recordEvent(tx, OPERATOR, "concern.told", { feedbackId: id, concernId: concern.id, memberId });
  }
}

function openConcerns(tx: Transaction, feedbackId: string) {
  return tx
    .select({ id: feedbackConcerns.id, feedbackId: feedbackConcerns.feedbackId })
    .from(feedbackConcerns)
    .where(and(eq(feedbackConcerns.feedbackId, feedbackId), isNull(feedbackConcerns.clearedAt)))
    .all();
}

function close(
  tx: Transaction,
  actor: Actor,
  { id, feedbackId }: { id: string; feedbackId: string },
  outcome: string,
): void {
  tx.update(feedbackConcerns)
    .set({ clearedAt: now(), clearedById: actor.id, outcome })
    .where(eq(feedbackConcerns.id, id))
    .run();
  recordEvent(tx, actor, "concern.cleared", { feedbackId, concernId: id });
}
