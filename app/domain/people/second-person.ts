import { type Action, type Actor, can } from "../policy.ts";

/** May this actor decide what another one asked for? Not who asked, and not whom it is for: someone with no part in it. */
export function isSecondPerson(
  actor: Actor,
  action: Action,
  { askedById, memberId }: { askedById: string | null; memberId: string },
): boolean {
  return can(actor, action, { authorId: askedById }) && can(actor, action, { authorId: memberId });
}
