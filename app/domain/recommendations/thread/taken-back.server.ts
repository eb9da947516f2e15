import { eq, sql } from "drizzle-orm";
import { today } from "#app/lib/london.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { recommendationEntryTexts, recommendationSteps } from "#db/schema/index.ts";
import { readHolders } from "../../people/holders.server.ts";
import type { RecommendationRow } from "../queries.server.ts";

/**
 * When it was taken back, by which office, and why, as everyone may read it: reasons from before were written for the
 * group alone, and of the others those that a moderator has passed. Undefined for what was not, or was taken apart.
 */
export function findTakenBack({ id, state }: Pick<RecommendationRow, "id" | "state">) {
  const step = state === "takenBack" ? lastTakenBack().get({ id }) : undefined;
  return step && { on: today(step.at), by: readHolders().nameOf(step), why: step.why ?? "" };
}

const lastTakenBack = prepared(() =>
  db
    .select({
      at: recommendationSteps.at,
      groupId: recommendationSteps.groupId,
      organisationId: recommendationSteps.organisationId,
      why: sql<
        string | null
      >`case when ${recommendationEntryTexts.textPassedAt} is not null then ${recommendationEntryTexts.text} end`,
    })
    .from(recommendationSteps)
    .leftJoin(recommendationEntryTexts, eq(recommendationEntryTexts.stepId, recommendationSteps.id))
    .where(
      sql`${recommendationSteps.recommendationId} = ${sql.placeholder("id")} and ${recommendationSteps.step} = 'takenBack'`,
    )
    .orderBy(sql`${recommendationSteps.at} desc, ${recommendationSteps.id} desc`)
    .limit(1),
);
