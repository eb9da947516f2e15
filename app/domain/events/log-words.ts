import type { EventName } from "./catalogue.ts";
import { EVENTS } from "./catalogue.ts";

/** Every kind of event, in the order in which a person looks for it. */
export const EVENT_NAMES = (Object.keys(EVENTS) as EventName[]).toSorted();

/** Events that say that something did not happen. */
const REFUSED: ReadonlySet<string> = new Set(["account.logInFailed", "secondStep.failed", "access.denied"]);

/** What members do with their own feedback. The log says that it was done, and to nobody who did it. */
export const AUTHORSHIP: readonly EventName[] = [
  "feedback.submitted",
  "feedback.consentChanged",
  "feedback.withdrawn",
];

/** "account.logInFailed" as people read it: "Account: log in failed". */
export function eventWords(name: string): string {
  const [subject = "", verb = ""] = name.split(".");
  return `${capitalised(spaced(subject))}: ${spaced(verb)}`;
}

export function outcomeOf(name: string): "Done" | "Refused" {
  return REFUSED.has(name) ? "Refused" : "Done";
}

export function isAuthorship(name: string): boolean {
  return AUTHORSHIP.some((own) => own === name);
}

/** "groupMember" as "Group member". */
export function roleWords(role: string): string {
  return capitalised(spaced(role));
}

function spaced(camel: string): string {
  return camel.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
