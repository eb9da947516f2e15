import { type Action, NEVER_ONES_OWN, PASSES_ON, POLICY, type Reach, type Role } from "./policy-table.ts";

export { ACTIONS, type Action, type Reach, type Role } from "./policy-table.ts";

/* Who somebody is to the policy, and how far its table lets them reach. */

/** An office at a place. */
export type OfficeRole = RoleInGroup | RoleInOrganisation;

type RoleInGroup = { role: "groupMember" | "facilitator" | "representative"; groupId: string };
type RoleInOrganisation = { role: "reviewer"; organisationId: string };

/**
 * A role with the place it is held in. Where nobody holds an office, it has passed to another one (`passedTo`), which
 * reaches that place in the few actions that pass on.
 */
export type HeldRole =
  | { role: "visitor"; draftId?: string }
  | { role: "codeHolder"; feedbackId: string }
  | { role: "member" | "moderator" | "administrator" | "operator" }
  | (OfficeRole & { passedTo?: OfficeRole });

/** The office itself in which somebody acts: of what has passed on, the one that they were given. */
export function officeOf(held: HeldRole): HeldRole {
  return "passedTo" in held && held.passedTo ? held.passedTo : held;
}

/** Who is asking. A visitor, the holder of a code and the operator have no id. */
export type Actor = { id: string | null; roles: readonly HeldRole[] };

/** A person who is logged in: what most commands ask for. */
export type MemberActor = Actor & { id: string };

export const VISITOR: Actor = { id: null, roles: [{ role: "visitor" }] };

/** Whoever entered the code of one comment: it opens that one, and is never combined with an account or an office. */
export function codeHolder(feedbackId: string): Actor {
  return { id: null, roles: [{ role: "codeHolder", feedbackId }] };
}

/** A visitor whose browser holds the draft that they began. */
export function visitorWith(draftId: string | undefined): Actor {
  return draftId ? { id: null, roles: [{ role: "visitor", draftId }] } : VISITOR;
}

/** Held only by the command line on the server. */
export const OPERATOR: Actor = { id: null, roles: [{ role: "operator" }] };

/** The same person without their offices: what a session is until the second step is through. */
export function withoutOffices<A extends Actor>(actor: A): A {
  return { ...actor, roles: actor.roles.filter(({ role }) => POLICY["office:hold"][role] === "no") };
}

/** What an action is done to: whose it is, who wrote it down for them, and where it belongs. */
export type Subject = {
  /** The comment itself, for the holder of its code; the draft, for the visitor whose browser holds it. */
  feedbackId?: string | null;
  draftId?: string | null;
  authorId?: string | null;
  enteredById?: string | null;
  groupId?: string | null;
  organisationId?: string | null;
};

/** How far an actor reaches in one action, over all the roles they hold: the widest wins. */
export type Scope = {
  all: boolean;
  own: boolean;
  groupIds: string[];
  organisationIds: string[];
  /** What the code that was entered opens, and the draft that the browser holds. */
  feedbackIds: string[];
  draftIds: string[];
  neverOwn: boolean;
};

export function scopeOf(actor: Actor, action: Action): Scope {
  const scope: Scope = {
    all: false,
    own: false,
    groupIds: [],
    organisationIds: [],
    feedbackIds: [],
    draftIds: [],
    neverOwn: NEVER_ONES_OWN.includes(action),
  };
  for (const held of actor.roles) {
    if (officeOf(held) !== held && !PASSES_ON.includes(action)) continue;
    const reach: Reach = POLICY[action][held.role];
    if (reach === "all") scope.all = true;
    if (reach === "own" && "feedbackId" in held) scope.feedbackIds.push(held.feedbackId);
    else if (reach === "own" && held.role === "visitor")
      scope.draftIds.push(...(held.draftId ? [held.draftId] : []));
    else if (reach === "own") scope.own = true;
    if (reach === "group" && "groupId" in held) scope.groupIds.push(held.groupId);
    if (reach === "organisation" && "organisationId" in held) scope.organisationIds.push(held.organisationId);
  }
  return scope;
}

/** May this actor do this to that? Pure: the answer comes from the table and from what the actor holds. */
export function can(actor: Actor, action: Action, subject: Subject = {}): boolean {
  const scope = scopeOf(actor, action);
  const isOwn = actor.id !== null && subject.authorId === actor.id;
  const isEntered = actor.id !== null && subject.enteredById === actor.id;
  if ((isOwn || isEntered) && scope.neverOwn) return false;
  if (scope.all) return true;
  if (scope.own && isOwn) return true;
  if (subject.feedbackId && scope.feedbackIds.includes(subject.feedbackId)) return true;
  if (subject.draftId && scope.draftIds.includes(subject.draftId)) return true;
  if (subject.groupId && scope.groupIds.includes(subject.groupId)) return true;
  return Boolean(subject.organisationId && scope.organisationIds.includes(subject.organisationId));
}

/** Does the actor hold anything that reaches somewhere in this action? Decides what the navigation offers. */
export function canSomewhere(actor: Actor, action: Action): boolean {
  const scope = scopeOf(actor, action);
  const places = [scope.groupIds, scope.organisationIds, scope.feedbackIds, scope.draftIds];
  return scope.all || scope.own || places.some((ids) => ids.length > 0);
}

/**
 * The role in which an actor does something: the audit log writes it beside the act. Someone who is a facilitator
 * here and a member there acts as whichever of the two reaches the subject.
 */
export function roleFor(actor: Actor, action: Action, subject: Subject): Role {
  const reaching = actor.roles.filter((held) => can({ id: actor.id, roles: [held] }, action, subject));
  const able = actor.roles.filter(({ role }) => POLICY[action][role] !== "no");
  const held = reaching.at(-1) ?? able.at(-1) ?? actor.roles.at(0);
  return held ? officeOf(held).role : "visitor";
}
