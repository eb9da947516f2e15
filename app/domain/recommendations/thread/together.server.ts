import { sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { recommendationSteps, recommendations } from "#db/schema/index.ts";
import { inGroup, readHolders } from "../../people/holders.server.ts";
import type { Actor } from "../../policy.ts";
import { listBelow } from "../combining/queries.server.ts";
import { wordsFor } from "../public-words.server.ts";
import {
  getRecommendationById,
  isInside,
  mayReadRecommendation,
  type RecommendationRow,
} from "../queries.server.ts";

/**
 * Those that it is dealt with together with, as far as the reader may open them: the one above it, those below it, and,
 * when it was taken apart, those that were.
 */
export function describeTogether(actor: Actor, row: RecommendationRow) {
  const open = (rows: readonly RecommendationRow[]) =>
    rows
      .filter((each) => mayReadRecommendation(actor, each))
      .map((each) => ({
        reference: each.reference,
        title: wordsFor(each, isInside(actor, each)).title,
      }));
  return {
    isBelow: row.combinedIntoId !== null,
    above: row.combinedIntoId ? (open([getRecommendationById(row.combinedIntoId)])[0] ?? null) : null,
    below: open(listBelow(row)),
    apart: row.state === "takenBack" ? open(oncePutTogether().all({ id: row.id })) : [],
  };
}

/** The groups that ask: its own, and those of what it was put together from. */
export function describeAskedBy(row: RecommendationRow): string {
  const holders = readHolders();
  const names = [row, ...listBelow(row)].map(({ groupId }) => holders.nameOf(inGroup(groupId)));
  return [...new Set(names)].join(", ");
}

/** Those that once stood below it. */
const oncePutTogether = prepared(() =>
  db
    .select()
    .from(recommendations)
    .where(
      sql`${recommendations.id} in (select step.recommendation_id from ${recommendationSteps} as step
        where step.other_id = ${sql.placeholder("id")} and step.other_id is not null and step.step = 'takenApart')`,
    )
    .orderBy(recommendations.createdAt, recommendations.id),
);
