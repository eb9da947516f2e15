import type { AppLoadContext } from "@remix-run/node";
import { canSomewhere } from "./domain/policy.ts";
import { canReadReports } from "./domain/reports/access.ts";

/** What the document needs of its request: who is there, what the menu offers, a form that was turned down. */
export function rootData({ member, rejectedForm, actor }: AppLoadContext) {
  return {
    member: member && { nameToShow: member.nameToShow },
    rejectedForm: rejectedForm ?? null,
    may: { manage: canSomewhere(actor, "work:see"), readReports: canReadReports(actor) },
  };
}

export type RootData = ReturnType<typeof rootData>;
