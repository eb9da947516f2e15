import { eq, sql } from "drizzle-orm";
import { db, type Transaction } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { recommendationFeedback, recommendations } from "#db/schema/index.ts";
import type { Progress } from "#db/vocabulary.ts";
import { recordProgress } from "../feedback/progress/commands.server.ts";
import { findProgress, isBehind, isPlannedByResponse } from "../feedback/progress/queries.server.ts";
import type { Place } from "../people/holders.server.ts";
import type { RecommendationRow } from "./queries.server.ts";

/**
 * Takes all feedback underneath to where the recommendation has come, so that its writers read the same in their lists.
 * What was answered already is not said to be in a recommendation, and goes back to its group by none that is taken back.
 * Nobody is thrown back by an explanation that comes after a change.
 */
export function takeFeedbackAlong(
  tx: Transaction,
  { id }: Pick<RecommendationRow, "id">,
  progress: Progress,
  place: Place,
): void {
  const by = byOf(place);
  for (const { feedbackId } of feedbackUnder().all({ id }))
    if (mayGo(findProgress({ id: feedbackId }), progress) && !isHeldElsewhere(feedbackId, id, progress))
      recordProgress(tx, { feedbackId, progress, by });
}

/**
 * Takes back what it had promised, which is now refused: of the feedback underneath to which nothing else promises a
 * change. All other feedback stays where it has come.
 */
export function takePromiseBack(tx: Transaction, row: Pick<RecommendationRow, "id">, place: Place): void {
  takeFeedbackAlong(tx, row, "answered", place);
  const by = byOf(place);
  for (const { feedbackId } of feedbackUnder().all({ id: row.id })) {
    const comment = { id: feedbackId };
    if (findProgress(comment) !== "changePlanned" || isPlannedByResponse(comment)) continue;
    if (!promisedElsewhere().get({ feedbackId, id: row.id }))
      recordProgress(tx, { feedbackId, progress: "answered", by });
  }
}

function byOf({ groupId, organisationId }: Place) {
  return organisationId ? { organisationId } : { groupId: groupId ?? "" };
}

const promisedElsewhere = prepared(() =>
  db
    .select({ id: recommendations.id })
    .from(recommendationFeedback)
    .innerJoin(recommendations, eq(recommendations.id, recommendationFeedback.recommendationId))
    .where(
      sql`${recommendationFeedback.feedbackId} = ${sql.placeholder("feedbackId")}
        and ${recommendations.id} <> ${sql.placeholder("id")}
        and ${recommendations.combinedIntoId} is not ${sql.placeholder("id")}
        and ${recommendations.state} = 'answered' and ${recommendations.promisedOn} is not null`,
    )
    .limit(1),
);

function mayGo(from: Progress | null, to: Progress): boolean {
  if (to === "inRecommendation") return from === null || from === "withYourGroup";
  if (to === "withYourGroup") return from === "inRecommendation";
  return !isBehind(to, from);
}

/** Taken back here, it is in a recommendation as long as another one has it that was supported. */
function isHeldElsewhere(feedbackId: string, id: string, to: Progress): boolean {
  return to === "withYourGroup" && heldElsewhere().get({ feedbackId, id }) !== undefined;
}

const heldElsewhere = prepared(() =>
  db
    .select({ id: recommendations.id })
    .from(recommendationFeedback)
    .innerJoin(recommendations, eq(recommendations.id, recommendationFeedback.recommendationId))
    .where(
      sql`${recommendationFeedback.feedbackId} = ${sql.placeholder("feedbackId")}
        and ${recommendations.id} <> ${sql.placeholder("id")} and ${recommendations.state} not in ('draft', 'takenBack')`,
    )
    .limit(1),
);

const feedbackUnder = prepared(() =>
  db
    .selectDistinct({ feedbackId: recommendationFeedback.feedbackId })
    .from(recommendationFeedback)
    .where(
      sql`${recommendationFeedback.recommendationId} in (
        select ${sql.placeholder("id")} union all
        select below.id from recommendations as below where below.combined_into_id = ${sql.placeholder("id")})`,
    ),
);
