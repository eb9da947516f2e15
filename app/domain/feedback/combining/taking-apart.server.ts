import { eq } from "drizzle-orm";
import type { Transaction } from "#db/client.server.ts";
import { feedback } from "#db/schema/index.ts";
import { putInOutbox } from "../../events/record.server.ts";

/**
 * Lets everything stand by itself again that is combined with a comment, when that one leaves the pages or other people may
 * read it than before. Their writers are told. For a transaction that is open.
 */
export function takeFollowersApart(tx: Transaction, leadId: string): void {
  const alone = tx
    .update(feedback)
    .set({ combinedIntoId: null, combinedAt: null })
    .where(eq(feedback.combinedIntoId, leadId))
    .returning({ id: feedback.id, authorId: feedback.authorId })
    .all();
  for (const { id, authorId } of alone)
    if (authorId) putInOutbox(tx, "feedbackTakenApart", authorId, { feedbackId: id });
}
