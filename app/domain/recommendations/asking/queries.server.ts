import { eq, sql } from "drizzle-orm";
import { formatDay } from "#app/lib/london.ts";
import { notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import {
  feedback,
  recommendationQuestions,
  recommendationResponses,
  recommendations,
} from "#db/schema/index.ts";
import { personOf } from "../../feedback/person.server.ts";
import type { MemberActor } from "../../policy.ts";
import type { RecommendationRow } from "../queries.server.ts";

/** Have people been asked if what was changed helped? */
export function hasBeenAsked({ id }: Pick<RecommendationRow, "id">): boolean {
  return listQuestions(id).length > 0;
}

/** The groups that were asked about it. */
export function listAskedGroups({ id }: Pick<RecommendationRow, "id">): string[] {
  return [...new Set(listQuestions(id).flatMap(({ groupId }) => groupId ?? []))];
}

/** Everybody who was asked about a recommendation, and what they said. Only its owner's office reads the words. */
export function listQuestions(recommendationId: string) {
  return questionsOf().all({ recommendationId });
}

const questionsOf = prepared(() =>
  db
    .select({
      id: recommendationQuestions.id,
      groupId: recommendationQuestions.groupId,
      feedbackId: recommendationQuestions.feedbackId,
      answer: recommendationQuestions.answer,
      text: recommendationQuestions.text,
      askedAt: recommendationQuestions.askedAt,
      answeredAt: recommendationQuestions.answeredAt,
    })
    .from(recommendationQuestions)
    .where(eq(recommendationQuestions.recommendationId, sql.placeholder("recommendationId")))
    .orderBy(recommendationQuestions.askedAt, recommendationQuestions.id),
);

export type Question = ReturnType<typeof listQuestions>[number];

/** Of a writer's "no" or "partly": has nothing been said to it since? */
export function isUnresolved({ answer, answeredAt }: Question, lastResponseAt: Date | null): boolean {
  if (answer !== "no" && answer !== "partly") return false;
  return lastResponseAt === null || answeredAt === null || answeredAt >= lastResponseAt;
}

/** What the writer of a comment is asked about changes that rest on it, the newest first. */
export function listQuestionsTo({ id }: { id: string }) {
  return questionsToWriter().all({ feedbackId: id });
}

const questionsToWriter = prepared(() =>
  db
    .select({
      id: recommendationQuestions.id,
      recommendationId: recommendations.id,
      reference: recommendations.reference,
      title: recommendations.title,
      change: recommendationResponses.change,
      place: recommendationResponses.place,
      madeOn: recommendationResponses.madeOn,
      answer: recommendationQuestions.answer,
    })
    .from(recommendationQuestions)
    .innerJoin(recommendations, eq(recommendations.id, recommendationQuestions.recommendationId))
    .innerJoin(recommendationResponses, eq(recommendationResponses.id, recommendationQuestions.responseId))
    .where(eq(recommendationQuestions.feedbackId, sql.placeholder("feedbackId")))
    .orderBy(sql`${recommendationQuestions.askedAt} desc`, recommendationQuestions.id),
);

/** What a member was asked and has not answered, about changes that rest on their comments: for their own page. */
export function listOwnOpenQuestions({ id }: MemberActor) {
  return ownOpenQuestions().all({ authorId: id });
}

const ownOpenQuestions = prepared(() =>
  db
    .select({ feedbackReference: feedback.reference, title: recommendations.title })
    .from(recommendationQuestions)
    .innerJoin(feedback, eq(feedback.id, recommendationQuestions.feedbackId))
    .innerJoin(recommendations, eq(recommendations.id, recommendationQuestions.recommendationId))
    .where(
      sql`${feedback.authorId} = ${sql.placeholder("authorId")} and ${feedback.state} = 'published'
        and ${recommendationQuestions.answer} is null`,
    ),
);

/** Whose changes were made long enough ago for people to be asked, and about which nobody was. */
export function listToAsk(madeBefore: string) {
  return toAsk().all({ madeBefore });
}

const toAsk = prepared(() =>
  db
    .select()
    .from(recommendations)
    .where(
      sql`${recommendations.madeOn} <= ${sql.placeholder("madeBefore")} and ${recommendations.madeOn} is not null
        and ${recommendations.state} = 'answered' and ${recommendations.combinedIntoId} is null
        and not exists (select 1 from ${recommendationQuestions}
          inner join ${recommendationResponses} on ${recommendationResponses.id} = ${recommendationQuestions.responseId}
          where ${recommendationQuestions.recommendationId} = ${recommendations.id}
            and ${recommendationResponses.madeOn} = ${recommendations.madeOn})`,
    )
    .limit(100),
);

/** One comment of each writer behind a recommendation: whoever wrote several is asked once. */
export function listOnePerWriter(ids: readonly string[]) {
  return onePerWriter()
    .all({ ids: JSON.stringify(ids) })
    .map(({ feedbackId }) => feedbackId);
}

const onePerWriter = prepared(() =>
  db
    // SQLite gives the other columns of the row that has the least time: the first of each writer's.
    .select({ feedbackId: feedback.id, sentAt: sql<number>`min(${feedback.sentAt})` })
    .from(feedback)
    .where(
      sql`${feedback.state} = 'published' and ${feedback.id} in (
        select under.feedback_id from recommendation_feedback as under
        where under.recommendation_id in (select value from json_each(${sql.placeholder("ids")})))`,
    )
    .groupBy(personOf),
);

/**
 * What the writer of a comment still has to say of a change, the newest first.
 *
 * @throws Response 404 when nothing is asked, or it is answered
 */
export function getOpenQuestionTo(comment: { id: string }) {
  const open = findOpenQuestionTo(comment);
  if (!open) throw notFound();
  return open;
}

/** The same, or undefined. Who said that it is too early may say more. */
export function findOpenQuestionTo(comment: { id: string }) {
  return listQuestionsTo(comment).find(({ answer }) => answer === null || answer === "tooEarly");
}

/** What was changed, for whoever is asked about it. */
export function describeAsked({ title, change, place, madeOn }: ReturnType<typeof getOpenQuestionTo>) {
  return { title, change: change ?? "", place, since: madeOn ? formatDay(madeOn) : "" };
}
