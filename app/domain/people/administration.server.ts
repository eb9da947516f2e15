import { sql } from "drizzle-orm";
import { inTransaction, type Transaction } from "#db/client.server.ts";
import { members } from "#db/schema/index.ts";
import { authorize } from "../authorize.server.ts";
import { recordEvent } from "../events/record.server.ts";
import type { Actor } from "../policy.ts";
import type { Nothing, Result } from "../result.ts";
import { changeCredential, changeCredentialsOfAll } from "./credential-changes.server.ts";
import { getPerson } from "./lists.server.ts";

/**
 * Keeps somebody from logging in, from their next request on. Nothing of theirs is deleted, and offices wait.
 *
 * @throws Response 403 for all but administrators, and for oneself; 404 without such a person
 */
export function disableMember(
  actor: Actor,
  id: string | undefined,
): Result<Nothing, "notActive" | "notDisabled" | "notInvited"> {
  authorize(actor, "member:disable", { authorId: id ?? "" });
  const { id: memberId } = getPerson(actor, id);
  return inTransaction((tx) => {
    if (!moveStatus(tx, memberId, "active", "disabled")) return { ok: false, reason: "notActive" };
    changeCredential(tx, actor, "account.disabled", { memberId });
    return { ok: true };
  });
}

/** @throws Response as `disableMember` */
export function enableMember(
  actor: Actor,
  id: string | undefined,
): Result<Nothing, "notActive" | "notDisabled" | "notInvited"> {
  authorize(actor, "member:disable", { authorId: id ?? "" });
  const { id: memberId } = getPerson(actor, id);
  return inTransaction((tx) => {
    if (!moveStatus(tx, memberId, "disabled", "active")) return { ok: false, reason: "notDisabled" };
    recordEvent(tx, actor, "account.enabled", { memberId });
    return { ok: true };
  });
}

/** Logs one person out everywhere: when a telephone was lost, say. They can log in again. */
export function endSessions(actor: Actor, id: string | undefined): void {
  authorize(actor, "member:logOut");
  const { id: memberId } = getPerson(actor, id);
  inTransaction((tx) => changeCredential(tx, actor, "account.sessionsEnded", { memberId }));
}

/** Logs everybody out, the actor too: when cookies may have been stolen. */
export function endAllSessions(actor: Actor): void {
  authorize(actor, "member:logOutAll");
  inTransaction((tx) => changeCredentialsOfAll(tx, actor));
}

/** Sends the invitation again. The link of the email before stops working when the new email goes. */
export function resendInvitation(
  actor: Actor,
  id: string | undefined,
): Result<Nothing, "notActive" | "notDisabled" | "notInvited"> {
  authorize(actor, "member:invite");
  const person = getPerson(actor, id);
  if (!person.isInvited) return { ok: false, reason: "notInvited" };
  inTransaction((tx) => recordEvent(tx, actor, "account.invited", { memberId: person.id }));
  return { ok: true };
}

/** Takes an invitation back, with every office that waited for the person. The link stops working at once. */
export function revokeInvitation(
  actor: Actor,
  id: string | undefined,
): Result<Nothing, "notActive" | "notDisabled" | "notInvited"> {
  authorize(actor, "member:invite");
  const person = getPerson(actor, id);
  if (!person.isInvited) return { ok: false, reason: "notInvited" };
  inTransaction((tx) => {
    recordEvent(tx, actor, "account.invitationRevoked", { memberId: person.id });
    tx.delete(members).where(sql`${members.id} = ${person.id} and ${members.status} = 'unconfirmed'`).run();
  });
  return { ok: true };
}

function moveStatus(
  tx: Transaction,
  memberId: string,
  from: "active" | "disabled",
  to: "active" | "disabled",
): boolean {
  const moved = tx
    .update(members)
    .set({ status: to })
    .where(sql`${members.id} = ${memberId} and ${members.status} = ${from}`)
    .run();
  return moved.changes > 0;
}
