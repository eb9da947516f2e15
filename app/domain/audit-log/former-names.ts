import type { EventName } from "../events/catalogue.ts";

/**
 * What events were called before they got the name that they have now. The log is append-only and each name is part of
 * its row's hash, so rows from before keep the old one. It is never used again for something else.
 */
export const FORMER_NAMES: ReadonlyMap<string, EventName> = new Map([
  ["account.letterAsked", "account.logInEmailAsked"],
  ["log.read", "auditLog.read"],
  ["log.exported", "auditLog.exported"],
]);

/** The name of today for what a row says. */
export function currentName(stored: string): string {
  return FORMER_NAMES.get(stored) ?? stored;
}

/** Every name under which rows of an event may stand. */
export function storedNames(name: string): string[] {
  const former = [...FORMER_NAMES].filter(([, current]) => current === name);
  return [name, ...former.map(([old]) => old)];
}
