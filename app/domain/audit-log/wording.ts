import { capitalise } from "#app/lib/capitalise.ts";
import { EVENTS, type EventName, REFUSAL_EVENTS } from "../events/catalogue.ts";
import { currentName, listNames } from "../events/former-names.ts";
import { type Actor, canSomewhere } from "../policy.ts";

const ANY_MEMBER: Actor = {
  id: "anybody",
  roles: [
    { role: "member" },
    { role: "groupMember", groupId: "any" },
    { role: "codeHolder", feedbackId: "any" },
  ],
};

/** Every kind of event, in the order in which a person looks for it. */
export const EVENT_NAMES = (Object.keys(EVENTS) as EventName[]).toSorted();

const REFUSED: ReadonlySet<string> = new Set(REFUSAL_EVENTS);

/**
 * What people do as members about feedback: send it, change it, withdraw it. The audit log says that it was done,
 * and to nobody who did it. Read from the policy, so that a new act of this kind is kept back too, and under its former
 * names as well.
 */
export const AUTHORSHIP: readonly string[] = EVENT_NAMES.filter(
  (name) =>
    /^(feedback|concern|follower|response|question)\./.test(name) &&
    canSomewhere(ANY_MEMBER, EVENTS[name].action),
).flatMap(listNames);

/** "account.logInFailed" as people read it: "Account: log in failed". A row from before a new name reads as it. */
export function describeEvent(stored: string): string {
  const [subject = "", verb = ""] = currentName(stored).split(".");
  return `${capitalise(addSpaces(subject))}: ${addSpaces(verb)}`;
}

export function outcomeOf(stored: string): "Done" | "Refused" {
  return REFUSED.has(currentName(stored)) ? "Refused" : "Done";
}

export function isAuthorship(name: string): boolean {
  return AUTHORSHIP.includes(name);
}

/** "groupMember" as "Group member". */
export function describeRole(role: string): string {
  return capitalise(addSpaces(role));
}

function addSpaces(camel: string): string {
  return camel.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}
