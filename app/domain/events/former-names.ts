import type { EventName } from "./catalogue.ts";

/** What events were called once. Their rows keep those names: each is hashed as it was written. */
const FORMER_NAMES: ReadonlyMap<string, EventName> = new Map([
  ["feedback.answered", "feedback.responded"],
  ["feedback.answeredTogether", "feedback.respondedTogether"],
  ["feedback.echoed", "feedback.sameExperienceAdded"],
  ["feedback.echoTakenBack", "feedback.sameExperienceRemoved"],
  ["cover.planned", "rota.shiftAdded"],
  ["cover.removed", "rota.shiftRemoved"],
]);

/** What an event of this name is called today. */
export function currentName(name: string): string {
  return FORMER_NAMES.get(name) ?? name;
}

/** Every name that rows of this event may have: its own first, then its former ones. */
export function listNames(name: string): string[] {
  return [name, ...[...FORMER_NAMES].filter(([, current]) => current === name).map(([former]) => former)];
}
