import { describe, expect, test } from "vitest";
import {
  ACTIONS,
  type Action,
  type Actor,
  can,
  canSomewhere,
  type HeldRole,
  type Reach,
  type Role,
  roleFor,
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
  "auditLog:read": { administrator: "all" },
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
  "agenda:propose": { groupMember: "group", facilitator: "group" },
  "calendar:subscribe": { groupMember: "group", facilitator: "group" },
  "notes:readPublic": {
    visitor: "all",
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
  "draft:edit": { member: "own" },
  "feedback:submit": { groupMember: "group", facilitator: "group" },
  "feedback:enter": { facilitator: "group" },
  "feedback:withdrawEntry": { facilitator: "group" },
  "feedback:submitToCounty": { member: "all" },
  "feedback:readUnchecked": { member: "own", moderator: "all" },
  "feedback:read": {
    member: "own",
    groupMember: "group",
    facilitator: "group",
    reviewer: "organisation",
    moderator: "all",
  },
  "feedback:readStaffOnly": {
    member: "own",
    facilitator: "group",
    reviewer: "organisation",
    moderator: "all",
  },
  "feedback:sameExperience": { groupMember: "group" },
  "feedback:check": { moderator: "all" },
  "feedback:tag": { facilitator: "group" },
  "feedback:pin": { facilitator: "group" },
  "feedback:combine": { facilitator: "group" },
  "feedback:import": { facilitator: "group" },
  "suggestion:readAgreement": { facilitator: "group", moderator: "all" },
  "feedback:respond": { reviewer: "organisation" },
  "feedback:editConsent": { member: "own" },
  "feedback:seeWriter": { facilitator: "group", moderator: "all" },
  "feedback:change": { member: "own" },
  "feedback:askToPassOn": { member: "own" },
  "feedback:raiseConcern": { facilitator: "group", reviewer: "organisation" },
  "feedback:withdraw": { member: "own" },
  "concern:escalate": { operator: "all" },
  "rota:plan": { moderator: "all" },
  "report:readLiveGroup": { facilitator: "group" },
  "report:readLiveOrganisation": { reviewer: "organisation" },
  "report:readLiveCounty": { representative: "all", reviewer: "all", moderator: "all" },
  "report:recall": { administrator: "all" },
  "report:approveRecall": { administrator: "all" },
};

const HERE = { groupId: "here", organisationId: "here" };
const ROLES: HeldRole[] = [
  { role: "visitor" },
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
  "member:disable",
  "secondStep:askToRemove",
  "secondStep:approveRemoval",
  "office:grant",
  "office:ask",
  "office:propose",
  "office:approve",
  "report:approveRecall",
];

describe("every cell of the policy", () => {
  for (const action of ACTIONS)
    for (const held of ROLES) {
      const reach = EXPECTED[action][held.role] ?? "no";
      test(`${held.role} · ${action}: ${reach}`, () => {
        const actor: Actor = { id: "me", roles: [held] };
        expect(can(actor, action, { authorId: "me" }), "what is mine").toBe(
          isNeverOwn(action) ? false : reach === "own" || reach === "all",
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
  expect(roleFor(actor, "feedback:submit", { groupId: "here" })).toBe("facilitator");
  expect(roleFor(actor, "feedback:submit", { groupId: "there" })).toBe("groupMember");
});

function isNeverOwn(action: Action): boolean {
  return NEVER_OWN.includes(action);
}
