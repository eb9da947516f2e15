import { eq, inArray, lte, or, type SQL, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { DAY } from "#app/lib/durations.ts";
import { newRandomId } from "#app/lib/ids.ts";
import { inTransaction, type Transaction } from "#db/client.server.ts";
import { feedback, feedbackFollowers, outbox } from "#db/schema/index.ts";
import { authorize } from "../../authorize.server.ts";
import { putInFollowersOutbox } from "../../events/followers.server.ts";
import { recordEvent } from "../../events/record.server.ts";
import { type Actor, VISITOR } from "../../policy.ts";
import { keptUntil } from "../../records/kept-since.ts";
import { getHeldFeedback, subjectOf } from "../queries.server.ts";
import { sealAddress } from "./address.server.ts";
import { readLink } from "./links.server.ts";

/** An address that nobody confirmed goes after two days, and any other 15 months after the last public change. */
const DAYS_TO_CONFIRM = 2;

/**
 * Keeps an address to say that something has changed, sealed and apart, and asks its reader to confirm it. Another
 * address takes the place of the one before.
 */
export function followByEmail(actor: Actor, email: string): void {
  const held = getHeldFeedback(actor);
  authorize(actor, "follower:add", subjectOf(held));
  inTransaction((tx) => {
    tx.delete(feedbackFollowers).where(eq(feedbackFollowers.feedbackId, held.id)).run();
    const id = newRandomId();
    tx.insert(feedbackFollowers)
      .values({
        id,
        feedbackId: held.id,
        address: sealAddress(id, email),
        expiresAt: new Date(now().getTime() + DAYS_TO_CONFIRM * DAY),
      })
      .run();
    recordEvent(tx, actor, "follower.added", { feedbackId: held.id });
    putInFollowersOutbox(tx, "confirmFollowing", held.id);
  });
}

/** Whoever reads the mail of the address says that it is theirs. False when the link is not usable any more. */
export function confirmFollowing(token: string): boolean {
  const id = readLink("confirm", token);
  return inTransaction(
    (tx) =>
      tx
        .update(feedbackFollowers)
        .set({ confirmedAt: now(), expiresAt: keptUntil("followerAddress") })
        .where(eq(feedbackFollowers.id, id))
        .run().changes > 0,
  );
}

/** Deletes the address by the link that stands in each of its emails. Doing it twice is doing it once. */
export function stopFollowing(token: string): void {
  const id = readLink("stop", token);
  inTransaction((tx) => forget(tx, VISITOR, eq(feedbackFollowers.id, id)));
}

/** The same for whoever holds the code. */
export function stopEmails(actor: Actor): void {
  const held = getHeldFeedback(actor);
  authorize(actor, "follower:remove", subjectOf(held));
  inTransaction((tx) => forget(tx, actor, eq(feedbackFollowers.feedbackId, held.id)));
}

/** That it was stopped is remembered, so that a restored backup does not begin to write to them again. */
function forget(tx: Transaction, actor: Actor, which: SQL): void {
  const gone = tx
    .delete(feedbackFollowers)
    .where(which)
    .returning({ feedbackId: feedbackFollowers.feedbackId })
    .all();
  for (const { feedbackId } of gone) recordEvent(tx, actor, "follower.removed", { feedbackId });
}

/**
 * Deletes the address of whoever is done: the time is over, or the feedback is closed and what there was to say has gone
 * out.
 */
export function forgetFollowers(): void {
  inTransaction((tx) => {
    const closed = tx
      .select({ id: feedback.id })
      .from(feedback)
      .where(
        sql`${feedback.state} in ('withdrawn', 'refused', 'passedOn') and not exists (select 1 from ${outbox}
          where ${outbox.feedbackId} = ${feedback.id} and ${outbox.sentAt} is null and ${outbox.untoldAt} is null)`,
      );
    tx.delete(feedbackFollowers)
      .where(or(lte(feedbackFollowers.expiresAt, now()), inArray(feedbackFollowers.feedbackId, closed)))
      .run();
  });
}
