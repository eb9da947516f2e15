import { eq } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { HOUR } from "#app/lib/durations.ts";
import { db, inTransaction, type Transaction } from "#db/client.server.ts";
import { feedback, feedbackClaims, feedbackFollowers } from "#db/schema/index.ts";
import { authorize } from "../../authorize.server.ts";
import { recordEvent } from "../../events/record.server.ts";
import { type Actor, codeHolder, type MemberActor, VISITOR } from "../../policy.ts";
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

/** So long the link lives that confirms a new account. */
const HOURS_TO_CONFIRM = 24;

/** Keeps for an account that is not confirmed yet what its creator holds the code of. For a transaction that is open. */
export function claimLater(tx: Transaction, memberId: string, holder: Actor): void {
  const { id: feedbackId } = getHeldFeedback(holder);
  const endsAt = new Date(now().getTime() + HOURS_TO_CONFIRM * HOUR);
  tx.insert(feedbackClaims)
    .values({ feedbackId, memberId, endsAt })
    .onConflictDoUpdate({ target: feedbackClaims.feedbackId, set: { memberId, endsAt } })
    .run();
}

/**
 * What waits for a member whose account has just been confirmed becomes theirs, in whichever browser that was.
 *
 * @returns its reference; undefined when nothing waits, or somebody else has it by now
 */
export function claimWhatWaits(actor: MemberActor): string | undefined {
  const claims = db.select().from(feedbackClaims).where(eq(feedbackClaims.memberId, actor.id)).limit(1).all();
  inTransaction((tx) => tx.delete(feedbackClaims).where(eq(feedbackClaims.memberId, actor.id)).run());
  return claims
    .filter(({ endsAt, feedbackId }) => endsAt > now() && isUnclaimed(feedbackId))
    .map(({ feedbackId }) => claimFeedback(actor, codeHolder(feedbackId)))[0];
}

function isUnclaimed(feedbackId: string): boolean {
  const row = db
    .select({ is: feedback.isWithoutAccount })
    .from(feedback)
    .where(eq(feedback.id, feedbackId))
    .get();
  return row?.is ?? false;
}
