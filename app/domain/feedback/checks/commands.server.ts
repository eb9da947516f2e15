import { now } from "#app/lib/clock.ts";
import { inTransaction } from "#db/client.server.ts";
import { recordEvent } from "../../events/record.server.ts";
import type { Actor } from "../../policy.ts";
import { moveTo } from "../state-change.server.ts";
import type { ReasonInput, SeenInput } from "./form.ts";
import { getFeedbackToCheck } from "./queries.server.ts";

/** Not ok: since it was seen, someone else has decided, or its writer has withdrawn it. */
export type Checked = { ok: true } | { ok: false };

/**
 * Lets a piece be read by its audience. Its writer is told.
 *
 * @throws Response 404 when the actor may not read it, 403 when they may not check it: never one's own
 */
export function publishFeedback(actor: Actor, reference: string | undefined, { seen }: SeenInput): Checked {
  const { id, groupId, authorId } = getFeedbackToCheck(actor, reference);
  return inTransaction((tx) => {
    const at = { checkedAt: now(), publishedAt: now() };
    if (!moveTo(tx, id, "published", { ...at, checkReason: null }, [seen])) return { ok: false };
    recordEvent(tx, actor, "feedback.published", { feedbackId: id, groupId, authorId: authorId ?? "" });
    return { ok: true };
  });
}

/**
 * Keeps a piece from its readers until something is cleared up; its writer is told why. What is published already
 * comes off the pages at once.
 *
 * @throws Response 404 or 403 as for `publishFeedback`
 */
export function holdFeedback(
  actor: Actor,
  reference: string | undefined,
  { reason, seen }: ReasonInput,
): Checked {
  const { id, authorId } = getFeedbackToCheck(actor, reference);
  return inTransaction((tx) => {
    const changes = { checkedAt: now(), publishedAt: null, checkReason: reason };
    if (!moveTo(tx, id, "held", changes, [seen])) return { ok: false };
    recordEvent(tx, actor, "feedback.held", { feedbackId: id, authorId: authorId ?? "" });
    return { ok: true };
  });
}

/**
 * Decides that a piece is not published as it is; its writer is told why and how to send it again.
 *
 * @throws Response 404 or 403 as for `publishFeedback`
 */
export function refuseFeedback(
  actor: Actor,
  reference: string | undefined,
  { reason, seen }: ReasonInput,
): Checked {
  const { id, authorId } = getFeedbackToCheck(actor, reference);
  return inTransaction((tx) => {
    const changes = { checkedAt: now(), checkReason: reason };
    if (!moveTo(tx, id, "refused", changes, [seen])) return { ok: false };
    recordEvent(tx, actor, "feedback.refused", { feedbackId: id, authorId: authorId ?? "" });
    return { ok: true };
  });
}
