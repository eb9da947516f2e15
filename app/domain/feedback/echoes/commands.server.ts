import { and, eq } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { inTransaction } from "#db/client.server.ts";
import { feedbackEchoes } from "#db/schema/index.ts";
import { authorize } from "../../authorize.server.ts";
import { recordEvent } from "../../events/record.server.ts";
import type { MemberActor } from "../../policy.ts";
import { getPublishedFeedback } from "../queries.server.ts";

/**
 * Says that the same happened to the actor. Saying it twice is saying it once.
 *
 * @throws Response 404 when the actor may not read the piece, 403 when they are not in its group or wrote it
 */
export function addEcho(actor: MemberActor, reference: string | undefined): void {
  const piece = getPublishedFeedback(actor, reference);
  authorize(actor, "feedback:echo", piece);
  inTransaction((tx) => {
    const echo = { feedbackId: piece.id, memberId: actor.id, createdAt: now() };
    if (tx.insert(feedbackEchoes).values(echo).onConflictDoNothing().run().changes === 0) return;
    recordEvent(tx, actor, "feedback.echoed", { feedbackId: piece.id, groupId: piece.groupId });
  });
}

/**
 * Takes back that the same happened to the actor.
 *
 * @throws Response 404 or 403 as for `addEcho`
 */
export function removeEcho(actor: MemberActor, reference: string | undefined): void {
  const piece = getPublishedFeedback(actor, reference);
  authorize(actor, "feedback:echo", piece);
  inTransaction((tx) => {
    const own = and(eq(feedbackEchoes.feedbackId, piece.id), eq(feedbackEchoes.memberId, actor.id));
    if (tx.delete(feedbackEchoes).where(own).run().changes === 0) return;
    recordEvent(tx, actor, "feedback.echoTakenBack", { feedbackId: piece.id, groupId: piece.groupId });
  });
}
