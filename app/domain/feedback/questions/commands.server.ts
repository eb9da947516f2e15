import { and, eq, lte } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { DAY } from "#app/lib/durations.ts";
import { newRandomId } from "#app/lib/ids.ts";
import { db, inTransaction, type Transaction } from "#db/client.server.ts";
import { feedbackQuestions } from "#db/schema/index.ts";
import { authorize } from "../../authorize.server.ts";
import { recordEvent } from "../../events/record.server.ts";
import { tellModerators } from "../../people/moderators.server.ts";
import { type Actor, type MemberActor, OPERATOR } from "../../policy.ts";
import type { Nothing, Result } from "../../result.ts";
import { transition } from "../../transition.server.ts";
import { getFeedbackToCheck } from "../checks/queries.server.ts";
import { raiseConcerns } from "../concerns/commands.server.ts";
import { type FeedbackRow, getOwnFeedback, getPublishedFeedback, subjectOf } from "../queries.server.ts";
import { NO_TEXTS } from "../texts.ts";
import { type AnswerInput, DAYS_TO_ANSWER, type QuestionDecision, type QuestionInput } from "./form.ts";
import { findOpenQuestion, getQuestionToDecide, hasSomebodyToAnswer } from "./queries.server.ts";
import { mayAskAbout, NEXT_QUESTION_STATES } from "./rules.ts";

const LAPSED_AT_ONCE = 50;

const move = transition(feedbackQuestions, NEXT_QUESTION_STATES);

/** Why nothing was asked: nobody is there to answer, a question waits already, or the comment has gone on. */
export type QuestionRefusal = "nobody" | "waiting" | "changed";

/**
 * Asks the writer of a comment something, as a moderator. Where checking stands does not move. They have 14 days, and are
 * told; only they and moderators see question and answer.
 *
 * @throws Response 404 when the actor may not read it, 403 when they may not check it: never one's own
 */
export function askQuestion(
  actor: MemberActor,
  reference: string | undefined,
  { text }: QuestionInput,
): Result<Nothing, QuestionRefusal> {
  const comment = getFeedbackToCheck(actor, reference);
  authorize(actor, "question:ask", subjectOf(comment));
  const refusal = refusalOf(comment);
  if (refusal) return { ok: false, reason: refusal };
  return inTransaction((tx) => {
    const question = {
      id: newRandomId(),
      feedbackId: comment.id,
      moderatorId: actor.id,
      text,
      createdAt: now(),
    };
    tx.insert(feedbackQuestions)
      .values({ ...question, state: "open", ...timeToAnswer() })
      .run();
    recordAsked(tx, actor, question.id, comment);
    return { ok: true };
  });
}

/**
 * Asks a moderator to put a question to the writer of a published comment, for the staff whom it is about: one for each
 * organisation. Who wrote it stays unknown to them.
 *
 * @throws Response 404 when the actor may not read it, 403 when they are no reviewer of its organisation or wrote it
 */
export function proposeQuestion(
  actor: MemberActor,
  reference: string | undefined,
  { text }: QuestionInput,
): Result<Nothing, "nobody" | "askedAlready"> {
  const comment = getPublishedFeedback(actor, reference);
  authorize(actor, "question:propose", subjectOf(comment));
  const { id: feedbackId, organisationId } = comment;
  if (!organisationId || !hasSomebodyToAnswer(comment)) return { ok: false, reason: "nobody" };
  return inTransaction((tx) => {
    const question = { id: newRandomId(), feedbackId, organisationId, reviewerId: actor.id };
    const added = tx
      .insert(feedbackQuestions)
      .values({ ...question, state: "proposed", text, createdAt: now() })
      .onConflictDoNothing()
      .run();
    if (added.changes === 0) return { ok: false, reason: "askedAlready" };
    recordEvent(tx, actor, "question.proposed", { feedbackId, questionId: question.id, organisationId });
    tellModerators(tx);
    return { ok: true };
  });
}

/**
 * What a moderator does with a question: passes a reviewer's on to the writer or does not, takes one back that waits, or
 * passes the writer's answer on to the organisation that asked.
 *
 * @throws Response 404 when there is none or the actor may not read it, 403 for what is about one's own
 */
export function decideQuestion(
  actor: MemberActor,
  id: string | undefined,
  { decision, reason }: QuestionDecision,
): Result<Nothing, QuestionRefusal> {
  const { question, comment } = getQuestionToDecide(actor, id);
  const about = { feedbackId: comment.id, questionId: question.id };
  const forReviewer = { ...about, reviewerId: question.reviewerId ?? "" };
  const refusal = decision === "pass" ? refusalOf(comment) : undefined;
  if (refusal) return { ok: false, reason: refusal };
  return inTransaction((tx) => {
    switch (decision) {
      case "pass":
        if (!move(tx, question.id, "open", { moderatorId: actor.id, ...timeToAnswer() })) return CHANGED;
        recordAsked(tx, actor, question.id, comment);
        return { ok: true };
      case "decline": {
        const changes = { declinedBecause: reason, settledAt: now(), moderatorId: actor.id };
        if (!move(tx, question.id, "declined", changes)) return CHANGED;
        recordEvent(tx, actor, "question.declined", forReviewer);
        return { ok: true };
      }
      case "takeBack":
        if (!move(tx, question.id, "takenBack", { settledAt: now() })) return CHANGED;
        recordEvent(tx, actor, "question.takenBack", about);
        return { ok: true };
      case "passAnswer":
        if (question.state !== "answered" || !question.organisationId || question.passedOnAt) return CHANGED;
        tx.update(feedbackQuestions)
          .set({ passedOnAt: now() })
          .where(eq(feedbackQuestions.id, question.id))
          .run();
        recordEvent(tx, actor, "question.answerPassedOn", forReviewer);
        return { ok: true };
    }
  });
}

const CHANGED = { ok: false, reason: "changed" } as const;

/**
 * Answers the question that waits, as the writer: through the account or behind the code. The same answer sent twice is one.
 *
 * @throws Response 404 for everybody but its writer
 */
export function answerQuestion(
  actor: Actor,
  reference: string | undefined,
  { question: shownId, answer }: AnswerInput,
): Result<Nothing, "changed"> {
  const own = getOwnFeedback(actor, reference);
  authorize(actor, "question:answer", subjectOf(own));
  const question = findOpenQuestion(own);
  if (question?.id !== shownId) return { ok: false, reason: "changed" };
  return inTransaction((tx) => {
    if (!move(tx, question.id, "answered", { answer, settledAt: now() }))
      return { ok: false, reason: "changed" };
    recordEvent(tx, actor, "question.answered", { feedbackId: own.id, questionId: question.id });
    raiseConcerns(tx, actor, { ...own, ...NO_TEXTS, couldBeBetter: answer });
    return { ok: true };
  });
}

/**
 * Ends the questions whose time to answer is over: what is decided then is decided on what there is.
 *
 * @returns how many lapsed
 */
export function lapseQuestions(): number {
  const over = db
    .select({ id: feedbackQuestions.id, feedbackId: feedbackQuestions.feedbackId })
    .from(feedbackQuestions)
    .where(and(eq(feedbackQuestions.state, "open"), lte(feedbackQuestions.lapsesAt, now())))
    .limit(LAPSED_AT_ONCE)
    .all();
  for (const { id, feedbackId } of over)
    inTransaction((tx) => {
      if (move(tx, id, "lapsed", { settledAt: now() }))
        recordEvent(tx, OPERATOR, "question.lapsed", { feedbackId, questionId: id });
    });
  return over.length;
}

function refusalOf(comment: FeedbackRow): QuestionRefusal | undefined {
  if (!mayAskAbout(comment.state)) return "changed";
  if (!hasSomebodyToAnswer(comment)) return "nobody";
  return findOpenQuestion(comment) ? "waiting" : undefined;
}

function timeToAnswer() {
  const askedAt = now();
  return { askedAt, lapsesAt: new Date(askedAt.getTime() + DAYS_TO_ANSWER * DAY) };
}

function recordAsked(tx: Transaction, actor: Actor, questionId: string, { id, authorId }: FeedbackRow): void {
  recordEvent(tx, actor, "question.asked", { feedbackId: id, questionId, authorId: authorId ?? "" });
}
