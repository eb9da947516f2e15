import { and, eq } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { inTransaction } from "#db/client.server.ts";
import { sameExperiences } from "#db/schema/index.ts";
import { authorize } from "../../authorize.server.ts";
import { recordEvent } from "../../events/record.server.ts";
import type { MemberActor } from "../../policy.ts";
import { getPublishedFeedback } from "../queries.server.ts";

/**
 * Says that the same happened to the actor. Saying it twice is saying it once.
 *
 * @throws Response 404 when the actor may not read the comment, 403 when they are not in its group or wrote it
 */
export function addSameExperience(actor: MemberActor, reference: string | undefined): void {
  const feedback = getPublishedFeedback(actor, reference);
  authorize(actor, "feedback:sameExperience", feedback);
  inTransaction((tx) => {
    const said = { feedbackId: feedback.id, memberId: actor.id, createdAt: now() };
    if (tx.insert(sameExperiences).values(said).onConflictDoNothing().run().changes === 0) return;
    recordEvent(tx, actor, "feedback.sameExperienceAdded", {
      feedbackId: feedback.id,
      groupId: feedback.groupId,
    });
  });
}

/**
 * Takes back that the same happened to the actor.
 *
 * @throws Response 404 or 403 as for `addSameExperience`
 */
export function removeSameExperience(actor: MemberActor, reference: string | undefined): void {
  const feedback = getPublishedFeedback(actor, reference);
  authorize(actor, "feedback:sameExperience", feedback);
  inTransaction((tx) => {
    const own = and(eq(sameExperiences.feedbackId, feedback.id), eq(sameExperiences.memberId, actor.id));
    if (tx.delete(sameExperiences).where(own).run().changes === 0) return;
    recordEvent(tx, actor, "feedback.sameExperienceRemoved", {
      feedbackId: feedback.id,
      groupId: feedback.groupId,
    });
  });
}
