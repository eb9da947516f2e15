import { setTimeout as wait } from "node:timers/promises";
import { Secret, TOTP } from "otpauth";

const PERIOD_MS = 30_000;

/** The last 30 seconds of which each key's code was given out: a code is good once, so it is never given twice. */
const given = new Map<string, number>();

/** What an authenticator app with this key shows at a moment. */
export function codeAt(key: string, moment: number): string {
  return new TOTP({ secret: Secret.fromBase32(key.replaceAll(" ", "").toUpperCase()) }).generate({
    timestamp: moment,
  });
}

/**
 * A code that the portal has not seen from this app. The portal takes codes one period early or late, so that three
 * log-ins at once need not wait; more than that wait for the next 30 seconds, as people do. The late one is given only
 * while half of its time is left: one that ran out on its way through a busy browser would be refused, and rightly.
 */
export async function nextCode(key: string): Promise<string> {
  const step = () => Math.floor(Date.now() / PERIOD_MS);
  const isHalfOver = Date.now() % PERIOD_MS > PERIOD_MS / 2;
  const wanted = Math.max((given.get(key) ?? 0) + 1, isHalfOver ? step() : step() - 1);
  given.set(key, wanted);
  while (wanted > step() + 1) await wait(PERIOD_MS - (Date.now() % PERIOD_MS));
  return codeAt(key, wanted * PERIOD_MS);
}
