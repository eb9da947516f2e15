import { eq, sql } from "drizzle-orm";
import { type Cell, seal, unseal } from "#app/lib/seal.server.ts";
import { db, inTransaction } from "#db/client.server.ts";
import { communicationNeeds, contactPreferences } from "#db/schema/index.ts";
import type { CommunicationNeed, EmailChoice } from "#db/vocabulary.ts";
import { environment } from "#environment";
import { authorize } from "../authorize.server.ts";
import { recordEvent } from "../events/record.server.ts";
import { changeDueTimes } from "../notifications/choices.server.ts";
import type { MemberActor } from "../policy.ts";
import type { CommunicationNeedsInput } from "./form.ts";

const needsOf = db
  .select({ need: communicationNeeds.need })
  .from(communicationNeeds)
  .where(eq(communicationNeeds.memberId, sql.placeholder("memberId")))
  .prepare();

const preferencesOf = db
  .select()
  .from(contactPreferences)
  .where(eq(contactPreferences.memberId, sql.placeholder("memberId")))
  .prepare();

/** How somebody wants to hear from us: what they need, what we have to know for it, and which emails they want. */
export function getOwnContact(actor: MemberActor): {
  needs: CommunicationNeed[];
  details: string;
  emails: EmailChoice;
} {
  authorize(actor, "account:change", { authorId: actor.id });
  const preferences = preferencesOf.get({ memberId: actor.id });
  const sealed = preferences?.details;
  return {
    needs: needsOf.all({ memberId: actor.id }).map(({ need }) => need),
    details: sealed ? unseal(environment().columnKeys, sealed, cellOf(actor.id)) : "",
    emails: preferences?.emails ?? "asItHappens",
  };
}

/** Records what somebody needs. The details are sealed: a telephone number or an address may stand in them. */
export function changeCommunicationNeeds(
  actor: MemberActor,
  { needs, details }: CommunicationNeedsInput,
): void {
  authorize(actor, "account:change", { authorId: actor.id });
  const [columnKey] = environment().columnKeys;
  if (!columnKey) throw new Error("There is no column key");
  const sealed = details ? seal(columnKey, details, cellOf(actor.id)) : null;
  inTransaction((tx) => {
    tx.delete(communicationNeeds).where(eq(communicationNeeds.memberId, actor.id)).run();
    for (const need of needs) tx.insert(communicationNeeds).values({ memberId: actor.id, need }).run();
    tx.insert(contactPreferences)
      .values({ memberId: actor.id, emails: "asItHappens", details: sealed })
      .onConflictDoUpdate({ target: contactPreferences.memberId, set: { details: sealed } })
      .run();
    recordEvent(tx, actor, "account.changed", { memberId: actor.id });
  });
}

/** Chooses when letters come. Those that wait already go by the new choice. */
export function changeEmailChoice(actor: MemberActor, emails: EmailChoice): void {
  authorize(actor, "account:change", { authorId: actor.id });
  inTransaction((tx) => {
    tx.insert(contactPreferences)
      .values({ memberId: actor.id, emails })
      .onConflictDoUpdate({ target: contactPreferences.memberId, set: { emails } })
      .run();
    changeDueTimes(tx, actor.id, emails);
    recordEvent(tx, actor, "account.changed", { memberId: actor.id });
  });
}

function cellOf(memberId: string): Cell {
  return { table: "contact_preferences", column: "details", rowId: memberId };
}
