import { recordRefusal } from "#app/domain/events/refused.server.ts";
import {
  completeFlow,
  endFlow,
  findFlow,
  type LogInFlow,
  MOST_ATTEMPTS,
  takeAttempt,
} from "#app/domain/people/log-in-flows.server.ts";
import { proveNow } from "#app/domain/people/proof.server.ts";
import { takeStepWithApp } from "#app/domain/people/second-step/authenticator.server.ts";
import { findWays } from "#app/domain/people/second-step/queries.server.ts";
import { VISITOR } from "#app/domain/policy.ts";
import { withoutGroups } from "#app/lib/codes.server.ts";
import type { Caller, FlowOver, LogInRefusal, LogInStep } from "./caller.ts";
import { readFlowToken } from "./flow-cookie.server.ts";
import { knownDevice } from "./known-device.server.ts";
import { clearFailures, type Limit, takeTry } from "./limits.server.ts";
import { isStepTakenWith } from "./passkeys.server.ts";
import { spendTypedRecoveryCode } from "./recovery-codes.server.ts";
import { finishLogIn } from "./way-in.server.ts";

export type SecondStepResult = LogInStep | LogInRefusal | FlowOver;

/** Which ways the person whose flow this browser has can take; null when no flow waits for a second step. */
export function findSecondStepWays(
  caller: Pick<Caller, "cookieHeader">,
): { hasApp: boolean; hasPasskey: boolean } | null {
  const flow = findSecondStepFlow(caller);
  return flow ? findWays(flow.memberId) : null;
}

/** The log-in in this browser that waits for its second step, with its person. */
export function findSecondStepFlow(
  caller: Pick<Caller, "cookieHeader">,
): (LogInFlow & { memberId: string }) | undefined {
  const flow = findFlow("secondStep", readFlowToken(caller.cookieHeader));
  return flow?.memberId ? { ...flow, memberId: flow.memberId } : undefined;
}

export function takeStepWithCode(caller: Caller, code: string): Promise<SecondStepResult> {
  return takeStep(caller, async (memberId) => takeStepWithApp(memberId, withoutGroups(code)));
}

export function takeStepWithRecoveryCode(caller: Caller, code: string): Promise<SecondStepResult> {
  return takeStep(caller, (memberId) => spendTypedRecoveryCode(memberId, code));
}

/** @param response what the device signed, as the script put it in the form */
export function takeStepWithPasskey(caller: Caller, response: string): Promise<SecondStepResult> {
  return takeStep(caller, (memberId) => isStepTakenWith(memberId, response));
}

/**
 * Takes the second step with whatever `isPassed` checks. Wrong tries are counted for the flow, which the sixth
 * destroys, and for the person over all flows: who has the password could begin new ones for ever.
 */
async function takeStep(
  caller: Caller,
  isPassed: (memberId: string) => Promise<boolean>,
): Promise<SecondStepResult> {
  const flow = findSecondStepFlow(caller);
  if (!flow) return { ok: false, reason: "over" };
  const counted = countedFor(caller, flow.memberId);
  const allowed = await takeTry(...counted);
  if (!allowed.ok) return { ...allowed, reason: "tooMany" };
  const attempt = takeAttempt("secondStep", readFlowToken(caller.cookieHeader));
  if (!attempt) return { ok: false, reason: "over" };

  if (!(await isPassed(flow.memberId))) {
    recordRefusal(VISITOR, "secondStep.failed", { memberId: flow.memberId });
    if (attempt.attempts < MOST_ATTEMPTS) return { ok: false, reason: "wrong" };
    endFlow(flow.id);
    return { ok: false, reason: "over" };
  }
  const proof = completeFlow(flow.id);
  if (!proof) return { ok: false, reason: "over" };
  await clearFailures(...counted);
  return finishLogIn(caller, proof, { isOwnDevice: flow.isOwnDevice, hasSecondStep: true });
}

/** A device that the person logged in with before is counted apart, so that nobody else can lock them out of it. */
function countedFor(caller: Caller, memberId: string): [Limit, string] {
  const device = knownDevice(caller.cookieHeader, proveNow(memberId));
  return device ? ["secondStepKnownDevice", `${memberId} ${device}`] : ["secondStepAccount", memberId];
}
