import { EVENTS, type EventName } from "../events/catalogue.ts";
import { type Actor, canSomewhere } from "../policy.ts";

const ANY_MEMBER: Actor = {
  id: "anybody",
  roles: [{ role: "member" }, { role: "groupMember", groupId: "any" }],
};

/** Every kind of event, in the order in which a person looks for it. */
export const EVENT_NAMES = (Object.keys(EVENTS) as EventName[]).toSorted();

/** Events that say that something did not happen. */
const REFUSED: ReadonlySet<string> = new Set(["account.logInFailed", "secondStep.failed", "access.denied"]);

/**
 * What people do as members about feedback: send it, change it, withdraw it. The log says that it was done, and to
 * nobody who did it. Read from the policy, so that a new act of this kind is kept back too.
 */
export const AUTHORSHIP: readonly EventName[] = EVENT_NAMES.filter(
  (name) => /^(feedback|concern)\./.test(name) && canSomewhere(ANY_MEMBER, EVENTS[name].action),
);

/** "account.logInFailed" as people read it: "Account: log in failed". */
export function eventWords(name: string): string {
  const [subject = "", verb = ""] = name.split(".");
  return `${capitalise(addSpaces(subject))}: ${addSpaces(verb)}`;
}

export function outcomeOf(name: string): "Done" | "Refused" {
  return REFUSED.has(name) ? "Refused" : "Done";
}

export function isAuthorship(name: string): boolean {
  return AUTHORSHIP.some((own) => own === name);
}

/** "groupMember" as "Group member". */
export function roleWords(role: string): string {
  return capitalise(addSpaces(role));
}

function addSpaces(camel: string): string {
  return camel.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function capitalise(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
