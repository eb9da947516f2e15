import { inTransaction } from "#db/client.server.ts";
import { recordEvent } from "../events/record.server.ts";
import type { Actor } from "../policy.ts";
import type { Result } from "../result.ts";
import { changeCredential, overtake } from "./credential-changes.server.ts";
import { consumeToken, findTokenHolder } from "./one-time-tokens.server.ts";
import { hasPassword, keepPassword } from "./passwords.server.ts";
import { isStillProven, type Proof } from "./proof.server.ts";
import { findMemberByEmail, getActor } from "./queries.server.ts";

/**
 * Sends a link for a new password, when there is an account. Nothing in the answer says whether there is, and as much
 * is written either way: the time that it takes would tell too.
 */
export function forgetPassword(actor: Actor, email: string): void {
  inTransaction((tx) => {
    const member = findMemberByEmail(email);
    const memberId = member?.id ?? "";
    if (member?.status !== "unconfirmed") return recordEvent(tx, actor, "password.forgotten", { memberId });
    const isInvited = !hasPassword(tx, memberId);
    recordEvent(tx, actor, isInvited ? "account.invited" : "account.created", { memberId });
  });
}

/**
 * Before the new password is hashed: log-ins and changes that are under way with the old one are overtaken, so that
 * none of them is done first and takes the owner's link away (security.md X2). The link itself stays, for the hashing
 * may be refused when the machine is busy.
 */
export function startReset(token: string): void {
  inTransaction((tx) => {
    const holder = findTokenHolder("resetPassword", token);
    if (holder) overtake(tx, holder.id);
  });
}

/** A new password by link. It ends every session that there was, and does not log in. */
export function resetPassword(
  token: string,
  passwordHash: string,
): Result<{ proof: Proof }, "linkNotUsable"> {
  return inTransaction((tx) => {
    const memberId = consumeToken(tx, "resetPassword", token);
    if (!memberId) return { ok: false, reason: "linkNotUsable" };
    keepPassword(tx, memberId, passwordHash);
    return { ok: true, proof: changeCredential(tx, getActor(memberId), "password.changed", { memberId }) };
  });
}

/** A new hash for the same password, when it was made with weaker parameters than today's. Not over a newer password. */
export function renewPasswordHash(proof: Proof, passwordHash: string): void {
  inTransaction((tx) => {
    if (isStillProven(tx, proof)) keepPassword(tx, proof.memberId, passwordHash);
  });
}
