import { and, asc, eq, isNull, lte } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { MINUTE } from "#app/lib/durations.ts";
import { newId } from "#app/lib/ids.ts";
import { addWorkingHours } from "#app/lib/working-time.ts";
import { db, inTransaction, type Transaction } from "#db/client.server.ts";
import { feedback, feedbackConcerns } from "#db/schema/index.ts";
import { recordEvent } from "../../events/record.server.ts";
import { type Actor, OPERATOR } from "../../policy.ts";
import type { Nothing, Result } from "../../result.ts";
import { getFeedbackToCheck } from "../checks/queries.server.ts";
import type { FeedbackRow } from "../queries.server.ts";
import { listModeratorsToTell } from "../rota/queries.server.ts";
import { type Texts, textsOf } from "../texts.ts";
import { hoursToLook } from "./deadlines.ts";
import { findConcerns } from "./find-concerns.ts";
import type { OutcomeInput } from "./form.ts";
import { versionOfConcerns } from "./queries.server.ts";

const ESCALATED_AT_ONCE = 50;

type ConcernSubject = Pick<FeedbackRow, "id" | "groupId" | "authorId"> & Texts;

/**
 * Puts a comment on the same-day list for what its words raise, once for each kind, and tells whoever answers for the
 * list. It stops nothing: the writer's words are kept and sent like any other.
 */
export function raiseConcerns(tx: Transaction, actor: Actor, comment: ConcernSubject): void {
  const found = textsOf(comment).flatMap(findConcerns);
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
 * Says what was done about every open concern of a comment, as the page showed them. Only then can it be published.
 *
 * @throws Response 404 when the actor may not read it, 403 when they may not check it: never one's own
 */
export function clearConcerns(
  actor: Actor,
  reference: string | undefined,
  { outcome, formVersion }: OutcomeInput,
): Result<Nothing, "otherWords"> {
  const comment = getFeedbackToCheck(actor, reference);
  if (versionOfConcerns(comment) !== formVersion) return { ok: false, reason: "otherWords" };
  return inTransaction((tx) => {
    for (const concern of openConcerns(tx, comment.id)) close(tx, actor, concern, outcome);
    return { ok: true };
  });
}

/**
 * What is withdrawn has no words left that anybody could look at. Whoever was told of it is told that, once: with a comment
 * that is erased its concerns are gone, so that the event alone keeps that there was one.
 */
export function closeConcernsOfWithdrawn(
  tx: Transaction,
  actor: Actor,
  { id: feedbackId, groupId, authorId }: ConcernSubject,
): void {
  const open = openConcerns(tx, feedbackId);
  const told = new Set(listModeratorsToTell("first", authorId));
  if (open.some(({ escalatedAt }) => escalatedAt !== null))
    for (const id of listModeratorsToTell("second", authorId)) told.add(id);
  for (const [at, { id: concernId }] of open.entries()) {
    settle(tx, actor, concernId, "Its writer withdrew it.");
    const details = { feedbackId, concernId, groupId };
    recordEvent(tx, actor, "concern.withdrawn", details, at === 0 ? [...told] : []);
  }
}

/** A response that is hidden identifies nobody any more: what was said about it is settled. */
export function closeConcernsOfResponse(tx: Transaction, actor: Actor, responseId: string): void {
  const { id, feedbackId, responseId: about, clearedAt } = feedbackConcerns;
  const open = tx
    .select({ id, feedbackId })
    .from(feedbackConcerns)
    .where(and(eq(about, responseId), isNull(clearedAt)))
    .all();
  for (const concern of open) close(tx, actor, concern, "The response is hidden.");
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
  "kind" | "listVersion" | "raisedById" | "text" | "responseId"
>;

/** Undefined when the same is on the list already. */
export function addConcern(tx: Transaction, { id: feedbackId }: ConcernSubject, concern: Concern) {
  const raisedAt = now();
  const dueAt = atHalfHour(addWorkingHours(raisedAt, hoursToLook(concern.kind)));
  return tx
    .insert(feedbackConcerns)
    .values({ id: newId(), feedbackId, raisedAt, dueAt, ...concern })
    .onConflictDoNothing()
    .returning({ id: feedbackConcerns.id })
    .get();
}

/** A list that says "by 2:01pm" would say when somebody wrote. */
function atHalfHour(moment: Date): Date {
  return new Date(Math.floor(moment.getTime() / (30 * MINUTE)) * 30 * MINUTE);
}

export function tellModerators(
  tx: Transaction,
  concern: { id: string },
  { id, authorId }: ConcernSubject,
): void {
  for (const memberId of listModeratorsToTell("first", authorId)) {
    recordEvent(tx, OPERATOR, "concern.told", { feedbackId: id, concernId: concern.id, memberId });
  }
}

function openConcerns(tx: Transaction, feedbackId: string) {
  return tx
    .select({
      id: feedbackConcerns.id,
      feedbackId: feedbackConcerns.feedbackId,
      escalatedAt: feedbackConcerns.escalatedAt,
    })
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
  settle(tx, actor, id, outcome);
  recordEvent(tx, actor, "concern.cleared", { feedbackId, concernId: id });
}

function settle(tx: Transaction, actor: Actor, id: string, outcome: string): void {
  tx.update(feedbackConcerns)
    .set({ clearedAt: now(), clearedById: actor.id, outcome })
    .where(eq(feedbackConcerns.id, id))
    .run();
}
