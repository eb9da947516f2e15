import { and, eq } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { inTransaction, type Transaction } from "#db/client.server.ts";
import { feedbackAgreements } from "#db/schema/index.ts";
import type { AgreementAbout, ReasonForTwo } from "#db/vocabulary.ts";
import { recordEvent } from "../../events/record.server.ts";
import type { Actor } from "../../policy.ts";
import type { Result } from "../../result.ts";
import { getFeedbackToCheck } from "../checks/queries.server.ts";
import type { FormVersion } from "../rules.ts";
import { findAgreement, mayBeProposed } from "./queries.server.ts";

/**
 * One moderator asks, and another agrees. For a transaction that is open.
 *
 * @returns false while it waits for another moderator, who is never the one that asked
 */
export function agree(
  tx: Transaction,
  actor: Actor,
  { id: feedbackId }: { id: string },
  about: AgreementAbout,
  because: ReasonForTwo,
): boolean {
  const asked = findAgreement({ id: feedbackId }, about);
  if (!asked) {
    tx.insert(feedbackAgreements)
      .values({ feedbackId, about, because, proposedById: actor.id, proposedAt: now() })
      .run();
    recordEvent(tx, actor, "feedback.agreementAsked", { feedbackId });
    return false;
  }
  if (asked.agreedAt) return true;
  if (asked.proposedById === actor.id) return false;
  tx.update(feedbackAgreements)
    .set({ agreedById: actor.id, agreedAt: now() })
    .where(and(eq(feedbackAgreements.feedbackId, feedbackId), eq(feedbackAgreements.about, about)))
    .run();
  recordEvent(tx, actor, "feedback.agreed", { feedbackId });
  return true;
}

/** The words are others by now, or are decided about: whoever agreed, agreed to those before. For a transaction that is open. */
export function forgetAgreement(tx: Transaction, { id }: { id: string }, about: AgreementAbout): void {
  tx.delete(feedbackAgreements)
    .where(and(eq(feedbackAgreements.feedbackId, id), eq(feedbackAgreements.about, about)))
    .run();
}

/**
 * Picks a published comment that was sent without an account as one to quote, or agrees that it is. Only then can it be
 * quoted in public.
 *
 * @throws Response 404 when the actor may not read it, 403 when they may not check it
 */
export function pickAsQuotation(
  actor: Actor,
  reference: string | undefined,
  formVersion: FormVersion,
): Result<{ isAgreed: boolean }, "changed"> {
  const comment = getFeedbackToCheck(actor, reference);
  const isAsShown = comment.changedAt?.getTime() === formVersion.changedAt?.getTime();
  if (!mayBeProposed(comment) || !isAsShown) return { ok: false, reason: "changed" };
  return inTransaction((tx) => ({ ok: true, isAgreed: agree(tx, actor, comment, "quoting", "quotation") }));
}
