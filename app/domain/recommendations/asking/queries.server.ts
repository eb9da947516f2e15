import { eq, sql } from "drizzle-orm";
import { today } from "#app/lib/london.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import {
  decisions,
  feedback,
  meetings,
  notes,
  notesItems,
  recommendationQuestions,
  recommendationResponses,
  recommendations,
} from "#db/schema/index.ts";
import { personOf } from "../../feedback/person.server.ts";
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
      /** When the meeting was in which a group said so. */
      heldAt: meetings.startsAt,
    })
    .from(recommendationQuestions)
    .leftJoin(decisions, eq(decisions.id, recommendationQuestions.decisionId))
    .leftJoin(notesItems, eq(notesItems.id, decisions.itemId))
    .leftJoin(notes, eq(notes.id, notesItems.notesId))
    .leftJoin(meetings, eq(meetings.id, notes.meetingId))
    .where(eq(recommendationQuestions.recommendationId, sql.placeholder("recommendationId")))
    .orderBy(recommendationQuestions.askedAt, recommendationQuestions.id),
);

export type Question = ReturnType<typeof listQuestions>[number];

/** Of a "no" or a "partly": has nothing been said to it since? */
export function isUnresolved(
  { answer, answeredAt }: Pick<Question, "answer" | "answeredAt">,
  lastResponseAt: Date | null,
): boolean {
  if (answer !== "no" && answer !== "partly") return false;
  return lastResponseAt === null || answeredAt === null || answeredAt >= lastResponseAt;
}

/** Since when nothing was said to a "no" or a "partly": for the clock, and of groups for the one that everyone reads. */
export function findUnresolved(questions: readonly Question[], lastResponseAt: Date | null) {
  const unresolved = questions.filter((each) => isUnresolved(each, lastResponseAt));
  const ofGroups = unresolved.flatMap(({ groupId, answeredAt }) =>
    groupId && answeredAt ? [answeredAt] : [],
  );
  const last = ofGroups.toSorted((a, b) => a.getTime() - b.getTime()).at(-1);
  return { isAny: unresolved.length > 0, notHelpedOn: last ? today(last) : null };
}

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
