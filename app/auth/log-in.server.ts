import { recordRefusal } from "#app/domain/events/refused.server.ts";
import { confirmEmail } from "#app/domain/people/commands.server.ts";
import { renewPasswordHash } from "#app/domain/people/new-password.server.ts";
import { findTokenHolder } from "#app/domain/people/one-time-tokens.server.ts";
import { type Proof, proveNow } from "#app/domain/people/proof.server.ts";
import {
  emailKey,
  findMember,
  findMemberByEmail,
  findPasswordHash,
} from "#app/domain/people/queries.server.ts";
import { VISITOR } from "#app/domain/policy.ts";
import type { Caller, LogInRefusal, LogInStep } from "./caller.ts";
import { knownDevice } from "./known-device.server.ts";
import { clearFailures, type Limit, network, returnTry, takeTry } from "./limits.server.ts";
import { hashPassword, isOutdated, verifyPassword } from "./password.server.ts";
import { LONGEST_PASSWORD } from "./password-rules.server.ts";
import { afterFirstStep } from "./way-in.server.ts";

export type LogInResult = LogInStep | LogInRefusal;
export type ConfirmResult = LogInStep | LogInRefusal | { ok: false; reason: "linkNotUsable" };

/**
 * The first step by password, or why not. A wrong address, a wrong password and an address that nobody has confirmed
 * look and last alike.
 *
 * @throws Response 503 when too many passwords are being checked at once.
 */
export async function logIn(
  caller: Caller,
  attempt: { email: string; password: string; isOwnDevice: boolean },
): Promise<LogInResult> {
  const checked = await checkPassword(caller, attempt.email, attempt.password, "active");
  if (!checked.ok) return checked;
  return afterFirstStep(caller, checked.proof, attempt.isOwnDevice);
}

/**
 * The first step once more, for somebody who is logged in: a sensitive act wants to know that it is still they.
 *
 * @throws Response 503 as `logIn` does
 */
export async function logInAgain(
  caller: Caller,
  memberId: string,
  attempt: { password: string; isOwnDevice: boolean },
): Promise<LogInResult> {
  const checked = await checkOwnPassword(caller, memberId, attempt.password);
  if (!checked.ok) return checked;
  return afterFirstStep(caller, checked.proof, attempt.isOwnDevice);
}

/**
 * Is this the password of somebody who is logged in? Counted like a try to log in.
 *
 * @throws Response 503 as `logIn` does
 */
export async function checkOwnPassword(
  caller: Caller,
  memberId: string,
  password: string,
): Promise<{ ok: true; proof: Proof } | LogInRefusal> {
  const email = findMember(memberId)?.email ?? "";
  return checkPassword(caller, email, password, "active");
}

/**
 * Confirms the address of a new account and logs its owner in. The password is asked for, because the email alone
 * would let someone else's account be opened: whoever typed this address may not be whoever reads its mail.
 *
 * @throws Response 503 when too many passwords are being checked at once.
 */
export async function confirmAndLogIn(
  caller: Caller,
  token: string,
  password: string,
): Promise<ConfirmResult> {
  const holder = findTokenHolder("confirmEmail", token);
  if (!holder) return { ok: false, reason: "linkNotUsable" };
  const checked = await checkPassword(caller, holder.email, password, "unconfirmed");
  if (!checked.ok) return checked;
  const confirmed = confirmEmail(token, checked.proof);
  if (!confirmed.ok) return confirmed;
  return afterFirstStep(caller, checked.proof, false);
}

/** Whoever chose a new password by an email is the owner: wrong tries of others do not keep them waiting. */
export async function forgiveTries(email: string): Promise<void> {
  await clearFailures("logInAccount", emailKey(email));
}

/** Tries are counted for the account, for the address they come from, and apart for a device that the account knows. */
async function checkPassword(
  caller: Caller,
  email: string,
  typed: string,
  status: "active" | "unconfirmed",
): Promise<{ ok: true; proof: Proof } | LogInRefusal> {
  const member = findMemberByEmail(email);
  const proof = member && proveNow(member.id);
  const device = proof ? knownDevice(caller.cookieHeader, proof) : null;
  const account: [Limit, string] = device
    ? ["logInKnownDevice", `${emailKey(email)} ${device}`]
    : ["logInAccount", emailKey(email)];
  const address: [Limit, string] = ["logInAddress", network(caller.ip)];
  for (const counted of [account, address]) {
    const allowed = await takeTry(...counted);
    if (!allowed.ok) return { ...allowed, reason: "tooMany" };
  }

  const passwordHash = member && findPasswordHash(member.id);
  const isRight = await verifyPassword(passwordHash, typed.slice(0, LONGEST_PASSWORD + 1));
  if (!proof || !isRight || !passwordHash || member.status !== status) {
    recordRefusal(VISITOR, "account.logInFailed", { memberId: member?.id ?? "" });
    return { ok: false, reason: "wrong" };
  }

  await clearFailures(...account);
  await returnTry(...address);
  if (isOutdated(passwordHash)) renewPasswordHash(proof, await hashPassword(typed));
  return { ok: true, proof };
}
