import { and, eq } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { inTransaction } from "#db/client.server.ts";
import { feedbackTakers } from "#db/schema/index.ts";
import { recordEvent } from "../../events/record.server.ts";
import type { MemberActor } from "../../policy.ts";
import { getFeedbackToTake } from "./queries.server.ts";

/**
 * Says that the actor sees to a comment, in the place of whoever of their office did before.
 *
 * @throws Response 404 when the actor may not read it, 403 when it is not for an office of theirs
 */
export function takeFeedback(actor: MemberActor, reference: string | undefined): void {
  const { comment, place } = getFeedbackToTake(actor, reference);
  const { groupId, organisationId } = place;
  inTransaction((tx) => {
    const ofOffice = groupId
      ? eq(feedbackTakers.groupId, groupId)
      : eq(feedbackTakers.organisationId, organisationId ?? "");
    tx.delete(feedbackTakers)
      .where(and(eq(feedbackTakers.feedbackId, comment.id), ofOffice))
      .run();
    tx.insert(feedbackTakers)
      .values({ id: newId(), feedbackId: comment.id, ...place, memberId: actor.id, takenAt: now() })
      .run();
    recordEvent(tx, actor, "feedback.taken", {
      feedbackId: comment.id,
      ...(groupId ? { groupId } : { organisationId: organisationId ?? "" }),
    });
  });
}
