import { eq } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { DAY } from "#app/lib/durations.ts";
import { today } from "#app/lib/london.ts";
import type { Transaction } from "#db/client.server.ts";
import { feedback, feedbackFollowers, feedbackVersions, members } from "#db/schema/index.ts";
import { markAsDied, unmarkAsDied } from "../absences/deaths.server.ts";
import { pauseUntil, unpause } from "../absences/pausing.server.ts";
import { ALL_STAYS, eraseAccount } from "../erasure/account.server.ts";
import { eraseComment, unlinkComment } from "../erasure/comment.server.ts";
import { eraseProposal } from "../erasure/proposals.server.ts";
import { takeFollowersApart } from "../feedback/combining/taking-apart.server.ts";
import { withdrawComment } from "../feedback/withdrawing.server.ts";
import { forgetDescription } from "../people/account.server.ts";
import { forgetNeeds } from "../people/contact.server.ts";
import { stopAllEmails } from "../people/email-choices.server.ts";
import { holdAgain, releaseHold } from "../people/held-again.server.ts";
import { OPERATOR } from "../policy.ts";

type Details = Record<string, string>;

/**
 * What is done again after a restore, by the event that says that it was done, and how. Each may be done twice, and finds
 * its subject in an older state than the one in which it was done. An act that erases more gets its line here.
 */
export const REDO = {
  "feedback.erased": erase,
  "feedback.erasedAsOld": erase,
  "feedback.unlinked": (tx, { feedbackId = "" }) => unlinkComment(tx, { id: feedbackId }, null),
  "feedback.withdrawn": (tx, { feedbackId }) => withdraw(tx, feedbackId, "feedback:withdraw"),
  "feedback.entryWithdrawn": (tx, { feedbackId }) => withdraw(tx, feedbackId, "feedback:withdrawEntry"),
  "feedback.consentChanged": narrow,
  "agenda.erased": (tx, { itemId = "" }) => eraseProposal(tx, { kind: "agendaItem", id: itemId }),
  "correction.erased": (tx, { correctionId = "" }) =>
    eraseProposal(tx, { kind: "correction", id: correctionId }),
  "follower.removed": stopFollowing,
  "account.emailsStopped": stopEmails,
  "account.paused": pause,
  "account.resumed": (tx, { memberId = "" }) => void unpause(tx, memberId),
  "absence.deathRecorded": recordDeath,
  // Or a mistake that was mended would be made again, and somebody alive would hear nothing any more.
  "absence.deathTakenBack": (tx, { memberId = "" }) => unmarkAsDied(tx, memberId),
  "absence.deathDenied": (tx, { memberId = "" }) => unmarkAsDied(tx, memberId),
  "absence.wasMistaken": (tx, { memberId = "" }) => unmarkAsDied(tx, memberId),
  "account.descriptionTakenBack": (tx, { memberId = "" }) => forgetDescription(tx, memberId),
  "account.needsTakenBack": (tx, { memberId = "" }) => forgetNeeds(tx, memberId),
  "retention.held": (tx, { holdId = "", ...whose }) => holdAgain(tx, holdId, whose),
  "retention.released": (tx, { holdId = "" }) => void releaseHold(tx, holdId),
  "account.erased": closeAccount,
  "account.erasedAsAsked": closeAccount,
  "account.erasedByFacilitator": closeAccount,
  "account.erasedUnused": closeAccount,
  "account.erasedAfterDeath": closeAccount,
} as const satisfies Record<string, (tx: Transaction, details: Details) => void>;

export type LedgerEvent = keyof typeof REDO;

function erase(tx: Transaction, { feedbackId = "" }: Details): void {
  const comment = tx.select().from(feedback).where(eq(feedback.id, feedbackId)).get();
  if (comment) eraseComment(tx, OPERATOR, comment);
}

/** Events of before the day was kept: for a month, unless they say otherwise. */
function pause(tx: Transaction, { memberId = "", untilOn }: Details): void {
  if (!isThere(tx, memberId)) return;
  const lastDay = untilOn ?? today(new Date(now().getTime() + 30 * DAY));
  // To whoever is written down as dead nothing goes in any case.
  if (!pauseUntil(tx, OPERATOR, memberId, lastDay)) return;
}

function recordDeath(tx: Transaction, { memberId = "", groupId = "" }: Details): void {
  if (!isThere(tx, memberId)) return;
  markAsDied(tx, OPERATOR, memberId, { groupId, toldBy: "", recordedById: null });
}

function isThere(tx: Transaction, memberId: string): boolean {
  return tx.select({ id: members.id }).from(members).where(eq(members.id, memberId)).get() !== undefined;
}

/** Which comments and proposals went with the account is in the entries before this one. */
function closeAccount(tx: Transaction, { memberId = "" }: Details): void {
  eraseAccount(tx, OPERATOR, memberId, ALL_STAYS);
}

function withdraw(
  tx: Transaction,
  feedbackId: string | undefined,
  by: "feedback:withdraw" | "feedback:withdrawEntry",
): void {
  const comment = tx
    .select()
    .from(feedback)
    .where(eq(feedback.id, feedbackId ?? ""))
    .get();
  if (!comment) return;
  // Either way: what the backup has as withdrawn stays so.
  withdrawComment(tx, OPERATOR, comment, by);
}

/** What was chosen is in no id: the least that somebody may have chosen is taken, until they choose again. */
function narrow(tx: Transaction, { feedbackId = "" }: Details): void {
  const least = {
    audience: "staff",
    mayCount: false,
    maySummarise: false,
    mayQuote: false,
    mayContact: false,
  } as const;
  tx.update(feedback)
    .set({ ...least, combinedIntoId: null, combinedAt: null })
    .where(eq(feedback.id, feedbackId))
    .run();
  tx.update(feedbackVersions).set(least).where(eq(feedbackVersions.feedbackId, feedbackId)).run();
  takeFollowersApart(tx, feedbackId);
}

function stopFollowing(tx: Transaction, { feedbackId = "" }: Details): void {
  tx.delete(feedbackFollowers).where(eq(feedbackFollowers.feedbackId, feedbackId)).run();
}

function stopEmails(tx: Transaction, { memberId = "" }: Details): void {
  if (!tx.select({ id: members.id }).from(members).where(eq(members.id, memberId)).get()) return;
  stopAllEmails(tx, memberId);
}
