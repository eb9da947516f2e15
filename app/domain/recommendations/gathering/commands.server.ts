import { and, eq } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { forbidden } from "#app/lib/refusals.ts";
import { inTransaction, type Transaction } from "#db/client.server.ts";
import { recommendationDecisions, recommendationFeedback } from "#db/schema/index.ts";
import { recordEvent } from "../../events/record.server.ts";
import { inGroup, isSamePlace, type Place } from "../../people/holders.server.ts";
import type { MemberActor } from "../../policy.ts";
import type { Nothing, Result } from "../../result.ts";
import type { GatherInput } from "../form.ts";
import { authorizeFor, getRecommendation, ownerOf, type RecommendationRow } from "../queries.server.ts";
import { MOST_UNDER_ONE } from "../rules.ts";
import { addStep, idsOf, type Moved } from "../step.server.ts";
import { countUnder, listGatherable } from "./queries.server.ts";

/** Why nothing was put underneath: it may not be used, or there would be too much. */
export type NotGathered = "notGatherable" | "tooMany";

/**
 * Puts feedback and decisions under a recommendation that is still being written.
 *
 * @throws Response 404 when the actor may not read it, 403 when it is not theirs to write
 */
export function gatherFor(
  actor: MemberActor,
  reference: string | undefined,
  sources: GatherInput,
): Result<Nothing, NotGathered | Moved> {
  const { row, by } = getToWrite(actor, reference);
  if (row.state !== "draft" && row.state !== "supported") return { ok: false, reason: "changed" };
  return inTransaction((tx) => {
    const refused = putUnder(tx, actor, row, by, sources);
    return refused ? { ok: false, reason: refused } : { ok: true };
  });
}

/** Takes one piece of feedback or one decision from under it. @throws Response as `gatherFor` */
export function dropFrom(
  actor: MemberActor,
  reference: string | undefined,
  source: { feedbackId: string } | { decisionId: string },
): Result<Nothing, Moved> {
  const { row, by } = getToWrite(actor, reference);
  if (row.state !== "draft" && row.state !== "supported") return { ok: false, reason: "changed" };
  return inTransaction((tx) => {
    const taken =
      "feedbackId" in source
        ? tx
            .delete(recommendationFeedback)
            .where(
              and(
                eq(recommendationFeedback.recommendationId, row.id),
                eq(recommendationFeedback.feedbackId, source.feedbackId),
              ),
            )
            .run()
        : tx
            .delete(recommendationDecisions)
            .where(
              and(
                eq(recommendationDecisions.recommendationId, row.id),
                eq(recommendationDecisions.decisionId, source.decisionId),
              ),
            )
            .run();
    if (taken.changes === 0) return { ok: true };
    addStep(tx, row, "dropped", { by });
    recordEvent(tx, actor, "recommendation.dropped", idsOf(row, by));
    return { ok: true };
  });
}

/**
 * What the group that asks still has in its own hands.
 *
 * @throws Response 404 when the actor may not read it, 403 when it is not theirs to write
 */
export function getToWrite(actor: MemberActor, reference: string | undefined) {
  const row = getRecommendation(actor, reference);
  if (!isSamePlace(ownerOf(row), inGroup(row.groupId))) throw forbidden();
  return { row, by: authorizeFor(actor, "recommendation:write", inGroup(row.groupId)) };
}

/**
 * For a transaction that is open, which is to be refused for the same reason: then nothing of it stays. What of it may be
 * used is looked up on behalf of the actor.
 */
export function putUnder(
  tx: Transaction,
  actor: MemberActor,
  row: RecommendationRow,
  by: Place,
  { feedback, decision }: GatherInput,
): NotGathered | undefined {
  const found = listGatherable(actor, row.groupId, { feedback, decision });
  if (found.feedback.length < new Set(feedback).size || found.decisions.length < new Set(decision).size)
    return "notGatherable";
  const added = [
    ...found.feedback.map(
      ({ id }) =>
        tx
          .insert(recommendationFeedback)
          .values({ recommendationId: row.id, feedbackId: id, gatheredAt: now() })
          .onConflictDoNothing()
          .run().changes,
    ),
    ...found.decisions.map(
      ({ id }) =>
        tx
          .insert(recommendationDecisions)
          .values({ recommendationId: row.id, decisionId: id, gatheredAt: now() })
          .onConflictDoNothing()
          .run().changes,
    ),
  ];
  if (countUnder(row) > MOST_UNDER_ONE) return "tooMany";
  if (added.some((changes) => changes > 0)) {
    addStep(tx, row, "gathered", { by });
    recordEvent(tx, actor, "recommendation.gathered", idsOf(row, by));
  }
  return undefined;
}
