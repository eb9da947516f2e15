import { eq } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import { feedback } from "#db/schema/index.ts";
import { authorize } from "../../authorize.server.ts";
import { recordEvent } from "../../events/record.server.ts";
import type { Actor } from "../../policy.ts";
import { releaseFollowers } from "../combining/release.server.ts";
import { getHeldFeedback, subjectOf } from "../queries.server.ts";
import { withdrawComment } from "../withdrawing.server.ts";

/**
 * Leaves nothing of a comment: its words, its status, its readers, its code, the address of whoever followed it. What was
 * released in numbers stays, and leads back to nobody.
 */
export function eraseHeldFeedback(actor: Actor): void {
  const held = getHeldFeedback(actor);
  authorize(actor, "feedback:erase", subjectOf(held));
  inTransaction((tx) => {
    // Either way: what was withdrawn before is erased too.
    withdrawComment(tx, actor, held, "feedback:withdraw");
    releaseFollowers(tx, held.id);
    recordEvent(tx, actor, "feedback.erased", { feedbackId: held.id });
    tx.delete(feedback).where(eq(feedback.id, held.id)).run();
  });
}
