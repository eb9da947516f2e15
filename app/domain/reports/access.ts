import { type Action, type Actor, canSomewhere } from "../policy.ts";

const READING: readonly Action[] = [
  "report:readLiveGroup",
  "report:readLiveOrganisation",
  "report:readLiveCounty",
];

/** Is there any report that the actor may see? Decides what the navigation offers. */
export function canReadReports(actor: Actor): boolean {
  return READING.some((action) => canSomewhere(actor, action));
}

/** Are there comments that the actor may open, and so count? */
export function canReadWorking(actor: Actor): boolean {
  return canSomewhere(actor, "report:readWorking");
}
