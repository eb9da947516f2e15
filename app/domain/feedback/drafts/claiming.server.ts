import { and, eq, isNull } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { inTransaction, type Transaction } from "#db/client.server.ts";
import { feedbackDrafts } from "#db/schema/index.ts";
import { authorize } from "../../authorize.server.ts";
import type { MemberActor } from "../../policy.ts";
import { isSameText, type Texts } from "../texts.ts";
import { findHeldDraft } from "./held.server.ts";
import { findDraft } from "./queries.server.ts";

/* What a visitor began becomes somebody's with an account: by logging in, or by creating one on the way. */

/**
 * Whoever logs in on the way goes on under their account. What was typed into a draft of theirs after the session had ended
 * is put there, unless somebody has written other words meanwhile: then both stay.
 *
 * @returns false when the browser holds none
 */
export function claimHeldDraft(actor: MemberActor, token: string): boolean {
  const held = findHeldDraft(token);
  if (!held) return false;
  authorize(actor, "draft:edit", { authorId: actor.id });
  inTransaction((tx) => {
    const continued = held.continuesId ? findDraft(actor, held.continuesId) : undefined;
    if (continued && continued.updatedAt <= held.createdAt) {
      const texts = isSameText(continued, held) ? {} : typedOver(continued, held);
      tx.update(feedbackDrafts)
        .set({ ...texts, updatedAt: now() })
        .where(eq(feedbackDrafts.id, continued.id))
        .run();
      tx.delete(feedbackDrafts).where(eq(feedbackDrafts.id, held.id)).run();
    } else give(tx, held.id, actor.id);
  });
  return true;
}

/** A page asks for some of the texts: what it did not ask for stays. */
function typedOver(stored: Texts, typed: Texts): Texts {
  return {
    wentWell: typed.wentWell || stored.wentWell,
    couldBeBetter: typed.couldBeBetter || stored.couldBeBetter,
    carerText: typed.carerText || stored.carerText,
  };
}

/** Ties what a browser holds to an account that is being created. For a transaction that is open. */
export function promiseHeldDraft(tx: Transaction, memberId: string, token: string): void {
  const held = findHeldDraft(token);
  if (!held) return;
  tx.update(feedbackDrafts).set({ promisedToId: memberId }).where(eq(feedbackDrafts.id, held.id)).run();
}

/** Their account is confirmed, in whichever browser: what was promised to it is theirs. */
export function claimPromisedDrafts(actor: MemberActor): string | undefined {
  return inTransaction((tx) => {
    const promised = tx
      .select({ id: feedbackDrafts.id })
      .from(feedbackDrafts)
      .where(and(eq(feedbackDrafts.promisedToId, actor.id), isNull(feedbackDrafts.authorId)))
      .all();
    for (const { id } of promised) give(tx, id, actor.id);
    return promised.at(-1)?.id;
  });
}

function give(tx: Transaction, draftId: string, memberId: string): void {
  tx.update(feedbackDrafts)
    .set({ authorId: memberId, holderHash: null, promisedToId: null, continuesId: null, updatedAt: now() })
    .where(eq(feedbackDrafts.id, draftId))
    .run();
}
