import { eq, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { inTransaction, type Transaction } from "#db/client.server.ts";
import { credentials, members, outbox } from "#db/schema/index.ts";
import { authorize } from "../authorize.server.ts";
import { recordEvent } from "../events/record.server.ts";
import { type Actor, VISITOR } from "../policy.ts";
import { keptSince } from "../records/kept-since.ts";
import type { Result } from "../result.ts";
import { changeCredential } from "./credential-changes.server.ts";
import type { AcceptInvitationInput, CreateAccountInput } from "./form.ts";
import { consumeToken, voidTokens } from "./one-time-tokens.server.ts";
import { hasPassword, keepPassword } from "./passwords.server.ts";
import { isStillProven, OVERTAKEN, type Proof } from "./proof.server.ts";
import { emailKey, findMemberByEmail } from "./queries.server.ts";
import { addUnconfirmedMember } from "./unconfirmed.server.ts";

const LINK_NOT_USABLE = { ok: false, reason: "linkNotUsable" } as const;

/**
 * Keeps an account until its address is confirmed. It answers nothing: whether the address had an account, only its
 * owner learns, by email. Someone who never confirmed and tries again replaces what they gave the first time.
 *
 * @param groupId the group that they came to join: the link in the email leads to it
 * @param then what else is kept for an account that is new, in the same transaction
 */
export function createAccount(
  actor: Actor,
  input: CreateAccountInput,
  passwordHash: string,
  groupId?: string,
  then: (tx: Transaction, memberId: string) => void = () => {},
): void {
  authorize(actor, "account:create");
  inTransaction((tx) => {
    const existing = findMemberByEmail(input.email);
    if (existing && existing.status !== "unconfirmed")
      return recordEvent(tx, actor, "account.askedForAgain", { memberId: existing.id });
    // An invited person may hold offices already: only the link in their email may set the first password.
    if (existing && !hasPassword(tx, existing.id))
      return recordEvent(tx, actor, "account.invited", { memberId: existing.id });

    const memberId = existing?.id ?? newId();
    const values = {
      ...accountValues(input),
      emailKey: emailKey(input.email),
      status: "unconfirmed" as const,
    };
    const row = { id: memberId, ...values };
    tx.insert(members).values(row).onConflictDoUpdate({ target: members.id, set: values }).run();
    keepPassword(tx, memberId, passwordHash);
    voidTokens(tx, "confirmEmail", memberId);
    recordEvent(tx, actor, "account.created", groupId ? { memberId, groupId } : { memberId });
    then(tx, memberId);
  });
}

/**
 * Whoever reads this address's mail, and knows the password, says that the account is theirs. The password is what
 * `proof` stands for: without it, someone who typed another's address could have them open an account that is not theirs.
 */
export function confirmEmail(
  token: string,
  proof: Proof,
): Result<{ memberId: string }, "linkNotUsable" | "overtaken"> {
  return inTransaction((tx) => {
    if (!isStillProven(tx, proof)) return OVERTAKEN;
    const memberId = consumeToken(tx, "confirmEmail", token);
    if (memberId !== proof.memberId) return LINK_NOT_USABLE;
    activateMember(tx, memberId);
    recordEvent(tx, VISITOR, "account.confirmed", { memberId });
    return { ok: true, memberId };
  });
}

/** Someone who was invited says who they are and chooses a password. Their offices wait for them. */
export function acceptInvitation(
  input: AcceptInvitationInput,
  passwordHash: string,
): Result<{ memberId: string }, "linkNotUsable"> {
  return inTransaction((tx) => {
    const memberId = consumeToken(tx, "acceptInvitation", input.token);
    if (!memberId) return LINK_NOT_USABLE;
    const { name, nameToShow } = input;
    tx.update(members)
      .set({ name, nameToShow, houseRulesAcceptedAt: now() })
      .where(eq(members.id, memberId))
      .run();
    keepPassword(tx, memberId, passwordHash);
    activateMember(tx, memberId);
    changeCredential(tx, VISITOR, "account.invitationAccepted", { memberId });
    return { ok: true, memberId };
  });
}

/** Writes in the audit log that somebody came in or went; and writes to them when it was from a new device. */
export function recordLogIn(
  actor: Actor,
  name: "account.loggedIn" | "account.loggedOut" | "account.newDevice",
  memberId: string,
): void {
  inTransaction((tx) => recordEvent(tx, actor, name, { memberId }));
}

/**
 * Invites a person by e-mail and returns their id. Someone who has an account already keeps it as it is.
 */
export function inviteMember(actor: Actor, email: string): { memberId: string; isNew: boolean } {
  authorize(actor, "member:invite");
  return inTransaction((tx) => {
    const existing = findMemberByEmail(email);
    if (existing && existing.status !== "unconfirmed") return { memberId: existing.id, isNew: false };
    // Whoever began to create this account may be somebody else: from now on only the invitation opens it.
    if (existing) forgetRegistration(tx, existing.id);

    const memberId = existing?.id ?? addUnconfirmedMember(tx, email);
    recordEvent(tx, actor, "account.invited", { memberId });
    return { memberId, isNew: true };
  });
}

/** An account that nobody confirmed in its days goes (requirements.md 7.3). Someone invited keeps their offices. */
export function removeUnconfirmedAccounts(): void {
  const before = keptSince("unconfirmedAccount").getTime();
  inTransaction((tx) =>
    tx
      .delete(members)
      .where(
        sql`${members.status} = 'unconfirmed' and ${members.createdAt} < ${before} and exists (select 1 from ${credentials} where ${credentials.memberId} = ${members.id})`,
      )
      .run(),
  );
}

function accountValues(input: CreateAccountInput) {
  const { email, name, nameToShow, area, selfDescription } = input;
  const keepsDescription = selfDescription !== null && selfDescription !== "undisclosed";
  return {
    email,
    name,
    nameToShow,
    area: area || null,
    selfDescription: keepsDescription ? selfDescription : null,
    selfDescriptionConsentAt: keepsDescription ? now() : null,
    houseRulesAcceptedAt: now(),
    createdAt: now(),
  };
}

function activateMember(tx: Transaction, memberId: string): void {
  tx.update(members)
    .set({ status: "active", emailConfirmedAt: now() })
    .where(sql`${members.id} = ${memberId} and ${members.status} = 'unconfirmed'`)
    .run();
  voidTokens(tx, "confirmEmail", memberId);
  voidTokens(tx, "acceptInvitation", memberId);
  dropEmails(tx, memberId);
}

function forgetRegistration(tx: Transaction, memberId: string): void {
  tx.delete(credentials).where(eq(credentials.memberId, memberId)).run();
  voidTokens(tx, "confirmEmail", memberId);
  dropEmails(tx, memberId);
}

/** Emails that ask for what has been done, or must not be done any more. */
function dropEmails(tx: Transaction, memberId: string): void {
  tx.delete(outbox)
    .where(
      sql`${outbox.memberId} = ${memberId} and ${outbox.sentAt} is null and ${outbox.kind} in ('confirmEmail', 'invitation')`,
    )
    .run();
}
