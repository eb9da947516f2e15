import type { EventName } from "./catalogue.ts";

/**
 * What events were called before they got the name that they have now. The log is append-only and each name is part of
 * its row's hash, so rows from before keep the old one. It is never used again for something else.
 */
export const FORMER_NAMES: ReadonlyMap<string, EventName> = new Map([
  ["account.letterAsked", "account.logInEmailAsked"],
  ["cover.planned", "rota.shiftAdded"],
  ["cover.removed", "rota.shiftRemoved"],
  ["feedback.answered", "feedback.responded"],
  ["feedback.answeredTogether", "feedback.respondedTogether"],
  ["feedback.echoed", "feedback.sameExperienceAdded"],
  ["feedback.echoTakenBack", "feedback.sameExperienceRemoved"],
  ["log.exported", "auditLog.exported"],
  ["log.read", "auditLog.read"],
  ["notes.agreementTold", "notes.agreed"],
  ["recommendation.answered", "recommendation.responsePublished"],
  ["recommendation.respondedAtOnce", "recommendation.responsePublished"],
]);

/** What an event of this name is called today. */
export function currentName(name: string): string {
  return FORMER_NAMES.get(name) ?? name;
}

/** Every name that rows of this event may have: its own first, then its former ones. */
export function listNames(name: string): string[] {
  return [name, ...[...FORMER_NAMES].filter(([, current]) => current === name).map(([former]) => former)];
}
