import { recordLogIn, renewPasswordHash } from "#app/domain/people/commands.server.ts";
import { emailKey, findMemberByEmail, findPasswordHash } from "#app/domain/people/queries.server.ts";
import { VISITOR } from "#app/domain/policy.ts";
import { knownDevice, rememberDevice } from "./known-device.server.ts";
import { clearFailures, countFailure, hasPoint, type Limit, network } from "./limits.server.ts";
import { hashPassword, isOutdated, verifyPassword } from "./password.server.ts";
import { LONGEST_PASSWORD } from "./password-rules.server.ts";
import { endSession, startSession } from "./session.server.ts";

/** Where a request comes from, as far as logging in looks at it. */
type Caller = { ip: string; cookieHeader: string | undefined; sessionToken: string | null };

type Attempt = { email: string; password: string; isOwnDevice: boolean };

export type LogInResult =
  | { ok: true; setCookie: string[] }
  | { ok: false; reason: "wrong" | "unconfirmed" }
  | { ok: false; reason: "tooMany"; retryAfterSeconds: number };

/**
 * Logs somebody in with a password, or says why not. Wrong address and wrong password look and last alike. Failures
 * are counted for the account, the address they come from, and apart for a device that the account knows.
 *
 * @throws Response 503 when too many passwords are being checked at once.
 */
export async function logIn(caller: Caller, attempt: Attempt): Promise<LogInResult> {
  const member = findMemberByEmail(attempt.email);
  const device = member ? knownDevice(caller.cookieHeader, member.id) : null;
  const account: [Limit, string] = device
    ? ["logInKnownDevice", `${emailKey(attempt.email)} ${device}`]
    : ["logInAccount", emailKey(attempt.email)];
  const address: [Limit, string] = ["logInAddress", network(caller.ip)];
  for (const counted of [account, address]) {
    const allowed = await hasPoint(...counted);
    if (!allowed.ok) return { ...allowed, reason: "tooMany" };
  }

  const passwordHash = member && findPasswordHash(member.id);
  const password = attempt.password.slice(0, LONGEST_PASSWORD + 1);
  const isRight = await verifyPassword(passwordHash, password);
  if (!member || !isRight || !passwordHash || member.status === "closed") {
    await countFailure(...account);
    await countFailure(...address);
    if (member) recordLogIn(VISITOR, "account.logInFailed", member.id);
    return { ok: false, reason: "wrong" };
  }
  if (member.status === "unconfirmed") return { ok: false, reason: "unconfirmed" };

  await clearFailures(...account);
  if (isOutdated(passwordHash)) renewPasswordHash(member.id, await hashPassword(attempt.password));
  return { ok: true, setCookie: await openSession(caller, member.id, attempt.isOwnDevice) };
}

/** A fresh token, whatever cookie came: a token that someone planted before is never taken over. */
async function openSession(caller: Caller, memberId: string, isOwnDevice: boolean): Promise<string[]> {
  if (caller.sessionToken) await endSession(caller.sessionToken);
  const { setCookie } = await startSession(memberId, { isOwnDevice });
  recordLogIn({ id: memberId, roles: [{ role: "member" }] }, "account.loggedIn", memberId);
  return [setCookie, rememberDevice(memberId)];
}
