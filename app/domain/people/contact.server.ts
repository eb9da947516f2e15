import { eq, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { db, inTransaction, type Transaction } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { communicationNeeds, contactPreferences } from "#db/schema/index.ts";
import type { CommunicationNeed } from "#db/vocabulary.ts";
import { authorize } from "../authorize.server.ts";
import { recordEvent } from "../events/record.server.ts";
import type { MemberActor } from "../policy.ts";
import type { CommunicationNeedsInput } from "./form.ts";
import { sealContact, unsealContact } from "./sealed-contact.server.ts";

/** What somebody needs so that we can reach them, and what we have to know for it. */
export function getOwnContact(actor: MemberActor): {
  needs: CommunicationNeed[];
  details: string;
  address: string;
  hasAgreed: boolean;
} {
  authorize(actor, "account:change", { authorId: actor.id });
  const kept = preferencesOf().get({ memberId: actor.id });
  return {
    needs: needsOf()
      .all({ memberId: actor.id })
      .map(({ need }) => need),
    details: unsealContact(actor.id, "details", kept?.details ?? null),
    address: unsealContact(actor.id, "address", kept?.address ?? null),
    hasAgreed: Boolean(kept?.needsAgreedAt),
  };
}

const preferencesOf = prepared(() =>
  db
    .select()
    .from(contactPreferences)
    .where(eq(contactPreferences.memberId, sql.placeholder("memberId"))),
);

const needsOf = prepared(() =>
  db
    .select({ need: communicationNeeds.need })
    .from(communicationNeeds)
    .where(eq(communicationNeeds.memberId, sql.placeholder("memberId"))),
);

/**
 * Records what somebody needs, which facilitators of their groups see from then on: that may say something about their
 * health, so that nothing is kept without their agreement. An address is kept only for those who ask for post.
 */
export function changeCommunicationNeeds(actor: MemberActor, input: CommunicationNeedsInput): void {
  authorize(actor, "account:change", { authorId: actor.id });
  const { needs, details } = input;
  const kept = {
    details: sealContact(actor.id, "details", details),
    address: sealContact(actor.id, "address", needs.includes("post") ? input.address : ""),
    needsAgreedAt: needs.length > 0 || details ? now() : null,
  };
  inTransaction((tx) => {
    tx.delete(communicationNeeds).where(eq(communicationNeeds.memberId, actor.id)).run();
    for (const need of needs) tx.insert(communicationNeeds).values({ memberId: actor.id, need }).run();
    tx.insert(contactPreferences)
      .values({ memberId: actor.id, emails: "asItHappens", ...kept })
      .onConflictDoUpdate({ target: contactPreferences.memberId, set: kept })
      .run();
    const name = kept.needsAgreedAt ? "account.changed" : "account.needsTakenBack";
    recordEvent(tx, actor, name, { memberId: actor.id });
  });
}

/** What somebody needs is health data: a file that was restored has none that was taken back. For a transaction that is open. */
export function forgetNeeds(tx: Transaction, memberId: string): void {
  tx.delete(communicationNeeds).where(eq(communicationNeeds.memberId, memberId)).run();
  tx.update(contactPreferences)
    .set({ details: null, address: null, needsAgreedAt: null })
    .where(eq(contactPreferences.memberId, memberId))
    .run();
}
