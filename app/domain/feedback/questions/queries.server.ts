import { asc, eq, sql } from "drizzle-orm";
import { formatDate } from "#app/lib/london.ts";
import { notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { feedback, feedbackCodes, feedbackQuestions, organisations } from "#db/schema/index.ts";
import { QUESTION_STATES } from "#db/vocabulary.ts";
import { authorize } from "../../authorize.server.ts";
import { type Actor, can, scopeOf } from "../../policy.ts";
import { hasOpenConcerns } from "../concerns/queries.server.ts";
import { type FeedbackRow, getFeedback, subjectOf } from "../queries.server.ts";
import { asksWhoWrote } from "./asks-who.ts";

const MOST_SHOWN = 100;

/** The question that waits for the writer; undefined when there is none. */
export function findOpenQuestion({ id }: Pick<FeedbackRow, "id">) {
  return openQuestion().get({ feedbackId: id });
}

const openQuestion = prepared(() =>
  db
    .select()
    .from(feedbackQuestions)
    .where(
      sql`${feedbackQuestions.feedbackId} = ${sql.placeholder("feedbackId")} and ${feedbackQuestions.state} = 'open'`,
    ),
);

/** A question as the writer's page shows it: who would like to know, and until when it can be answered. */
export function describeOpenQuestion(comment: Pick<FeedbackRow, "id">) {
  const question = findOpenQuestion(comment);
  if (!question) return null;
  const { id, text, lapsesAt, organisationId } = question;
  return {
    id,
    text,
    until: lapsesAt ? formatDate(lapsesAt) : "",
    isForStaff: organisationId !== null,
    // Whoever may need help is not told that no answer is needed.
    isUrgent: hasOpenConcerns(comment),
  };
}

/** Can anybody answer? An account or a code is behind it; what was given on paper has neither. */
export function hasSomebodyToAnswer({ id, authorId }: Pick<FeedbackRow, "id" | "authorId">): boolean {
  return authorId !== null || codeOf().get({ feedbackId: id }) !== undefined;
}

/** May a reviewer put a question about it by way of a moderator: is anybody there to answer? */
export function mayProposeQuestion(actor: Actor, comment: FeedbackRow): boolean {
  return can(actor, "question:propose", subjectOf(comment)) && hasSomebodyToAnswer(comment);
}

const codeOf = prepared(() =>
  db
    .select({ feedbackId: feedbackCodes.feedbackId })
    .from(feedbackCodes)
    .where(eq(feedbackCodes.feedbackId, sql.placeholder("feedbackId"))),
);

/** Everything that was asked and answered about a comment, in its order, for its writer and for moderators. */
export function listQuestions({ id }: Pick<FeedbackRow, "id">) {
  return questionsOf().all({ feedbackId: id });
}

const questionsOf = prepared(() =>
  db
    .select({
      id: feedbackQuestions.id,
      state: feedbackQuestions.state,
      text: feedbackQuestions.text,
      answer: feedbackQuestions.answer,
      declinedBecause: feedbackQuestions.declinedBecause,
      organisationId: feedbackQuestions.organisationId,
      organisationName: organisations.name,
      createdAt: feedbackQuestions.createdAt,
      askedAt: feedbackQuestions.askedAt,
      lapsesAt: feedbackQuestions.lapsesAt,
      settledAt: feedbackQuestions.settledAt,
      passedOnAt: feedbackQuestions.passedOnAt,
    })
    .from(feedbackQuestions)
    .leftJoin(organisations, eq(organisations.id, feedbackQuestions.organisationId))
    .where(eq(feedbackQuestions.feedbackId, sql.placeholder("feedbackId")))
    .orderBy(asc(feedbackQuestions.createdAt), asc(feedbackQuestions.id)),
);

type Question = ReturnType<typeof listQuestions>[number];

/** What its writer was asked and said: never what a moderator did not pass on. */
export function describeQuestionsForWriter(comment: Pick<FeedbackRow, "id">) {
  return listQuestions(comment)
    .filter(({ state, askedAt }) => askedAt !== null && state !== "open")
    .map(describeQuestion);
}

/** What moderators see of a conversation, with what is theirs to decide. */
export function describeQuestionsForModerator(comment: Pick<FeedbackRow, "id">) {
  return listQuestions(comment).map((question) => ({
    ...describeQuestion(question),
    mayDecide: question.state === "proposed" || question.state === "open" || waitsToBePassedOn(question),
  }));
}

/** What a reviewer's organisation asked, and the answer where a moderator passed it on; null when it has not asked. */
export function describeQuestionOfReviewer(actor: Actor, comment: FeedbackRow) {
  const { organisationId } = comment;
  if (!organisationId || !can(actor, "question:propose", subjectOf(comment))) return null;
  const asked = listQuestions(comment).find((question) => question.organisationId === organisationId);
  if (!asked) return null;
  const described = describeQuestion(asked);
  return { ...described, answer: asked.passedOnAt ? described.answer : null };
}

function waitsToBePassedOn({ state, organisationId, passedOnAt }: Question): boolean {
  return state === "answered" && organisationId !== null && passedOnAt === null;
}

function describeQuestion(question: Question) {
  const { id, state, text, answer, declinedBecause, organisationName, createdAt, lapsesAt } = question;
  return {
    id,
    text,
    answer,
    declinedBecause,
    who: organisationName ? `Staff of ${organisationName}, by way of a moderator` : "A moderator",
    when: formatDate(createdAt),
    standing:
      state === "open" && lapsesAt
        ? `${QUESTION_STATES.open}, until ${formatDate(lapsesAt)}`
        : QUESTION_STATES[state],
  };
}

/**
 * A question with its comment, for the moderator who decides about it.
 *
 * @throws Response 404 when there is none or the actor may not read it, 403 for what is about one's own
 */
export function getQuestionToDecide(actor: Actor, id: string | undefined) {
  const question = questionById().get({ id: id ?? "" });
  if (!question) throw notFound();
  const { reference, ...row } = question;
  const comment = getFeedback(actor, reference);
  authorize(actor, "question:ask", subjectOf(comment));
  return { question: row, comment, asksWho: asksWhoWrote(row.text) };
}

const questionById = prepared(() =>
  db
    .select({
      id: feedbackQuestions.id,
      state: feedbackQuestions.state,
      text: feedbackQuestions.text,
      answer: feedbackQuestions.answer,
      reviewerId: feedbackQuestions.reviewerId,
      organisationId: feedbackQuestions.organisationId,
      lapsesAt: feedbackQuestions.lapsesAt,
      passedOnAt: feedbackQuestions.passedOnAt,
      reference: feedback.reference,
    })
    .from(feedbackQuestions)
    .innerJoin(feedback, eq(feedback.id, feedbackQuestions.feedbackId))
    .where(eq(feedbackQuestions.id, sql.placeholder("id"))),
);

/** What waits for this moderator: questions of reviewers to pass on, and the answers to these. The oldest first. */
export function listQuestionsToDecide(actor: Actor) {
  if (!scopeOf(actor, "question:ask").all) return [];
  const by = { actor: actor.id ?? "" };
  return [...proposed().all(by), ...answered().all(by)];
}

const proposed = prepared(() => selectWaiting(sql`${feedbackQuestions.state} = 'proposed'`));
const answered = prepared(() =>
  selectWaiting(
    sql`${feedbackQuestions.state} = 'answered' and ${feedbackQuestions.organisationId} is not null and ${feedbackQuestions.passedOnAt} is null`,
  ),
);

function selectWaiting(condition: ReturnType<typeof sql>) {
  return db
    .select({
      id: feedbackQuestions.id,
      state: feedbackQuestions.state,
      organisationName: organisations.name,
      reference: feedback.reference,
      createdAt: feedbackQuestions.createdAt,
    })
    .from(feedbackQuestions)
    .innerJoin(feedback, eq(feedback.id, feedbackQuestions.feedbackId))
    .leftJoin(organisations, eq(organisations.id, feedbackQuestions.organisationId))
    .where(sql`${condition} and ${feedback.authorId} is not ${sql.placeholder("actor")}`)
    .limit(MOST_SHOWN);
}

/** The questions that wait for the writer, over all that they wrote: the first thing on their page. */
export function listQuestionsToAnswer({ id }: { id: string }) {
  return openOfWriter()
    .all({ authorId: id })
    .toSorted((a, b) => (a.lapsesAt?.getTime() ?? 0) - (b.lapsesAt?.getTime() ?? 0))
    .map(({ reference, lapsesAt }) => ({ reference, until: lapsesAt ? formatDate(lapsesAt) : "" }));
}

const openOfWriter = prepared(() =>
  db
    .select({ reference: feedback.reference, lapsesAt: feedbackQuestions.lapsesAt })
    .from(feedback)
    .innerJoin(
      feedbackQuestions,
      sql`${feedbackQuestions.feedbackId} = ${feedback.id} and ${feedbackQuestions.state} = 'open'`,
    )
    .where(eq(feedback.authorId, sql.placeholder("authorId"))),
);
