import { rememberDevice } from "#app/auth/known-device.server.ts";
import { startProvenSession } from "#app/auth/session.server.ts";
import { describeDevice } from "#app/lib/describe-device.ts";
import type { RequestContext } from "#app/request-context.ts";
import { sayOvertaken } from "./say-overtaken.server.ts";

/**
 * After a password or a second step was changed: every session of the person has ended, whoever had it, and this browser
 * gets a new one (ASVS 7.2.4, 7.4.3).
 *
 * @param proof what the change gave
 * @param hasSecondStep whether this browser has just shown a second step; without it, what the session had
 * @throws Response 303 to the log-in page when another change came after this one
 */
export async function renewSession(
  context: RequestContext,
  proof: Parameters<typeof startProvenSession>[0],
  hasSecondStep = context.session?.hasSecondStep ?? false,
): Promise<void> {
  const renewed = await startProvenSession(proof, {
    isOwnDevice: context.session?.isOwnDevice ?? false,
    hasSecondStep,
    device: describeDevice(context.userAgent),
  });
  if (!renewed.ok) throw sayOvertaken(context);
  context.setCookie.push(renewed.setCookie, rememberDevice(proof));
}
