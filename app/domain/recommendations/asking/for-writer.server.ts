import { eq, sql } from "drizzle-orm";
import { formatDate, formatDay } from "#app/lib/london.ts";
import { notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import {
  feedback,
  recommendationQuestions,
  recommendationResponses,
  recommendations,
} from "#db/schema/index.ts";
import { HELPED_ANSWERS, type HelpedAnswer } from "#db/vocabulary.ts";
import { readHolders } from "../../people/holders.server.ts";
import type { MemberActor } from "../../policy.ts";
import { publicTitle } from "../public-words.server.ts";
import { ownerOf, type RecommendationRow } from "../queries.server.ts";

/* What one writer is asked about a change that rests on their comment, and what they said. */

/** What a member was asked and has not answered, about changes that rest on their comments: for their own page. */
export function listOwnOpenQuestions({ id }: MemberActor) {
  return ownOpenQuestions().all({ authorId: id });
}

const ownOpenQuestions = prepared(() =>
  db
    .select({ feedbackReference: feedback.reference, title: publicTitle })
    .from(recommendationQuestions)
    .innerJoin(feedback, eq(feedback.id, recommendationQuestions.feedbackId))
    .innerJoin(recommendations, eq(recommendations.id, recommendationQuestions.recommendationId))
    .where(
      sql`${feedback.authorId} = ${sql.placeholder("authorId")} and ${feedback.state} = 'published'
        and ${recommendationQuestions.answer} is null`,
    ),
);

/**
 * May a writer still say, or say otherwise, if it helped? Whoever has not said, or said that it is too early, always; and
 * everybody until it is closed.
 */
export function maySay(
  { answer }: { answer: HelpedAnswer | null },
  { state }: Pick<RecommendationRow, "state">,
): boolean {
  return answer === null || answer === "tooEarly" || state === "answered";
}

/** What the writer of a comment has still to say of a change, the newest first; or undefined. */
export function findOpenQuestionTo(comment: { id: string }) {
  return listQuestionsTo(comment).find(({ answer }) => answer === null || answer === "tooEarly");
}

/** The same, or else what they have said and may say otherwise. */
export function findQuestionTo(comment: { id: string }) {
  return (
    findOpenQuestionTo(comment) ?? listQuestionsTo(comment).find((question) => maySay(question, question))
  );
}

/** @throws Response 404 when nothing is asked, or it can be said otherwise no more */
export function getQuestionTo(comment: { id: string }) {
  const question = findQuestionTo(comment);
  if (!question) throw notFound();
  return question;
}

/** What was changed, for whoever is asked about it, and what they have said. */
export function describeAsked({ title, change, place, madeOn, answer, text }: QuestionToWriter) {
  return {
    title,
    change: change ?? "",
    place,
    since: madeOn ? formatDay(madeOn) : "",
    said: { answer: answer ?? "", text },
  };
}

/** What the writer of a comment said last, for themselves: to whom their words went, and if they can change them. */
export function describeSaidByWriter(comment: { id: string }) {
  const said = listQuestionsTo(comment).find(({ answer }) => answer !== null);
  if (!said?.answer || !said.answeredAt) return null;
  return {
    title: said.title,
    answer: HELPED_ANSWERS[said.answer],
    text: said.text,
    on: formatDate(said.answeredAt),
    wentTo: readHolders().nameOf(ownerOf(said)),
    mayMend: findOpenQuestionTo(comment) === undefined && maySay(said, said),
  };
}

type QuestionToWriter = ReturnType<typeof listQuestionsTo>[number];

function listQuestionsTo({ id }: { id: string }) {
  return questionsToWriter().all({ feedbackId: id });
}

const questionsToWriter = prepared(() =>
  db
    .select({
      id: recommendationQuestions.id,
      title: publicTitle,
      state: recommendations.state,
      ownerGroupId: recommendations.ownerGroupId,
      ownerOrganisationId: recommendations.ownerOrganisationId,
      change: recommendationResponses.change,
      place: recommendationResponses.place,
      madeOn: recommendationResponses.madeOn,
      answer: recommendationQuestions.answer,
      text: recommendationQuestions.text,
      answeredAt: recommendationQuestions.answeredAt,
    })
    .from(recommendationQuestions)
    .innerJoin(recommendations, eq(recommendations.id, recommendationQuestions.recommendationId))
    .innerJoin(recommendationResponses, eq(recommendationResponses.id, recommendationQuestions.responseId))
    .where(eq(recommendationQuestions.feedbackId, sql.placeholder("feedbackId")))
    .orderBy(sql`${recommendationQuestions.askedAt} desc`, recommendationQuestions.id),
);
