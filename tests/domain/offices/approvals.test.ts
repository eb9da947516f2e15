import { readFileSync } from "node:fs";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { grantOffice } from "#app/domain/offices/commands.server.ts";
import {
  countWaitingProposals,
  getGroupToProposeFor,
  listWaitingProposals,
} from "#app/domain/offices/proposal-queries.server.ts";
import {
  approveProposal,
  askForAdministrator,
  proposeFacilitator,
  refuseProposal,
} from "#app/domain/offices/proposals.server.ts";
import { ACTION_INTO, NEXT_STATES } from "#app/domain/offices/rules.ts";
import { getActor } from "#app/domain/people/queries.server.ts";
import { can, type MemberActor } from "#app/domain/policy.ts";
import { db } from "#db/client.server.ts";
import { outbox } from "#db/schema/index.ts";
import { PROPOSAL_STATES } from "#db/vocabulary.ts";
import { createActor, createGroup, createMember, joinGroup } from "#tests/factories.ts";

const status = (code: number) => expect.objectContaining({ status: code });
const emailsTo = (memberId: string) =>
  db
    .select()
    .from(outbox)
    .where(eq(outbox.memberId, memberId))
    .all()
    .map(({ kind }) => kind);
const isAdministrator = (id: string) => can(getActor(id), "admin:see");
const waitingFor = (actor: MemberActor, memberId: string) =>
  listWaitingProposals(actor).find((proposal) => proposal.memberId === memberId);

test("docs/states.md says the same as the rules of proposals", () => {
  const section = readFileSync("docs/states.md", "utf8").split("## Proposals")[1]?.split("\n## ")[0] ?? "";
  const rows = section
    .split("\n")
    .filter((line) => /^\| (?!From)\w/.test(line))
    .map((line) => line.split("|").map((cell) => cell.trim()))
    .map(([, from, who, to]) => ({ from, who, to }));
  const rules = Object.entries(NEXT_STATES).flatMap(([from, next]) =>
    next.map((to) => ({ from, who: "another administrator", to, action: ACTION_INTO[to] })),
  );
  expect(rows).toEqual(rules.map(({ from, who, to }) => ({ from, who, to })));
  expect(rules.every(({ action }) => action === "office:approve")).toBe(true);
  expect(Object.keys(NEXT_STATES)).toEqual(Object.keys(PROPOSAL_STATES));
});

describe("an administrator is made by two", () => {
  test("one asks, it waits, another approves, and only then it is an office", () => {
    const [asker, approver] = [createActor("administrator"), createActor("administrator")];
    const { id } = createMember();
    expect(grantOffice(asker, id, { office: "administrator" })).toEqual({
      ok: false,
      reason: "needsApproval",
    });
    const before = countWaitingProposals(approver);
    askForAdministrator(asker, id);
    askForAdministrator(asker, id);
    expect(countWaitingProposals(approver), "asking twice has one effect").toBe(before + 1);
    expect(isAdministrator(id)).toBe(false);
    expect(emailsTo(id)).toEqual([]);
    expect(approveProposal(approver, waitingFor(approver, id)?.id)).toEqual({ ok: true });
    expect(isAdministrator(id)).toBe(true);
    expect(emailsTo(id)).toEqual(["officeGranted"]);
    expect(waitingFor(approver, id)).toBeUndefined();
  });

  test("never by the one who asked", () => {
    const asker = createActor("administrator");
    const { id } = createMember();
    askForAdministrator(asker, id);
    const proposal = waitingFor(asker, id);
    expect(proposal?.canDecide).toBe(false);
    expect(() => approveProposal(asker, proposal?.id)).toThrow(status(403));
    expect(() => refuseProposal(asker, proposal?.id, "Changed my mind")).toThrow(status(403));
    expect(isAdministrator(id)).toBe(false);
  });

  test("never by the one who is to become it, who may be one by another way in the meantime", () => {
    const [asker, other] = [createActor("administrator"), createActor("administrator")];
    const { id } = createMember();
    askForAdministrator(asker, id);
    const proposal = waitingFor(other, id);
    const inOffice: MemberActor = { id, roles: [{ role: "administrator" }] };
    expect(() => approveProposal(inOffice, proposal?.id)).toThrow(status(403));
    expect(() => askForAdministrator(asker, asker.id), "nor asked for by themselves").toThrow(status(403));
  });

  test("or refused with a reason, of which the one who asked is told", () => {
    const [asker, approver] = [createActor("administrator"), createActor("administrator")];
    const { id } = createMember();
    askForAdministrator(asker, id);
    const proposal = waitingFor(approver, id);
    expect(refuseProposal(approver, proposal?.id, "We have enough")).toEqual({ ok: true });
    expect(emailsTo(asker.id)).toEqual(["officeRefused"]);
    expect(emailsTo(id)).toEqual([]);
    expect(approveProposal(approver, proposal?.id)).toEqual({ ok: false, reason: "alreadyDecided" });
    expect(isAdministrator(id)).toBe(false);
    expect(askForAdministrator(asker, id), "it can be asked again").toEqual({ ok: true });
  });

  test("and by nobody who is none", () => {
    const asker = createActor("administrator");
    const { id } = createMember();
    askForAdministrator(asker, id);
    const proposal = waitingFor(asker, id);
    for (const other of [
      createActor("member"),
      createActor("moderator"),
      createActor("facilitator", createGroup()),
    ]) {
      expect(() => approveProposal(other, proposal?.id)).toThrow(status(403));
      expect(() => askForAdministrator(other, createMember().id)).toThrow(status(403));
      expect(() => listWaitingProposals(other)).toThrow(status(403));
    }
  });

  test("the account must still be one that can log in when it is approved", () => {
    const [asker, approver] = [createActor("administrator"), createActor("administrator")];
    const { id } = createMember({ status: "disabled" });
    askForAdministrator(asker, id);
    const answer = approveProposal(approver, waitingFor(approver, id)?.id);
    expect(answer).toEqual({ ok: false, reason: "notActive" });
    expect(waitingFor(approver, id)?.state, "it goes on waiting").toBe("waiting");
  });
});

describe("a facilitator is proposed by the group", () => {
  test("one of its facilitators proposes a member, an administrator confirms", () => {
    const group = createGroup();
    const facilitator = createActor("facilitator", group);
    const member = createActor("groupMember", group);
    expect(proposeFacilitator(facilitator, group.slug, member.id)).toEqual({ ok: true });
    expect(can(getActor(member.id), "notes:write", { groupId: group.id })).toBe(false);
    const administrator = createActor("administrator");
    expect(waitingFor(administrator, member.id)).toMatchObject({ groupName: group.name, canDecide: true });
    approveProposal(administrator, waitingFor(administrator, member.id)?.id);
    expect(can(getActor(member.id), "notes:write", { groupId: group.id })).toBe(true);
    expect(proposeFacilitator(facilitator, group.slug, member.id)).toEqual({
      ok: false,
      reason: "alreadyHeld",
    });
    expect(getGroupToProposeFor(facilitator, group.slug).proposals).toMatchObject([{ state: "approved" }]);
  });

  test("only for a member of the group, never for oneself, and only by its own facilitators", () => {
    const [group, elsewhere] = [createGroup(), createGroup()];
    const facilitator = createActor("facilitator", group);
    const member = createActor("groupMember", group);
    expect(() => proposeFacilitator(facilitator, group.slug, createMember().id)).toThrow(status(404));
    expect(() => proposeFacilitator(facilitator, group.slug, facilitator.id)).toThrow(status(403));
    expect(() => proposeFacilitator(facilitator, "nowhere", member.id)).toThrow(status(404));
    const others = [member, createActor("facilitator", elsewhere), createActor("administrator")];
    for (const other of others)
      expect(() => proposeFacilitator(other, group.slug, member.id)).toThrow(status(403));
    expect(() => getGroupToProposeFor(member, group.slug)).toThrow(status(403));
  });

  test("an administrator who is a facilitator of the group does not confirm their own proposal", () => {
    const group = createGroup();
    const both = createActor("facilitator", group);
    const administrator: MemberActor = { id: both.id, roles: [...both.roles, { role: "administrator" }] };
    const member = createMember();
    joinGroup(member.id, group.id);
    proposeFacilitator(administrator, group.slug, member.id);
    const proposal = waitingFor(administrator, member.id);
    expect(() => approveProposal(administrator, proposal?.id)).toThrow(status(403));
  });

  test("those to choose from are members with names that they chose, without those who hold the office", () => {
    const group = createGroup();
    const facilitator = createActor("facilitator", group);
    createActor("facilitator", group);
    const member = createMember({ nameToShow: "Bea" });
    joinGroup(member.id, group.id);
    expect(getGroupToProposeFor(facilitator, group.slug).people).toEqual([
      { memberId: member.id, name: "Bea" },
    ]);
  });
});
