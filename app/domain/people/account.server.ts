import { eq } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { notFound } from "#app/lib/refusals.ts";
import { inTransaction, type Transaction } from "#db/client.server.ts";
import { members } from "#db/schema/index.ts";
import { authorize } from "../authorize.server.ts";
import { recordEvent } from "../events/record.server.ts";
import type { MemberActor } from "../policy.ts";
import type { Result } from "../result.ts";
import { changeCredential } from "./credential-changes.server.ts";
import type { AboutYouInput, DetailsInput } from "./form.ts";
import { keepFormerNames } from "./former-names.server.ts";
import { keepPassword } from "./passwords.server.ts";
import { changeAsProven, type Proof, type ProvenActor } from "./proof.server.ts";
import { findMember } from "./queries.server.ts";
import { findRefusal } from "./refused-addresses.server.ts";

/** Everything of their own account that its pages show. */
export function getOwnAccount(actor: MemberActor) {
  authorize(actor, "account:change", { authorId: actor.id });
  const member = findMember(actor.id);
  if (!member) throw notFound();
  const { email, name, nameToShow, area, selfDescription } = member;
  return { email, name, nameToShow, area, selfDescription, refusedAt: findRefusal(actor.id) };
}

export function changeDetails(actor: MemberActor, { name, nameToShow, area }: DetailsInput): void {
  authorize(actor, "account:change", { authorId: actor.id });
  inTransaction((tx) => {
    keepFormerNames(tx, actor.id, { name, nameToShow });
    changeMember(tx, actor.id, { name, nameToShow, area: area || null });
    recordEvent(tx, actor, "account.changed", { memberId: actor.id });
  });
}

/**
 * Keeps how somebody describes themself, with the consent that health data needs (UK GDPR, article 9); or forgets it,
 * when they prefer not to say or take the consent back.
 */
export function changeSelfDescription(actor: MemberActor, input: AboutYouInput): void {
  const { selfDescription } = input;
  const keeps = selfDescription !== null && selfDescription !== "undisclosed";
  authorize(actor, "account:change", { authorId: actor.id });
  inTransaction((tx) => {
    if (keeps) changeMember(tx, actor.id, { selfDescription, selfDescriptionConsentAt: now() });
    else forgetDescription(tx, actor.id);
    // What is taken back is taken back in a restored file too: it has an event of its own.
    recordEvent(tx, actor, keeps ? "account.changed" : "account.descriptionTakenBack", {
      memberId: actor.id,
    });
  });
}

/** For a transaction that is open. */
export function forgetDescription(tx: Transaction, memberId: string): void {
  changeMember(tx, memberId, { selfDescription: null, selfDescriptionConsentAt: null });
}

/** A new password, by somebody who has just shown the one before. It ends every session: the caller starts a new one. */
export function changePassword(
  actor: ProvenActor,
  passwordHash: string,
): Result<{ proof: Proof }, "overtaken"> {
  return changeAsProven(actor, (tx) => {
    keepPassword(tx, actor.id, passwordHash);
    return { ok: true, proof: changeCredential(tx, actor, "password.changed", { memberId: actor.id }) };
  });
}

function changeMember(tx: Transaction, memberId: string, values: Partial<typeof members.$inferInsert>): void {
  tx.update(members).set(values).where(eq(members.id, memberId)).run();
}
