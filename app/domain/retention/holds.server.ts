import { asc, eq, isNull } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { notFound } from "#app/lib/refusals.ts";
import { db, inTransaction } from "#db/client.server.ts";
import { feedback, members, retentionHolds } from "#db/schema/index.ts";
import { authorize } from "../authorize.server.ts";
import { recordEvent } from "../events/record.server.ts";
import { readReference } from "../feedback/reference.server.ts";
import { releaseHold } from "../people/held-again.server.ts";
import { findMemberByEmail } from "../people/queries.server.ts";
import type { Actor, MemberActor } from "../policy.ts";
import type { Nothing, Result } from "../result.ts";
import type { HoldInput } from "./form.ts";

const MOST_LISTED = 200;

/**
 * What is kept beyond its period, the longest first, and why. An account is named by its address, a comment by its reference.
 *
 * @throws Response 403 for all but moderators and administrators
 */
export function listHolds(actor: Actor) {
  authorize(actor, "retention:hold");
  return db
    .select({
      id: retentionHolds.id,
      email: members.email,
      reference: feedback.reference,
      reason: retentionHolds.reason,
      heldAt: retentionHolds.heldAt,
    })
    .from(retentionHolds)
    .leftJoin(members, eq(members.id, retentionHolds.memberId))
    .leftJoin(feedback, eq(feedback.id, retentionHolds.feedbackId))
    .where(isNull(retentionHolds.releasedAt))
    .orderBy(asc(retentionHolds.heldAt), asc(retentionHolds.id))
    .limit(MOST_LISTED)
    .all();
}

/** Keeps one account or one comment beyond its period. Holding it twice has one effect. */
export function hold(actor: MemberActor, { what, reason }: HoldInput): Result<Nothing, "notFound"> {
  authorize(actor, "retention:hold");
  return inTransaction((tx) => {
    const memberId = what.includes("@") ? findMemberByEmail(what)?.id : undefined;
    const feedbackId = tx
      .select({ id: feedback.id })
      .from(feedback)
      .where(eq(feedback.reference, readReference(what)))
      .get()?.id;
    if (!memberId && !feedbackId) return { ok: false, reason: "notFound" };
    const whose = memberId ? { memberId } : { feedbackId };
    const held = { ...whose, reason, heldById: actor.id, heldAt: now() };
    const id = newId();
    const made = tx
      .insert(retentionHolds)
      .values({ id, ...held })
      .onConflictDoNothing()
      .run();
    if (made.changes > 0) recordEvent(tx, actor, "retention.held", { holdId: id, ...whose });
    return { ok: true };
  });
}

/** Lets it go again: it is as old as it is. @throws Response 404 without such a hold */
export function release(actor: MemberActor, id: string | undefined): void {
  authorize(actor, "retention:hold");
  inTransaction((tx) => {
    if (!releaseHold(tx, id ?? "")) throw notFound();
    recordEvent(tx, actor, "retention.released", { holdId: id ?? "" });
  });
}
