import { eq, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import type { Transaction } from "#db/client.server.ts";
import { recommendationEntryTexts, recommendationSteps, recommendations } from "#db/schema/index.ts";
import type { RecommendationState, RecommendationStep } from "#db/vocabulary.ts";
import type { Place } from "../people/holders.server.ts";
import { moveRow } from "../transition.server.ts";
import { hasPublicWords } from "./public-texts.ts";
import type { RecommendationRow } from "./queries.server.ts";
import { NEXT_STATES } from "./rules.ts";

type Changes = Partial<typeof recommendations.$inferInsert>;

/** Why a command was not carried out: somebody was faster, or it stands where this cannot be done. */
export type Moved = "changed";

/**
 * Moves it from the state that was read into another one, along the rules.
 *
 * @returns false when the rules do not lead there, or it has moved on
 */
export function moveRecommendation(
  tx: Transaction,
  row: RecommendationRow,
  to: RecommendationState,
  changes: Changes = {},
): boolean {
  const next: readonly RecommendationState[] = NEXT_STATES[row.state];
  if (!next.includes(to)) return false;
  return moveRow(tx, recommendations, {
    which: row.id,
    from: [row.state],
    to,
    changes: { ...changes, movedAt: now() },
    provided: sql`${recommendations.combinedIntoId} is ${row.combinedIntoId}`,
  });
}

/** Changes it where it stands. */
export function updateRecommendation(
  tx: Transaction,
  { id }: Pick<RecommendationRow, "id">,
  changes: Changes,
): void {
  tx.update(recommendations)
    .set({ ...changes, movedAt: now() })
    .where(eq(recommendations.id, id))
    .run();
}

type Entry = {
  by?: Place | undefined;
  to?: Place | undefined;
  text?: string;
  more?: string;
  responseId?: string;
  otherId?: string;
  /** Of what nobody outside has ever read, and never will: its words are for those inside. */
  isInsideAlone?: boolean;
};

/** One more entry of the thread. Words that everyone may read wait for a moderator beside it. */
export function addStep(
  tx: Transaction,
  { id }: Pick<RecommendationRow, "id">,
  step: RecommendationStep,
  { by, to, text = "", more = "", responseId, otherId, isInsideAlone }: Entry = {},
): void {
  const stepId = newId();
  const waits = hasPublicWords(step) && !isInsideAlone;
  tx.insert(recommendationSteps)
    .values({
      id: stepId,
      recommendationId: id,
      step,
      at: now(),
      groupId: by?.groupId ?? null,
      organisationId: by?.organisationId ?? null,
      toGroupId: to?.groupId ?? null,
      toOrganisationId: to?.organisationId ?? null,
      text: waits ? "" : text,
      more: waits ? "" : more,
      responseId: responseId ?? null,
      otherId: otherId ?? null,
    })
    .run();
  if (waits) tx.insert(recommendationEntryTexts).values({ stepId, text, more, writtenAt: now() }).run();
}

/** The details of an event about it: which, and by which office. */
export function idsOf({ id }: Pick<RecommendationRow, "id">, by?: Place) {
  return {
    recommendationId: id,
    ...(by?.groupId ? { groupId: by.groupId } : {}),
    ...(by?.organisationId ? { organisationId: by.organisationId } : {}),
  };
}
