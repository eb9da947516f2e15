import type { MemberActor } from "#app/domain/policy.ts";
import { describeDevice } from "#app/lib/describe-device.ts";
import type { RequestContext } from "#app/request-context.ts";
import { endAllSessions, startSession } from "./session.server.ts";

/**
 * After a password, an address or a second step was changed: every session of the person ends, whoever has it, and
 * this browser gets a new one (ASVS 7.2.4, 7.4.3).
 *
 * @param hasSecondStep whether this browser has just shown a second step; without it, what the session had
 */
export async function renewSession(
  context: RequestContext,
  actor: MemberActor,
  hasSecondStep = context.session?.hasSecondStep ?? false,
): Promise<void> {
  await endAllSessions(actor.id);
  const { setCookie } = await startSession(actor.id, {
    isOwnDevice: context.session?.isOwnDevice ?? false,
    hasSecondStep,
    device: describeDevice(context.userAgent),
  });
  context.setCookie.push(setCookie);
}
