import { sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import type { Transaction } from "#db/client.server.ts";
import { feedbackProgress } from "#db/schema/index.ts";
import type { Progress } from "#db/vocabulary.ts";

type Step = {
  feedbackId: string;
  progress: Progress;
  /** Whose step it is. */
  by: { organisationId: string } | { groupId: string };
  /** The response that takes it here. A correction of it takes the place of the step. */
  responseId?: string;
  at?: Date;
};

/**
 * Says how far a published comment has come. For whoever takes it there, in a transaction that is open and that remembers
 * the event and tells the writer: a response to it, or a recommendation that drew on it.
 */
export function recordProgress(
  tx: Transaction,
  { feedbackId, progress, by, responseId, at = now() }: Step,
): void {
  tx.insert(feedbackProgress)
    .values({ id: newId(), feedbackId, progress, ...by, responseId: responseId ?? null, reachedAt: at })
    .onConflictDoUpdate({
      target: feedbackProgress.responseId,
      targetWhere: sql`response_id is not null`,
      set: { progress },
    })
    .run();
}
