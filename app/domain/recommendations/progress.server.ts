import { sql } from "drizzle-orm";
import { db, type Transaction } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { recommendationFeedback } from "#db/schema/index.ts";
import type { Progress } from "#db/vocabulary.ts";
import { recordProgress } from "../feedback/progress/commands.server.ts";
import type { Place } from "../people/holders.server.ts";
import type { RecommendationRow } from "./queries.server.ts";

/** Takes all feedback underneath to where the recommendation has come, so that its writers read the same in their lists. */
export function takeFeedbackAlong(
  tx: Transaction,
  { id }: Pick<RecommendationRow, "id">,
  progress: Progress,
  { groupId, organisationId }: Place,
): void {
  const by = organisationId ? { organisationId } : { groupId: groupId ?? "" };
  for (const { feedbackId } of feedbackUnder().all({ id })) recordProgress(tx, { feedbackId, progress, by });
}

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
