import { recordRefusal } from "#app/domain/events/refused.server.ts";
import {
  askForLogInEmail,
  completeFlow,
  endFlow,
  findFlow,
  isCodeOf,
  MOST_ATTEMPTS,
  takeAttempt,
} from "#app/domain/people/log-in-flows.server.ts";
import { redeemLogInLink } from "#app/domain/people/log-in-links.server.ts";
import { emailKey } from "#app/domain/people/queries.server.ts";
import { VISITOR } from "#app/domain/policy.ts";
import type { Caller, FlowOver, LogInRefusal, LogInStep } from "./caller.ts";
import { flowCookie, readFlowToken } from "./flow-cookie.server.ts";
import { type Allowed, network, returnTry, takePoint, takeTry } from "./limits.server.ts";
import { afterFirstStep } from "./way-in.server.ts";

/**
 * Sends an email with a link and a code to log in with, if there is such an account. The cookie that binds the code to
 * this browser comes either way, also when no more emails may go to that address now.
 */
export async function sendLogInEmail(
  caller: Caller,
  { email, isOwnDevice }: { email: string; isOwnDevice: boolean },
): Promise<{ ok: true; setCookie: string } | Exclude<Allowed, { ok: true }>> {
  const fromHere = await takePoint("emailFromNetwork", network(caller.ip));
  if (!fromHere.ok) return fromHere;
  const toThem = await takePoint("emailToAccount", emailKey(email));
  const { token } = askForLogInEmail(VISITOR, toThem.ok ? email : "", isOwnDevice);
  return { ok: true, setCookie: flowCookie(token) };
}

/** Does this browser wait for a code? */
export function isWaitingForCode(caller: Pick<Caller, "cookieHeader">): boolean {
  return findFlow("email", readFlowToken(caller.cookieHeader)) !== undefined;
}

/** The first step by the code of an email, in the browser that asked for it. */
export async function logInWithCode(
  caller: Caller,
  code: string,
): Promise<LogInStep | LogInRefusal | FlowOver> {
  const address = network(caller.ip);
  const allowed = await takeTry("logInAddress", address);
  if (!allowed.ok) return { ...allowed, reason: "tooMany" };

  const flow = takeAttempt("email", readFlowToken(caller.cookieHeader));
  if (!flow) return { ok: false, reason: "over" };
  if (!flow.memberId || !isCodeOf(flow, code)) {
    recordRefusal(VISITOR, "account.logInFailed", { memberId: flow.memberId ?? "" });
    if (flow.attempts < MOST_ATTEMPTS) return { ok: false, reason: "wrong" };
    endFlow(flow.id);
    return { ok: false, reason: "over" };
  }

  const proof = completeFlow(flow.id);
  if (!proof) return { ok: false, reason: "over" };
  await returnTry("logInAddress", address);
  return afterFirstStep(caller, proof, flow.isOwnDevice);
}

/** The first step by the link of an email, in whichever browser opened it. */
export async function logInWithLink(caller: Caller, token: string): Promise<LogInStep | FlowOver> {
  const redeemed = redeemLogInLink(token);
  if (!redeemed.ok) return { ok: false, reason: "over" };
  const result = await afterFirstStep(caller, redeemed.proof, false);
  return result.ok ? result : { ok: false, reason: "over" };
}
