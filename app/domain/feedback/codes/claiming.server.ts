import { eq } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import { feedback, feedbackFollowers } from "#db/schema/index.ts";
import { authorize } from "../../authorize.server.ts";
import { recordEvent } from "../../events/record.server.ts";
import { type Actor, type MemberActor, VISITOR } from "../../policy.ts";
import { getHeldFeedback } from "../queries.server.ts";
import { takeCode } from "./commands.server.ts";

/**
 * Puts what a visitor sent into the account of whoever holds its code. The code stops, and so do emails to an address that
 * was given beside it, since the account has its own. Releases stay as they are.
 *
 * The audit log says that it was claimed and not by whom: an account's name beside it would tell who wrote it.
 *
 * @returns its reference
 */
export function claimFeedback(actor: MemberActor, holder: Actor): string {
  authorize(actor, "feedback:claim");
  const held = getHeldFeedback(holder);
  inTransaction((tx) => {
    tx.update(feedback)
      .set({ authorId: actor.id, isWithoutAccount: false })
      .where(eq(feedback.id, held.id))
      .run();
    takeCode(tx, held.id);
    tx.delete(feedbackFollowers).where(eq(feedbackFollowers.feedbackId, held.id)).run();
    recordEvent(tx, VISITOR, "feedback.claimed", { feedbackId: held.id });
  });
  return held.reference;
}
