import { eq } from "drizzle-orm";
import type { Transaction } from "#db/client.server.ts";
import {
  feedback,
  feedbackCodes,
  feedbackFollowers,
  feedbackLooks,
  feedbackQuestions,
  feedbackReadings,
  feedbackSuggestions,
  feedbackVersions,
} from "#db/schema/index.ts";
import { takeFollowersApart } from "../feedback/combining/taking-apart.server.ts";
import type { FeedbackRow } from "../feedback/queries.server.ts";
import { withdrawComment } from "../feedback/withdrawing.server.ts";
import type { Actor } from "../policy.ts";

/**
 * Leaves nothing of a comment: its words, its status, its readers, its code, the address of whoever followed it. What was
 * released in numbers stays, and leads back to nobody. For a transaction that is open.
 */
export function eraseComment(tx: Transaction, actor: Actor, comment: FeedbackRow): void {
  // Either way: what was withdrawn before is erased too.
  withdrawComment(tx, actor, comment, "feedback:withdraw");
  takeFollowersApart(tx, comment.id);
  tx.delete(feedback).where(eq(feedback.id, comment.id)).run();
}

/** Between a writer and moderators alone, or there to tell the writer something: of no use once nobody is its writer. */
const OF_ITS_WRITER = [
  feedbackQuestions,
  feedbackSuggestions,
  feedbackVersions,
  feedbackLooks,
  feedbackReadings,
  feedbackCodes,
  feedbackFollowers,
];

/**
 * Lets a published comment stand without anything that points to its writer. For a transaction that is open.
 *
 * @param personKey random, and the same for all that stays of one person, so that they go on counting as one; null where the
 *   rest of what is theirs stays with them, and nobody shall see that this was theirs too
 */
export function unlinkComment(
  tx: Transaction,
  { id }: Pick<FeedbackRow, "id">,
  personKey: string | null,
): void {
  for (const table of OF_ITS_WRITER) tx.delete(table).where(eq(table.feedbackId, id)).run();
  tx.update(feedback)
    .set({
      authorId: null,
      personKey,
      mayContact: false,
      // Said to find the place, and read by its writer and moderators alone.
      placeName: null,
      storyId: null,
      passOnAskedAt: null,
    })
    .where(eq(feedback.id, id))
    .run();
}
