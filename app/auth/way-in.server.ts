import { claimHeldDraft } from "#app/domain/feedback/drafts/claiming.server.ts";
import { recordLogIn } from "#app/domain/people/commands.server.ts";
import { startSecondStep } from "#app/domain/people/log-in-flows.server.ts";
import type { Overtaken, Proof } from "#app/domain/people/proof.server.ts";
import { getActor } from "#app/domain/people/queries.server.ts";
import { hasSecondStep, needsSecondStep } from "#app/domain/people/second-step/queries.server.ts";
import { describeDevice } from "#app/lib/describe-device.ts";
import type { Caller, LogInStep } from "./caller.ts";
import { flowCookie, forgetFlowCookie } from "./flow-cookie.server.ts";
import { letGoOfDraft, readDraftToken } from "./held-draft.server.ts";
import { knownDevice, rememberDevice } from "./known-device.server.ts";
import { takePoint } from "./limits.server.ts";
import { endSession, startProvenSession } from "./session.server.ts";

/**
 * After a first step, whichever it was: whoever has a second step gets no session yet, but a flow that waits for it.
 * Every way in goes through here or through `enter` (ASVS 6.3.4).
 */
export async function afterFirstStep(
  caller: Caller,
  proof: Proof,
  isOwnDevice: boolean,
): Promise<LogInStep | Overtaken> {
  if (!hasSecondStep(proof.memberId))
    return finishLogIn(caller, proof, { isOwnDevice, hasSecondStep: false });
  const begun = startSecondStep(proof, isOwnDevice);
  if (!begun.ok) return begun;
  return { ok: true, isIn: false, mustSetUp: false, setCookie: [flowCookie(begun.token)] };
}

/** A fresh token, whatever cookie came: a token that someone planted before is never taken over. */
export async function finishLogIn(
  caller: Caller,
  proof: Proof,
  steps: { isOwnDevice: boolean; hasSecondStep: boolean },
): Promise<LogInStep | Overtaken> {
  if (caller.sessionToken) await endSession(caller.sessionToken);
  const device = describeDevice(caller.userAgent);
  const started = await startProvenSession(proof, { ...steps, device });
  if (!started.ok) return started;
  const { memberId } = proof;
  recordLogIn({ id: memberId, roles: [{ role: "member" }] }, "account.loggedIn", memberId);
  await tellOfNewDevice(caller, proof);
  const cookies = [started.setCookie, rememberDevice(proof), forgetFlowCookie()];
  const isClaimed = claimHeldDraft(getActor(memberId), readDraftToken(caller.cookieHeader));
  if (isClaimed) cookies.push(letGoOfDraft());
  const mustSetUp = !steps.hasSecondStep && needsSecondStep(memberId);
  return { ok: true, isIn: true, mustSetUp, setCookie: cookies };
}

/** Once for each device, which keeps a cookie from then on; and not more than a few emails a day. */
async function tellOfNewDevice(caller: Caller, proof: Proof): Promise<void> {
  if (knownDevice(caller.cookieHeader, proof)) return;
  const { memberId } = proof;
  const mayWrite = await takePoint("newDeviceEmail", memberId);
  if (mayWrite.ok) recordLogIn({ id: memberId, roles: [{ role: "member" }] }, "account.newDevice", memberId);
}
