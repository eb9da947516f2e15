import { eq, sql } from "drizzle-orm";
import { db, type Transaction } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { recommendationFeedback, recommendations } from "#db/schema/index.ts";
import type { Progress } from "#db/vocabulary.ts";
import { recordProgress } from "../feedback/progress/commands.server.ts";
import { findProgress } from "../feedback/progress/queries.server.ts";
import type { Place } from "../people/holders.server.ts";
import type { RecommendationRow } from "./queries.server.ts";

/**
 * Takes all feedback underneath to where the recommendation has come, so that its writers read the same in their lists.
 * What was answered already is not said to be in a recommendation, and goes back to its group by none that is taken back.
 */
export function takeFeedbackAlong(
  tx: Transaction,
  { id }: Pick<RecommendationRow, "id">,
  progress: Progress,
  { groupId, organisationId }: Place,
): void {
  const by = organisationId ? { organisationId } : { groupId: groupId ?? "" };
  for (const { feedbackId } of feedbackUnder().all({ id }))
    if (mayGo(findProgress({ id: feedbackId }), progress) && !isHeldElsewhere(feedbackId, id, progress))
      recordProgress(tx, { feedbackId, progress, by });
}

function mayGo(from: Progress | null, to: Progress): boolean {
  if (to === "inRecommendation") return from === null || from === "withYourGroup";
  return to !== "withYourGroup" || from === "inRecommendation";
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
