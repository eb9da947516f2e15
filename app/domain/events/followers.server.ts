import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import type { Transaction } from "#db/client.server.ts";
import { feedbackFollowers, outbox } from "#db/schema/index.ts";
import { keptUntil } from "../records/kept-since.ts";

/** The emails to an address that somebody gave beside their code: to confirm it, and that something has changed. */
export type FollowerEmail = "confirmFollowing" | "somethingHasChanged";

/** Puts an email to whoever follows a comment in the outbox. The row names the comment and no address. */
export function putInFollowersOutbox(tx: Transaction, kind: FollowerEmail, feedbackId: string): void {
  tx.insert(outbox).values({ id: newId(), kind, feedbackId, details: {}, createdAt: now() }).run();
}

/**
 * Something has changed for the writer of a comment without an account: whoever follows it hears that, and not what. While
 * such an email waits another would say nothing more.
 */
export function tellFollower(tx: Transaction, feedbackId: string): void {
  const followed = tx
    .update(feedbackFollowers)
    .set({ expiresAt: keptUntil("followerAddress") })
    .where(and(eq(feedbackFollowers.feedbackId, feedbackId), isNotNull(feedbackFollowers.confirmedAt)))
    .run();
  if (followed.changes > 0 && !isOnItsWay(tx, feedbackId))
    putInFollowersOutbox(tx, "somethingHasChanged", feedbackId);
}

function isOnItsWay(tx: Transaction, feedbackId: string): boolean {
  const waiting = and(
    eq(outbox.feedbackId, feedbackId),
    eq(outbox.kind, "somethingHasChanged"),
    isNull(outbox.sentAt),
    isNull(outbox.untoldAt),
  );
  return tx.select({ id: outbox.id }).from(outbox).where(waiting).get() !== undefined;
}
