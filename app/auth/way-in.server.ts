import { recordLogIn } from "#app/domain/people/commands.server.ts";
import { startFlow } from "#app/domain/people/log-in-flows.server.ts";
import { hasSecondStep, needsSecondStep } from "#app/domain/people/second-step/queries.server.ts";
import { describeDevice } from "#app/lib/describe-device.ts";
import type { Caller, Through } from "./caller.ts";
import { flowCookie, forgetFlowCookie } from "./flow-cookie.server.ts";
import { knownDevice, rememberDevice } from "./known-device.server.ts";
import { takePoint } from "./limits.server.ts";
import { endSession, startSession } from "./session.server.ts";

/**
 * After a first step, whichever it was: whoever has a second step gets no session yet, but a flow that waits for it.
 * Every way in goes through here or through `enter` (ASVS 6.3.4).
 */
export async function afterFirstStep(
  caller: Caller,
  memberId: string,
  isOwnDevice: boolean,
): Promise<Through> {
  if (!hasSecondStep(memberId)) return enter(caller, memberId, { isOwnDevice, hasSecondStep: false });
  const { token } = startFlow("secondStep", { memberId, isOwnDevice });
  return { ok: true, isIn: false, mustSetUp: false, setCookie: [flowCookie(token)] };
}

/** A fresh token, whatever cookie came: a token that someone planted before is never taken over. */
export async function enter(
  caller: Caller,
  memberId: string,
  steps: { isOwnDevice: boolean; hasSecondStep: boolean },
): Promise<Through> {
  if (caller.sessionToken) await endSession(caller.sessionToken);
  const { setCookie } = await startSession(memberId, { ...steps, device: describeDevice(caller.userAgent) });
  recordLogIn({ id: memberId, roles: [{ role: "member" }] }, "account.loggedIn", memberId);
  await tellOfNewDevice(caller, memberId);
  const cookies = [setCookie, rememberDevice(memberId), forgetFlowCookie()];
  const mustSetUp = !steps.hasSecondStep && needsSecondStep(memberId);
  return { ok: true, isIn: true, mustSetUp, setCookie: cookies };
}

/** Once for each device, which keeps a cookie from then on; and not more than a few emails a day. */
async function tellOfNewDevice(caller: Caller, memberId: string): Promise<void> {
  if (knownDevice(caller.cookieHeader, memberId)) return;
  const mayWrite = await takePoint("newDeviceEmail", memberId);
  if (mayWrite.ok) recordLogIn({ id: memberId, roles: [{ role: "member" }] }, "account.newDevice", memberId);
}
