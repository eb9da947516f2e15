import { describe, expect, test } from "vitest";
import { leaveGroup } from "#app/domain/groups/commands.server.ts";
import { getGroup, listGroupsBelow, listPeople } from "#app/domain/groups/queries.server.ts";
import { VISITOR } from "#app/domain/policy.ts";
import { setClock } from "#app/lib/clock.ts";
import { readPageKey } from "#app/lib/page-key.ts";
import { createActor, createGroup, createMember, createOrganisation, joinGroup } from "#tests/factories.ts";

const status = (code: number) => expect.objectContaining({ status: code });

describe("the facilitator's list of people", () => {
  test("shows the names that people chose, who holds an office, and nothing that says who is ill", () => {
    const group = createGroup();
    const facilitator = createActor("facilitator", group);
    const member = createMember({
      nameToShow: "O'Brien",
      selfDescription: "patient",
      selfDescriptionConsentAt: new Date(),
    });
    joinGroup(member.id, group.id);
    const list = listPeople(facilitator, group.slug);
    expect(list.total).toBe(2);
    expect(list.people.map(({ name }) => name)).toContain("O'Brien");
    expect(list.offices.map(({ office }) => office)).toEqual(["facilitator"]);
    expect(JSON.stringify([list.people, list.offices])).not.toMatch(/@example|patient/);
  });

  test("people who left are not in it", () => {
    const group = createGroup();
    const facilitator = createActor("facilitator", group);
    leaveGroup(createActor("groupMember", group), group.slug);
    expect(listPeople(facilitator, group.slug).total).toBe(1);
    expect(listPeople(facilitator, group.slug).people).toHaveLength(1);
  });

  test("goes on page after page, everyone once, even when many joined in the same moment", () => {
    const group = createGroup();
    const facilitator = createActor("facilitator", group);
    setClock(() => 1_800_000_000_000);
    const ids = Array.from({ length: 120 }, () => createMember().id);
    for (const id of ids) joinGroup(id, group.id);
    const first = listPeople(facilitator, group.slug);
    const second = listPeople(facilitator, group.slug, readPageKey(first.next ?? null));
    expect(first.people).toHaveLength(100);
    expect(second.people).toHaveLength(21);
    expect(second.next).toBeUndefined();
    const listed = [...first.people, ...second.people].map(({ memberId }) => memberId);
    expect(new Set(listed)).toEqual(new Set([...ids, facilitator.id]));
  });

  test("everyone but a facilitator of this group is refused", () => {
    const group = createGroup();
    const organisationId = createOrganisation().id;
    const others = [
      VISITOR,
      createActor("member"),
      createActor("groupMember", group),
      createActor("representative", group),
      createActor("facilitator", createGroup()),
      createActor("reviewer", { organisationId }),
      createActor("moderator"),
      createActor("administrator"),
    ];
    for (const actor of others) expect(() => listPeople(actor, group.slug)).toThrow(status(403));
    expect(() => listPeople(createActor("facilitator", group), "no-such-group")).toThrow(status(404));
  });
});

describe("the tree of groups", () => {
  test("a partnership lists the groups below it by name", () => {
    const partnership = createGroup({ level: "partnership" });
    for (const name of ["Zebra", "Ábaco", "Beta"]) createGroup({ name, parentId: partnership.id });
    expect(listGroupsBelow(partnership).map(({ name }) => name)).toEqual(["Ábaco", "Beta", "Zebra"]);
  });

  test("a group that is not there is a 404", () => {
    expect(() => getGroup("nowhere")).toThrow(status(404));
    expect(() => getGroup(undefined)).toThrow(status(404));
  });
});
