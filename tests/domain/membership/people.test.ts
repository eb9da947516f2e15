import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { getGroup, listGroupsAbove, listGroupsBelow, treeOf } from "#app/domain/groups/queries.server.ts";
import { leaveGroup } from "#app/domain/membership/commands.server.ts";
import { setListed } from "#app/domain/membership/people/commands.server.ts";
import {
  findOwnListing,
  listListedPeople,
  listPeople,
  listPosts,
} from "#app/domain/membership/people/queries.server.ts";
import { readPageKey } from "#app/domain/page-key.server.ts";
import { type Actor, type MemberActor, VISITOR } from "#app/domain/policy.ts";
import { searchWords } from "#app/domain/text/search-words.ts";
import { setClock } from "#app/lib/clock.ts";
import { db } from "#db/client.server.ts";
import { offices } from "#db/schema/index.ts";
import { explainStatements } from "#tests/count-statements.ts";
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

  test("says who takes over from whom, to the facilitator alone", () => {
    const group = createGroup();
    const facilitator = createActor("facilitator", group);
    const deputy = createMember({ nameToShow: "Dora" });
    db.update(offices).set({ deputyId: deputy.id }).where(eq(offices.memberId, facilitator.id)).run();
    expect(listPeople(facilitator, group.slug).offices).toMatchObject([{ deputy: "Dora" }]);
    expect(JSON.stringify(listPosts(createActor("groupMember", group), group))).not.toContain("Dora");
  });

  test("somebody is found by parts of the name they show, in any order, whatever the accents", () => {
    const group = createGroup();
    const facilitator = createActor("facilitator", group);
    for (const nameToShow of ["Zoë O'Brien", "Zoe Marsh", "Brian Zoric"])
      joinGroup(createMember({ nameToShow }).id, group.id);
    const found = (typed: string) =>
      listPeople(facilitator, group.slug, undefined, searchWords.parse(typed).words).people.map(
        ({ name }) => name,
      );
    expect(found("zoe").toSorted()).toEqual(["Zoe Marsh", "Zoë O'Brien"]);
    expect(found("OBRIEN zoë")).toEqual(["Zoë O'Brien"]);
    expect(found("%")).toEqual([]);
    expect(found("")).toHaveLength(4);
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
    const ids = Array.from({ length: 30 }, () => createMember().id);
    for (const id of ids) joinGroup(id, group.id);
    const first = listPeople(facilitator, group.slug);
    const second = listPeople(facilitator, group.slug, readPageKey(first.next ?? null));
    expect(first.people).toHaveLength(20);
    expect(second.people).toHaveLength(11);
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

describe("the list that people in the group see", () => {
  test("has the names of those who agreed, and how many there are in all", () => {
    const group = createGroup();
    const [one, two] = [createActor("groupMember", group), createActor("groupMember", group)];
    setListed(one, group.slug, true);
    const list = listListedPeople(two, group.slug);
    expect(list.people.map(({ memberId }) => memberId)).toEqual([one.id]);
    expect(list).toMatchObject({ total: 2, listed: 1 });
    expect(findOwnListing(one, group)).toBe(true);
    expect(findOwnListing(two, group)).toBe(false);
    setListed(one, group.slug, false);
    expect(listListedPeople(two, group.slug).people).toEqual([]);
  });

  test("a search finds nobody who did not agree to be in it", () => {
    const group = createGroup();
    const hidden = createMember({ nameToShow: "Hannah Hidden" });
    joinGroup(hidden.id, group.id);
    const reader = createActor("groupMember", group);
    expect(listListedPeople(reader, group.slug, undefined, ["hannah"]).people).toEqual([]);
    setListed({ ...reader, id: hidden.id }, group.slug, true);
    expect(listListedPeople(reader, group.slug, undefined, ["hannah"]).people).toHaveLength(1);
    expect(listListedPeople(reader, group.slug, undefined, ["olive"]).people).toEqual([]);
  });

  test("forgets the consent of someone who leaves: coming back, they are asked anew", () => {
    const group = createGroup();
    const actor = createActor("groupMember", group);
    setListed(actor, group.slug, true);
    leaveGroup(actor, group.slug);
    joinGroup(actor.id, group.id);
    expect(findOwnListing(actor, group)).toBe(false);
  });

  test("is of one group: the same person is not shown in another", () => {
    const [group, other] = [createGroup(), createGroup()];
    const actor = createActor("groupMember", group);
    joinGroup(actor.id, other.id);
    setListed(actor, group.slug, true);
    expect(findOwnListing(actor, group)).toBe(true);
    expect(findOwnListing(actor, other)).toBe(false);
  });

  test("is closed to everyone who is not in the group", () => {
    const group = createGroup();
    for (const actor of [VISITOR, createActor("member"), createActor("administrator")]) {
      expect(() => listListedPeople(actor, group.slug)).toThrow(status(404));
      expect(() => setListed(actor as MemberActor, group.slug, true)).toThrow(status(403));
    }
  });

  test("names the holder of an office to others in the group, with consent, and to nobody else", () => {
    const group = createGroup();
    const facilitator = createActor("facilitator", group);
    const member = createActor("groupMember", group);
    const nameSeenBy = (actor: Actor) => listPosts(actor, group)[0]?.name;
    expect(listPosts(VISITOR, group)).toMatchObject([{ office: "facilitator" }]);
    expect(nameSeenBy(member)).toBeNull();
    setListed(facilitator, group.slug, true);
    expect(nameSeenBy(member)).toMatch(/^Member/);
    expect(nameSeenBy(VISITOR)).toBeNull();
    expect(nameSeenBy(createActor("member"))).toBeNull();
  });

  test("reads by its index, however many are in the group", () => {
    const group = createGroup();
    const facilitator = createActor("facilitator", group);
    const plan = explainStatements(() => {
      listListedPeople(facilitator, group.slug);
      listPeople(facilitator, group.slug);
    });
    // The words that are looked for are read whole; no table is.
    expect(plan.filter((step) => /^SCAN (?!word\b)/.test(step))).toEqual([]);
    expect(plan.join("\n")).toMatch(/memberships_listed/);
  });
});

describe("the tree of groups", () => {
  test("a partnership lists the groups below it by name", () => {
    const partnership = createGroup({ level: "partnership" });
    for (const name of ["Zebra", "Ábaco", "Beta"]) createGroup({ name, parentId: partnership.id });
    expect(listGroupsBelow(partnership).map(({ name }) => name)).toEqual(["Ábaco", "Beta", "Zebra"]);
  });

  test("stands as a tree: groups under the one that they are part of, and strays at the top", () => {
    const board = createGroup({ level: "board" });
    const partnership = createGroup({ level: "partnership", parentId: board.id });
    const local = createGroup({ parentId: partnership.id });
    const [top, stray] = treeOf([local, partnership, board, createGroup({ parentId: createGroup().id })]);
    expect(top?.group.id).toBe(board.id);
    expect(top?.below[0]?.below[0]?.group.id).toBe(local.id);
    expect(stray?.below).toEqual([]);
    expect(listGroupsAbove(local).map(({ id }) => id)).toEqual([board.id, partnership.id]);
    expect(listGroupsAbove(board)).toEqual([]);
  });

  test("a group that is not there is a 404", () => {
    expect(() => getGroup("nowhere")).toThrow(status(404));
    expect(() => getGroup(undefined)).toThrow(status(404));
  });
});
