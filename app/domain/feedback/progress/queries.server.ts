import { asc, eq, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { type feedback, feedbackProgress, groups, organisations } from "#db/schema/index.ts";
import { PROGRESS, type Progress, wordsOf } from "#db/vocabulary.ts";

/** How far a comment has come, as a column of a query for comments: null until something came of it. */
export const progressColumn = sql<Progress | null>`(select progress from feedback_progress as step
  where step.feedback_id = "feedback"."id" order by step.reached_at desc, step.id desc limit 1)`.as(
  "progress",
);

/** How far one comment has come. */
export function findProgress({ id }: Pick<typeof feedback.$inferSelect, "id">): Progress | null {
  return listProgress({ id }).at(-1)?.progress ?? null;
}

/** Each step that a comment has come, the first one first, with the name of whose it was. */
export function listProgress({ id }: Pick<typeof feedback.$inferSelect, "id">) {
  return steps().all({ feedbackId: id });
}

/** Is this a step that comes before where a comment is? */
export function isBehind(progress: Progress, from: Progress | null): boolean {
  return from !== null && STEPS.indexOf(progress) < STEPS.indexOf(from);
}

const STEPS = wordsOf(PROGRESS);

/** Did a response to the comment itself promise a change? */
export function isPlannedByResponse({ id }: { id: string }): boolean {
  return plannedByResponse().get({ feedbackId: id }) !== undefined;
}

const plannedByResponse = prepared(() =>
  db
    .select({ id: feedbackProgress.id })
    .from(feedbackProgress)
    .where(
      sql`${feedbackProgress.feedbackId} = ${sql.placeholder("feedbackId")}
        and ${feedbackProgress.responseId} is not null and ${feedbackProgress.progress} = 'changePlanned'`,
    )
    .limit(1),
);

const steps = prepared(() =>
  db
    .select({
      progress: feedbackProgress.progress,
      responseId: feedbackProgress.responseId,
      organisationId: feedbackProgress.organisationId,
      reachedAt: feedbackProgress.reachedAt,
      organisationName: organisations.name,
      groupName: groups.name,
    })
    .from(feedbackProgress)
    .leftJoin(organisations, eq(organisations.id, feedbackProgress.organisationId))
    .leftJoin(groups, eq(groups.id, feedbackProgress.groupId))
    .where(eq(feedbackProgress.feedbackId, sql.placeholder("feedbackId")))
    .orderBy(asc(feedbackProgress.reachedAt), asc(feedbackProgress.id)),
);
