/**
 * WHO MAY DO WHAT. One table, pure, the only place where a role is named. A row is an action; a cell says how far a
 * role reaches. Every cell is written: a new role or action does not compile until each is answered, and no role
 * short-circuits the table.
 */

/** `own`: what the person wrote, took on, or came to; `group`, `organisation`: what belongs to the one the role is held in; `all`: any. */
export type Reach = "all" | "organisation" | "group" | "own" | "no";

export type Role =
  | "visitor"
  | "member"
  | "groupMember"
  | "facilitator"
  | "representative"
  | "reviewer"
  | "moderator"
  | "administrator"
  | "operator";

const POLICY = {
  "account:create":              { visitor: "all", member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "account:logIn":               { visitor: "all", member: "own", groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "account:change":              { visitor: "no",  member: "own", groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "account:secure":              { visitor: "no",  member: "own", groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "account:download":            { visitor: "no",  member: "own", groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "account:close":               { visitor: "no",  member: "own", groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "office:hold":                 { visitor: "no",  member: "no",  groupMember: "no",    facilitator: "group", representative: "group", reviewer: "organisation", moderator: "all", administrator: "all", operator: "no"  },
  "admin:see":                   { visitor: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "all", operator: "no"  },
  "work:see":                    { visitor: "no",  member: "no",  groupMember: "no",    facilitator: "group", representative: "no",    reviewer: "organisation", moderator: "all", administrator: "no",  operator: "no"  },
  "member:invite":               { visitor: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "all", operator: "all" },
  "member:list":                 { visitor: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "all", operator: "no"  },
  "member:disable":              { visitor: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "all", operator: "no"  },
  "member:logOut":               { visitor: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "all", operator: "no"  },
  "member:logOutAll":            { visitor: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "all", operator: "no"  },
  "secondStep:askToRemove":      { visitor: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "all", operator: "no"  },
  "secondStep:approveRemoval":   { visitor: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "all", operator: "all" },
  "secondStep:stopRemoval":      { visitor: "no",  member: "own", groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "all", operator: "no"  },
  "secondStep:removeLost":       { visitor: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "all" },
  "office:grant":                { visitor: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "all", operator: "all" },
  "office:grantFirst":           { visitor: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "all" },
  "office:ask":                  { visitor: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "all", operator: "no"  },
  "office:propose":              { visitor: "no",  member: "no",  groupMember: "no",    facilitator: "group", representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "office:approve":              { visitor: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "all", operator: "no"  },
  "office:end":                  { visitor: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "all", operator: "all" },
  "organisation:add":            { visitor: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "all", operator: "all" },
  "organisation:change":         { visitor: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "all", operator: "no"  },
  "group:add":                   { visitor: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "all", operator: "all" },
  "group:change":                { visitor: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "all", operator: "no"  },
  "contact:keep":                { visitor: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "all", operator: "no"  },
  "setting:see":                 { visitor: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "all", operator: "no"  },
  "auditLog:read":                    { visitor: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "all", operator: "no"  },
  "auditLog:export":                  { visitor: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "all", operator: "no"  },
  "clock:confirm":               { visitor: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "all" },
  "group:join":                  { visitor: "no",  member: "all", groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "group:leave":                 { visitor: "no",  member: "no",  groupMember: "group", facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "group:listPeople":            { visitor: "no",  member: "no",  groupMember: "no",    facilitator: "group", representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "group:readPeople":            { visitor: "no",  member: "no",  groupMember: "group", facilitator: "group", representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "group:answerRequests":        { visitor: "no",  member: "no",  groupMember: "no",    facilitator: "group", representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "group:invite":                { visitor: "no",  member: "no",  groupMember: "no",    facilitator: "group", representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "group:archive":               { visitor: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "all", operator: "no"  },
  "document:read":               { visitor: "no",  member: "no",  groupMember: "group", facilitator: "group", representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "document:keep":               { visitor: "no",  member: "no",  groupMember: "no",    facilitator: "group", representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "meeting:read":                { visitor: "no",  member: "no",  groupMember: "group", facilitator: "group", representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "meeting:plan":                { visitor: "no",  member: "no",  groupMember: "no",    facilitator: "group", representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "meeting:answer":              { visitor: "no",  member: "no",  groupMember: "group", facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "meeting:readAnswers":         { visitor: "no",  member: "no",  groupMember: "no",    facilitator: "group", representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "needs:read":                  { visitor: "no",  member: "no",  groupMember: "no",    facilitator: "group", representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "agenda:propose":              { visitor: "no",  member: "no",  groupMember: "group", facilitator: "group", representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "calendar:subscribe":          { visitor: "no",  member: "no",  groupMember: "group", facilitator: "group", representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "notes:readPublic":            { visitor: "all", member: "all", groupMember: "all",   facilitator: "all",   representative: "all",   reviewer: "all",          moderator: "all", administrator: "all", operator: "all" },
  "notes:readMembers":           { visitor: "no",  member: "no",  groupMember: "group", facilitator: "group", representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "notes:readReview":            { visitor: "no",  member: "own", groupMember: "no",    facilitator: "group", representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "notes:correct":               { visitor: "no",  member: "own", groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "notes:write":                 { visitor: "no",  member: "no",  groupMember: "no",    facilitator: "group", representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "notes:publish":               { visitor: "no",  member: "no",  groupMember: "no",    facilitator: "group", representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "notes:agree":                 { visitor: "no",  member: "no",  groupMember: "no",    facilitator: "group", representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "all" },
  "action:read":                 { visitor: "no",  member: "own", groupMember: "group", facilitator: "group", representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "action:close":                { visitor: "no",  member: "own", groupMember: "no",    facilitator: "group", representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "action:remind":               { visitor: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "all" },
  "glossary:edit":               { visitor: "no",  member: "no",  groupMember: "no",    facilitator: "all",   representative: "no",    reviewer: "no",           moderator: "all", administrator: "no",  operator: "no"  },
  "word:ask":                    { visitor: "no",  member: "all", groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "word:list":                   { visitor: "no",  member: "no",  groupMember: "no",    facilitator: "group", representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "draft:edit":                  { visitor: "no",  member: "own", groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "feedback:submit":             { visitor: "no",  member: "no",  groupMember: "group", facilitator: "group", representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "feedback:enter":              { visitor: "no",  member: "no",  groupMember: "no",    facilitator: "group", representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "feedback:submitToCounty":     { visitor: "no",  member: "all", groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "feedback:readUnchecked":      { visitor: "no",  member: "own", groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "all", administrator: "no",  operator: "no"  },
  "feedback:read":               { visitor: "no",  member: "own", groupMember: "group", facilitator: "group", representative: "no",    reviewer: "organisation", moderator: "all", administrator: "no",  operator: "no"  },
  "feedback:readStaffOnly":      { visitor: "no",  member: "own", groupMember: "no",    facilitator: "group", representative: "no",    reviewer: "organisation", moderator: "all", administrator: "no",  operator: "no"  },
  "feedback:sameExperience":     { visitor: "no",  member: "no",  groupMember: "group", facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "feedback:check":              { visitor: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "all", administrator: "no",  operator: "no"  },
  "feedback:tag":                { visitor: "no",  member: "no",  groupMember: "no",    facilitator: "group", representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "feedback:pin":                { visitor: "no",  member: "no",  groupMember: "no",    facilitator: "group", representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "feedback:combine":            { visitor: "no",  member: "no",  groupMember: "no",    facilitator: "group", representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "feedback:import":             { visitor: "no",  member: "no",  groupMember: "no",    facilitator: "group", representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "suggestion:readAgreement":    { visitor: "no",  member: "no",  groupMember: "no",    facilitator: "group", representative: "no",    reviewer: "no",           moderator: "all", administrator: "no",  operator: "no"  },
  "feedback:respond":            { visitor: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "organisation", moderator: "no",  administrator: "no",  operator: "no"  },
  "feedback:editConsent":        { visitor: "no",  member: "own", groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "feedback:seeWriter":          { visitor: "no",  member: "no",  groupMember: "no",    facilitator: "group", representative: "no",    reviewer: "no",           moderator: "all", administrator: "no",  operator: "no"  },
  "feedback:change":             { visitor: "no",  member: "own", groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "feedback:askToPassOn":        { visitor: "no",  member: "own", groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "feedback:raiseConcern":       { visitor: "no",  member: "no",  groupMember: "no",    facilitator: "group", representative: "no",    reviewer: "organisation", moderator: "no",  administrator: "no",  operator: "no"  },
  "feedback:withdraw":           { visitor: "no",  member: "own", groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "feedback:withdrawEntry":      { visitor: "no",  member: "no",  groupMember: "no",    facilitator: "group", representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "concern:escalate":            { visitor: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "all" },
  "rota:plan":                   { visitor: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "all", administrator: "no",  operator: "no"  },
  "report:readLiveGroup":        { visitor: "no",  member: "no",  groupMember: "no",    facilitator: "group", representative: "no",    reviewer: "no",           moderator: "no",  administrator: "no",  operator: "no"  },
  "report:readLiveOrganisation": { visitor: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "organisation", moderator: "no",  administrator: "no",  operator: "no"  },
  "report:readLiveCounty":       { visitor: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "all",   reviewer: "all",          moderator: "all", administrator: "no",  operator: "no"  },
  "report:recall":               { visitor: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "all", operator: "no"  },
  "report:approveRecall":        { visitor: "no",  member: "no",  groupMember: "no",    facilitator: "no",    representative: "no",    reviewer: "no",           moderator: "no",  administrator: "all", operator: "no"  },
} as const satisfies Record<string, Record<Role, Reach>>;

export type Action = keyof typeof POLICY;

export const ACTIONS = Object.keys(POLICY) as Action[];

/**
 * What nobody may do, whatever their offices, to what they wrote, to what they wrote down for somebody else, or for
 * themselves: a second person checks, grants or approves. Of an office, "own" is whose office it is.
 */
const NEVER_ONES_OWN: readonly Action[] = [
  "feedback:check",
  "feedback:respond",
  "feedback:sameExperience",
  "member:disable",
  "secondStep:askToRemove",
  "secondStep:approveRemoval",
  "office:grant",
  "office:ask",
  "office:propose",
  "office:approve",
  "report:approveRecall",
];

/** A role with the place it is held in. */
export type HeldRole =
  | { role: "visitor" | "member" | "moderator" | "administrator" | "operator" }
  | { role: "groupMember" | "facilitator" | "representative"; groupId: string }
  | { role: "reviewer"; organisationId: string };

/** Who is asking. A visitor and the operator have no id. */
export type Actor = { id: string | null; roles: readonly HeldRole[] };

/** A person who is logged in: what most commands ask for. */
export type MemberActor = Actor & { id: string };

export const VISITOR: Actor = { id: null, roles: [{ role: "visitor" }] };

/** Held only by the command line on the server. */
export const OPERATOR: Actor = { id: null, roles: [{ role: "operator" }] };

/** The same person without their offices: what a session is until the second step is through. */
export function withoutOffices<A extends Actor>(actor: A): A {
  return { ...actor, roles: actor.roles.filter(({ role }) => POLICY["office:hold"][role] === "no") };
}

/** What an action is done to: whose it is, who wrote it down for them, and where it belongs. */
export type Subject = {
  authorId?: string | null;
  enteredById?: string | null;
  groupId?: string | null;
  organisationId?: string | null;
};

/** How far an actor reaches in one action, over all the roles they hold: the widest wins. */
export type Scope = { all: boolean; own: boolean; groupIds: string[]; organisationIds: string[]; neverOwn: boolean };

export function scopeOf(actor: Actor, action: Action): Scope {
  const scope: Scope = {
    all: false,
    own: false,
    groupIds: [],
    organisationIds: [],
    neverOwn: NEVER_ONES_OWN.includes(action),
  };
  for (const held of actor.roles) {
    const reach: Reach = POLICY[action][held.role];
    if (reach === "all") scope.all = true;
    if (reach === "own") scope.own = true;
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
  if (subject.groupId && scope.groupIds.includes(subject.groupId)) return true;
  return Boolean(subject.organisationId && scope.organisationIds.includes(subject.organisationId));
}

/** Does the actor hold anything that reaches somewhere in this action? Decides what the navigation offers. */
export function canSomewhere(actor: Actor, action: Action): boolean {
  const scope = scopeOf(actor, action);
  return scope.all || scope.own || scope.groupIds.length > 0 || scope.organisationIds.length > 0;
}

/**
 * The role in which an actor does something: the audit log writes it beside the act. Someone who is a facilitator
 * here and a member there acts as whichever of the two reaches the subject.
 */
export function roleFor(actor: Actor, action: Action, subject: Subject): Role {
  const reaching = actor.roles.filter((held) => can({ id: actor.id, roles: [held] }, action, subject));
  const able = actor.roles.filter(({ role }) => POLICY[action][role] !== "no");
  return (reaching.at(-1) ?? able.at(-1) ?? actor.roles.at(0))?.role ?? "visitor";
}
