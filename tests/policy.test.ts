import { describe, expect, test } from "vitest";
import {
  ACTIONS,
  type Action,
  type Actor,
  can,
  canSomewhere,
  codeHolder,
  type HeldRole,
  type Reach,
  type Role,
  roleFor,
  visitorWith,
} from "#app/domain/policy.ts";

/**
 * The table once more, written by hand from product.md and read by the columns of a person, not of the code: for each
 * action who may, and how far. Whoever is not named may not.
 */
const EXPECTED: Record<Action, Partial<Record<Role, Reach>>> = {
  "account:create": { visitor: "all" },
  "account:logIn": { visitor: "all", member: "own" },
  "account:change": { member: "own" },
  "account:secure": { member: "own" },
  "account:download": { member: "own" },
  "account:close": { member: "own" },
  "absence:record": { facilitator: "group" },
  "absence:confirm": { facilitator: "group", administrator: "all" },
  "name:takeOut": { facilitator: "group" },
  "request:write": { administrator: "all" },
  "request:agree": { administrator: "all" },
  "request:takeCopy": { administrator: "all" },
  "retention:see": { administrator: "all" },
  "retention:hold": { moderator: "all", administrator: "all" },
  "retention:run": { operator: "all" },
  "office:hold": {
    facilitator: "group",
    representative: "group",
    reviewer: "organisation",
    moderator: "all",
    administrator: "all",
  },
  "admin:see": { administrator: "all" },
  "work:see": { facilitator: "group", reviewer: "organisation", moderator: "all" },
  "member:invite": { administrator: "all", operator: "all" },
  "member:list": { administrator: "all" },
  "member:disable": { administrator: "all" },
  "member:logOut": { administrator: "all" },
  "member:logOutAll": { administrator: "all" },
  "secondStep:askToRemove": { administrator: "all" },
  "secondStep:approveRemoval": { administrator: "all", operator: "all" },
  "secondStep:stopRemoval": { member: "own", administrator: "all" },
  "secondStep:removeLost": { operator: "all" },
  "office:grant": { administrator: "all", operator: "all" },
  "office:grantFirst": { operator: "all" },
  "office:ask": { administrator: "all" },
  "office:propose": { facilitator: "group" },
  "office:approve": { administrator: "all" },
  "office:end": { administrator: "all", operator: "all" },
  "organisation:add": { administrator: "all", operator: "all" },
  "organisation:change": { administrator: "all" },
  "group:add": { administrator: "all", operator: "all" },
  "group:change": { administrator: "all" },
  "contact:keep": { administrator: "all" },
  "setting:see": { administrator: "all" },
  "clock:confirm": { operator: "all" },
  "service:restore": { operator: "all" },
  "mail:release": { operator: "all" },
  "auditLog:read": { administrator: "all" },
  "job:see": { administrator: "all" },
  "auditLog:export": { administrator: "all" },
  "group:join": { member: "all" },
  "group:leave": { groupMember: "group" },
  "group:listPeople": { facilitator: "group" },
  "group:readPeople": { groupMember: "group", facilitator: "group" },
  "group:answerRequests": { facilitator: "group" },
  "group:invite": { facilitator: "group" },
  "group:archive": { administrator: "all" },
  "document:read": { groupMember: "group", facilitator: "group" },
  "document:keep": { facilitator: "group" },
  "meeting:read": { groupMember: "group", facilitator: "group" },
  "meeting:plan": { facilitator: "group" },
  "meeting:answer": { groupMember: "group" },
  "meeting:readAnswers": { facilitator: "group" },
  "needs:read": { facilitator: "group" },
  "person:keep": { facilitator: "group" },
  "person:takeOver": { member: "all" },
  "papers:send": { facilitator: "group" },
  "agenda:propose": { groupMember: "group", facilitator: "group" },
  "calendar:subscribe": { groupMember: "group", facilitator: "group" },
  "notes:readPublic": {
    visitor: "all",
    codeHolder: "all",
    member: "all",
    groupMember: "all",
    facilitator: "all",
    representative: "all",
    reviewer: "all",
    moderator: "all",
    administrator: "all",
    operator: "all",
  },
  "notes:readMembers": { groupMember: "group", facilitator: "group" },
  "notes:readReview": { member: "own", facilitator: "group" },
  "notes:correct": { member: "own" },
  "notes:write": { facilitator: "group" },
  "notes:publish": { facilitator: "group" },
  "notes:agree": { facilitator: "group", operator: "all" },
  "action:read": { member: "own", groupMember: "group", facilitator: "group" },
  "action:close": { member: "own", facilitator: "group" },
  "action:remind": { operator: "all" },
  "glossary:edit": { facilitator: "all", moderator: "all" },
  "word:ask": { member: "all" },
  "word:list": { facilitator: "group" },
  "draft:edit": { visitor: "own", member: "own" },
  "feedback:submit": { visitor: "all", member: "all" },
  "feedback:enter": { facilitator: "group" },
  "feedback:withdrawEntry": { facilitator: "group" },
  "feedback:readUnchecked": { codeHolder: "own", member: "own", moderator: "all" },
  "feedback:read": {
    codeHolder: "own",
    member: "own",
    groupMember: "group",
    facilitator: "group",
    reviewer: "organisation",
    moderator: "all",
  },
  "feedback:readStaffOnly": {
    codeHolder: "own",
    member: "own",
    facilitator: "group",
    reviewer: "organisation",
    moderator: "all",
  },
  "feedback:sameExperience": { groupMember: "group" },
  "feedback:check": { moderator: "all" },
  "feedback:tag": { facilitator: "group" },
  "feedback:takeOn": { facilitator: "group", reviewer: "organisation" },
  "feedback:pin": { facilitator: "group" },
  "feedback:combine": { facilitator: "group" },
  "feedback:import": { facilitator: "group" },
  "suggestion:readAgreement": { facilitator: "group", moderator: "all" },
  "feedback:respond": { reviewer: "organisation" },
  "response:check": { moderator: "all" },
  "response:react": { member: "own", codeHolder: "own" },
  "response:report": { member: "own", codeHolder: "own" },
  "question:ask": { moderator: "all" },
  "question:propose": { reviewer: "organisation" },
  "question:answer": { member: "own", codeHolder: "own" },
  "question:lapse": { operator: "all" },
  "feedback:report": { groupMember: "group" },
  "feedback:editConsent": { codeHolder: "own", member: "own" },
  "feedback:seeWriter": { facilitator: "group", moderator: "all" },
  "feedback:change": { codeHolder: "own", member: "own" },
  "feedback:askToPassOn": { member: "own" },
  "feedback:raiseConcern": { facilitator: "group", reviewer: "organisation" },
  "feedback:erase": { codeHolder: "own", member: "own" },
  "feedback:download": { codeHolder: "own" },
  "feedback:claim": { member: "all" },
  "code:open": { visitor: "all", member: "all" },
  "code:renew": { codeHolder: "own" },
  "follower:add": { codeHolder: "own" },
  "follower:remove": { visitor: "all", codeHolder: "own", member: "all" },
  "visitorSending:pause": { administrator: "all" },
  "feedback:withdraw": { codeHolder: "own", member: "own" },
  "concern:escalate": { operator: "all" },
  "rota:plan": { moderator: "all" },
  "report:readWorking": { facilitator: "group", reviewer: "organisation", moderator: "all" },
  "recommendation:read": {
    groupMember: "group",
    facilitator: "group",
    reviewer: "organisation",
    moderator: "all",
  },
  "recommendation:readPublic": {
    visitor: "all",
    codeHolder: "all",
    member: "all",
    groupMember: "all",
    facilitator: "all",
    representative: "all",
    reviewer: "all",
    moderator: "all",
    administrator: "all",
  },
  "recommendation:write": { facilitator: "group" },
  "recommendation:decide": { facilitator: "group", reviewer: "organisation" },
  "recommendation:respond": { facilitator: "group", reviewer: "organisation" },
  "recommendation:check": { moderator: "all" },
  "recommendation:sayIfHelped": { member: "own", codeHolder: "own" },
  "recommendation:follow": { member: "all" },
  "recommendation:ask": { operator: "all" },
  "recommendation:remind": { operator: "all" },
  "place:listWithNobody": { administrator: "all" },
  "report:readLiveGroup": { facilitator: "group" },
  "report:readLiveOrganisation": { reviewer: "organisation" },
  "report:readLiveCounty": { representative: "all", reviewer: "all", moderator: "all" },
  "report:recall": { administrator: "all" },
  "report:approveRecall": { administrator: "all" },
  "report:readIssued": {
    visitor: "all",
    codeHolder: "all",
    member: "all",
    groupMember: "all",
    facilitator: "all",
    representative: "all",
    reviewer: "all",
    moderator: "all",
    administrator: "all",
  },
  "report:draftGroup": { facilitator: "group" },
  "report:draftCounty": { moderator: "all" },
  "report:sign": { facilitator: "group", moderator: "all" },
  "report:reissue": { operator: "all" },
};

const HERE = { groupId: "here", organisationId: "here" };
const ROLES: HeldRole[] = [
  { role: "visitor", draftId: "mine" },
  { role: "codeHolder", feedbackId: "mine" },
  { role: "member" },
  { role: "groupMember", groupId: "here" },
  { role: "facilitator", groupId: "here" },
  { role: "representative", groupId: "here" },
  { role: "reviewer", organisationId: "here" },
  { role: "moderator" },
  { role: "administrator" },
  { role: "operator" },
];

/** What nobody may do to their own words or for themselves. */
const NEVER_OWN: Action[] = [
  "feedback:check",
  "feedback:respond",
  "feedback:sameExperience",
  "response:check",
  "question:ask",
  "question:propose",
  "feedback:report",
  "member:disable",
  "absence:record",
  "absence:confirm",
  "request:write",
  "request:agree",
  "request:takeCopy",
  "secondStep:askToRemove",
  "secondStep:approveRemoval",
  "office:grant",
  "office:ask",
  "office:propose",
  "office:approve",
  "report:approveRecall",
  "report:sign",
];

/** What the policy has to say of an action and a role, by hand. */
function expected(action: Action, role: Role): Reach {
  return EXPECTED[action]?.[role] ?? "no";
}

test("every action has its row above, by hand", () => {
  const missing = ACTIONS.filter((action) => !EXPECTED[action]);
  expect(missing, "write the row of each of these into EXPECTED, from what it is for").toEqual([]);
});

describe("every cell of the policy", () => {
  for (const action of ACTIONS)
    for (const held of ROLES) {
      const reach = expected(action, held.role);
      test(`${held.role} · ${action}: ${reach}`, () => {
        const hasAccount = held.role !== "visitor" && held.role !== "codeHolder";
        const actor: Actor = { id: hasAccount ? "me" : null, roles: [held] };
        const mine = { visitor: { draftId: "mine" }, codeHolder: { feedbackId: "mine" } };
        const own = hasAccount ? { authorId: "me" } : mine[held.role as keyof typeof mine];
        expect(can(actor, action, own), "what is mine").toBe(
          hasAccount && isNeverOwn(action) ? false : reach === "own" || reach === "all",
        );
        expect(can(actor, action, { authorId: "them", groupId: "here" }), "in my group").toBe(
          reach === "group" || reach === "all",
        );
        expect(can(actor, action, { authorId: "them", organisationId: "here" }), "of my organisation").toBe(
          reach === "organisation" || reach === "all",
        );
        expect(
          can(actor, action, { authorId: "them", groupId: "there", organisationId: "there" }),
          "elsewhere",
        ).toBe(reach === "all");
        expect(canSomewhere(actor, action)).toBe(reach !== "no");
      });
    }
});

/** What may be done for a place where nobody holds the office, by hand: nothing else passes on. */
const PASSED_ON: readonly Action[] = [
  "group:answerRequests",
  "feedback:read",
  "feedback:readStaffOnly",
  "feedback:tag",
  "feedback:takeOn",
  "feedback:pin",
  "feedback:combine",
  "feedback:raiseConcern",
];

describe("an office that has passed to the one above", () => {
  for (const role of ["facilitator", "reviewer"] as const)
    for (const action of ACTIONS)
      test(`${role} · ${action}: ${PASSED_ON.includes(action) ? "as if it were held" : "no"}`, () => {
        const place = role === "facilitator" ? { groupId: "below" } : { organisationId: "below" };
        const passedTo = { role: "facilitator", groupId: "above" } as const;
        const held = { role, ...place, passedTo } as HeldRole;
        const actor: Actor = { id: "me", roles: [held] };
        const reach = expected(action, role);
        const reaches = PASSED_ON.includes(action) && (reach === "group" || reach === "organisation");
        expect(can(actor, action, { authorId: "them", ...place })).toBe(reaches);
        expect(can(actor, action, { authorId: "them", groupId: "there", organisationId: "there" })).toBe(
          false,
        );
      });
});

test("a code opens one comment, and a visitor's browser one draft: neither reaches another, nor what is nobody's", () => {
  const holder = codeHolder("mine");
  expect(can(holder, "feedback:change", { feedbackId: "mine", groupId: "here" })).toBe(true);
  for (const subject of [
    { feedbackId: "theirs" },
    { feedbackId: null },
    { authorId: null },
    { draftId: "mine" },
    {},
  ])
    expect(can(holder, "feedback:change", subject), JSON.stringify(subject)).toBe(false);
  const visitor = visitorWith("mine");
  expect(can(visitor, "draft:edit", { draftId: "mine" })).toBe(true);
  for (const subject of [{ draftId: "theirs" }, { draftId: null }, { feedbackId: "mine" }, {}])
    expect(can(visitor, "draft:edit", subject), JSON.stringify(subject)).toBe(false);
  expect(can(visitorWith(undefined), "draft:edit", { draftId: null })).toBe(false);
});

test("nobody checks their own feedback or gives themselves an office, whatever offices they hold", () => {
  const actor: Actor = { id: "me", roles: ROLES };
  for (const action of NEVER_OWN) {
    expect(can(actor, action, { authorId: "me", ...HERE })).toBe(false);
    expect(can(actor, action, { authorId: "them", ...HERE })).toBe(true);
  }
});

test("who wrote words down for somebody decides no more about them than their writer would", () => {
  const actor: Actor = { id: "me", roles: ROLES };
  for (const action of NEVER_OWN)
    expect(can(actor, action, { authorId: null, enteredById: "me", ...HERE })).toBe(false);
  expect(can(actor, "feedback:read", { authorId: null, enteredById: "me", ...HERE })).toBe(true);
});

test("a facilitator here and member there acts in whichever role reaches the subject", () => {
  const actor: Actor = {
    id: "me",
    roles: [
      { role: "member" },
      { role: "facilitator", groupId: "here" },
      { role: "groupMember", groupId: "there" },
    ],
  };
  expect(roleFor(actor, "meeting:read", { groupId: "here" })).toBe("facilitator");
  expect(roleFor(actor, "meeting:read", { groupId: "there" })).toBe("groupMember");
});

function isNeverOwn(action: Action): boolean {
  return NEVER_OWN.includes(action);
}
