import { describe, expect, test } from "vitest";
import { lookAtAddresses, lookAtNeeds } from "#app/domain/meetings/needs.server.ts";
import { leaveGroup } from "#app/domain/membership/commands.server.ts";
import { getPapers } from "#app/domain/papers/queries.server.ts";
import { changeCommunicationNeeds } from "#app/domain/people/contact.server.ts";
import { getActor } from "#app/domain/people/queries.server.ts";
import { db, sqlite } from "#db/client.server.ts";
import { contactPreferences } from "#db/schema/index.ts";
import type { CommunicationNeed } from "#db/vocabulary.ts";
import { countStatements, explainStatements } from "#tests/count-statements.ts";
import {
  createActor,
  createAnswer,
  createGroup,
  createMeeting,
  createMember,
  joinGroup,
} from "#tests/factories.ts";

const group = createGroup();
const meeting = createMeeting(group);
const facilitator = createActor("facilitator", group);
const status = (code: number) => expect.objectContaining({ status: code });

function need(
  memberId: string,
  needs: CommunicationNeed[],
  words: { details?: string; address?: string } = {},
) {
  changeCommunicationNeeds(getActor(memberId), { needs, details: "", address: "", ...words, agreed: "yes" });
}

const eventsNamed = (name: string) =>
  sqlite().prepare("select details, actor_role from events where name = ? order by sequence").all(name);

describe("what people need for a meeting", () => {
  const coming = createAnswer(meeting, "coming");
  const notComing = createAnswer(meeting, "notComing");
  const silent = createMember({ name: "Sarah Silent", nameToShow: "Sarah" }).id;
  joinGroup(silent, group.id);
  need(coming, ["largePrint", "bsl"], { details: "Ask for Jane" });
  need(notComing, ["largePrint"]);
  need(silent, ["post", "largePrint"], { address: "12 Example Street" });

  test("is shown to the group's facilitator, with who has answered what, and the look is remembered", () => {
    const { people, counts } = lookAtNeeds(facilitator, group.slug, meeting.id);
    expect(people.find(({ memberId }) => memberId === coming)).toMatchObject({
      answer: "coming",
      needs: ["bsl", "largePrint"],
      details: "Ask for Jane",
    });
    expect(people.find(({ memberId }) => memberId === silent)).toMatchObject({ name: "Sarah", answer: null });
    expect(JSON.stringify(people)).not.toContain("Example Street");
    expect(counts).toMatchObject({
      largePrint: { people: 3, expected: 1 },
      post: { people: 1, expected: 0 },
      telephone: { people: 0, expected: 0 },
    });
    const ids = JSON.stringify({ groupId: group.id, meetingId: meeting.id });
    expect(eventsNamed("needs.seen")).toEqual([{ details: ids, actor_role: "facilitator" }]);
  });

  test("addresses are those of people who asked for post, under the name that a letter needs", () => {
    expect(lookAtAddresses(facilitator, group.slug, meeting.id).people).toEqual([
      { memberId: silent, name: "Sarah Silent", needs: ["largePrint", "post"], address: "12 Example Street" },
    ]);
    expect(eventsNamed("needs.addressesSeen")).toHaveLength(1);
  });

  test("nobody else sees either: not a member of the group, another group's facilitator or an administrator", () => {
    for (const look of [lookAtNeeds, lookAtAddresses]) {
      expect(() => look(createActor("groupMember", group), group.slug, meeting.id)).toThrow(status(403));
      const others = [
        createActor("facilitator", createGroup()),
        createActor("administrator"),
        createActor("moderator"),
      ];
      for (const other of others) expect(() => look(other, group.slug, meeting.id)).toThrow(status(404));
    }
  });

  test("who took the agreement back, or left the group, is shown no more", () => {
    const leaver = createMember().id;
    const undecided = createMember().id;
    for (const id of [leaver, undecided]) {
      joinGroup(id, group.id);
      need(id, ["post"], { address: "1 Gone Road" });
    }
    leaveGroup(getActor(leaver), group.slug);
    need(undecided, []);
    const seen = [lookAtNeeds, lookAtAddresses].map(
      (look) => look(facilitator, group.slug, meeting.id).people,
    );
    expect(JSON.stringify(seen)).not.toMatch(new RegExp(`${leaver}|${undecided}|Gone Road`));
  });

  test("what was recorded before people were asked for that agreement is not shown", () => {
    const early = createMember().id;
    joinGroup(early, group.id);
    need(early, ["largePrint"]);
    sqlite().prepare("update contact_preferences set needs_agreed_at = null where member_id = ?").run(early);
    const { people } = lookAtNeeds(facilitator, group.slug, meeting.id);
    expect(people.map(({ memberId }) => memberId)).not.toContain(early);
    expect(getPapers(facilitator, group.slug, meeting.id, early).person?.needs).toEqual([]);
  });

  test("papers are for anyone, or for one person of the group in the form they need", () => {
    expect(getPapers(facilitator, group.slug, meeting.id)).toMatchObject({
      person: null,
      copies: { expected: 1, large: 1, post: 1 },
    });
    expect(getPapers(facilitator, group.slug, meeting.id, silent).person).toEqual({
      name: "Sarah",
      needs: ["largePrint", "post"],
    });
    expect(() => getPapers(facilitator, group.slug, meeting.id, createMember().id)).toThrow(status(404));
  });
});

test("500 people with needs cost as many statements as 5, through indexes, and come 100 at a time", () => {
  const large = createGroup();
  const planner = createActor("facilitator", large);
  const planned = createMeeting(large);
  const add = (count: number) => {
    for (let n = 0; n < count; n++) {
      const { id } = createMember();
      joinGroup(id, large.id);
      need(id, ["post"], { address: "1 Example Street" });
    }
  };
  const looks = [lookAtNeeds, lookAtAddresses].map((look) => () => look(planner, large.slug, planned.id));
  add(5);
  const few = looks.map(countStatements);
  db.transaction(() => add(495));
  expect(looks.map(countStatements)).toEqual(few);
  expect(lookAtNeeds(planner, large.slug, planned.id)).toMatchObject({ next: expect.any(String) });
  expect(lookAtAddresses(planner, large.slug, planned.id).people).toHaveLength(100);
  for (const look of looks) {
    const plan = explainStatements(look);
    // The audit log is read backwards from its end, one link.
    expect(plan.filter((step) => /^SCAN (?!events)/.test(step))).toEqual([]);
    expect(plan.filter((step) => /ORDER BY/.test(step))).toEqual([]);
  }
  expect(db.select().from(contactPreferences).all().length).toBeGreaterThan(500);
});
