import { and, eq, inArray, isNull, lte } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { MINUTE } from "#app/lib/durations.ts";
import { hashToken, newToken } from "#app/lib/tokens.server.ts";
import { inTransaction, type Transaction } from "#db/client.server.ts";
import { codeSessions, feedback, feedbackCodes } from "#db/schema/index.ts";
import { authorize } from "../../authorize.server.ts";
import { recordEvent } from "../../events/record.server.ts";
import { type Actor, codeHolder } from "../../policy.ts";
import type { Result } from "../../result.ts";
import { getHeldFeedback, subjectOf } from "../queries.server.ts";
import { hashesOf, makeCode } from "./code.server.ts";

/** Long enough to read and to write an answer; after that the code is entered again. */
export const MINUTES_OPEN = 20;

/** A code for a comment, in place of the one before, whose open sessions end. For a transaction that is open. */
export function giveCode(tx: Transaction, feedbackId: string): string {
  const { code, ...kept } = makeCode();
  tx.insert(feedbackCodes)
    .values({ feedbackId, ...kept })
    .onConflictDoUpdate({ target: feedbackCodes.feedbackId, set: kept })
    .run();
  tx.delete(codeSessions).where(eq(codeSessions.feedbackId, feedbackId)).run();
  return code;
}

/** Takes the code of a comment away, with what it has opened. For a transaction that is open. */
export function takeCode(tx: Transaction, feedbackId: string): void {
  tx.delete(codeSessions).where(eq(codeSessions.feedbackId, feedbackId)).run();
  tx.delete(feedbackCodes).where(eq(feedbackCodes.feedbackId, feedbackId)).run();
}

/** Opens a comment for a while to whoever holds its code. For a transaction that is open. */
export function startCodeSession(tx: Transaction, feedbackId: string): string {
  const token = newToken();
  const expiresAt = new Date(now().getTime() + MINUTES_OPEN * MINUTE);
  tx.insert(codeSessions)
    .values({ hash: hashToken(token), feedbackId, expiresAt })
    .run();
  return token;
}

/**
 * Exchanges a code for a session of its one comment.
 *
 * @returns the same refusal for a code that never was, was replaced, or whose comment is gone
 */
export function openByCode(actor: Actor, typed: string): Result<{ token: string }, "notUsable"> {
  authorize(actor, "code:open");
  return inTransaction((tx) => {
    const found = tx
      .select({ feedbackId: feedbackCodes.feedbackId })
      .from(feedbackCodes)
      .innerJoin(feedback, eq(feedback.id, feedbackCodes.feedbackId))
      .where(and(inArray(feedbackCodes.hash, hashesOf(typed)), isNull(feedback.authorId)))
      .get();
    if (!found) return { ok: false, reason: "notUsable" };
    return { ok: true, token: startCodeSession(tx, found.feedbackId) };
  });
}

/** A new code, because the old one was lost sight of or seen by somebody. The old one stops at once. */
export function renewCode(actor: Actor): { code: string; token: string } {
  const held = getHeldFeedback(actor);
  authorize(actor, "code:renew", subjectOf(held));
  return inTransaction((tx) => {
    const code = giveCode(tx, held.id);
    recordEvent(tx, codeHolder(held.id), "feedback.codeRenewed", { feedbackId: held.id });
    return { code, token: startCodeSession(tx, held.id) };
  });
}

/** Closes it on this device. */
export function endCodeSession(token: string): void {
  inTransaction((tx) =>
    tx
      .delete(codeSessions)
      .where(eq(codeSessions.hash, hashToken(token)))
      .run(),
  );
}

export function deleteExpiredCodeSessions(): void {
  inTransaction((tx) => tx.delete(codeSessions).where(lte(codeSessions.expiresAt, now())).run());
}
