import { eq } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { inTransaction } from "#db/client.server.ts";
import { feedbackPins } from "#db/schema/index.ts";
import { recordEvent } from "../../events/record.server.ts";
import type { MemberActor } from "../../policy.ts";
import type { PinInput } from "./form.ts";
import { getFeedbackToPin } from "./queries.server.ts";

/**
 * Keeps a published comment in view, with the reason. Pinning it again changes the reason.
 *
 * @throws Response 404 when the actor may not read it, 403 when they are not a facilitator of its group
 */
export function pinFeedback(actor: MemberActor, reference: string | undefined, { reason }: PinInput): void {
  const { id, groupId } = getFeedbackToPin(actor, reference);
  inTransaction((tx) => {
    const pin = { groupId, pinnedById: actor.id, reason, pinnedAt: now() };
    tx.insert(feedbackPins)
      .values({ feedbackId: id, ...pin })
      .onConflictDoUpdate({ target: feedbackPins.feedbackId, set: pin })
      .run();
    recordEvent(tx, actor, "feedback.pinned", { feedbackId: id, groupId });
  });
}

/**
 * Lets go of a pinned comment. One that is not pinned needs no unpinning.
 *
 * @throws Response 404 or 403 as for `pinFeedback`
 */
export function unpinFeedback(actor: MemberActor, reference: string | undefined): void {
  const { id, groupId } = getFeedbackToPin(actor, reference);
  inTransaction((tx) => {
    if (tx.delete(feedbackPins).where(eq(feedbackPins.feedbackId, id)).run().changes === 0) return;
    recordEvent(tx, actor, "feedback.unpinned", { feedbackId: id, groupId });
  });
}
