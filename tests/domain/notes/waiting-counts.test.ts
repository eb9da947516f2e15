import { expect, test } from "vitest";
import { countNotesToFinish } from "#app/domain/notes/waiting-counts.server.ts";
import { createActor, createGroup, createMeeting, createNotes } from "../../factories.ts";

test("a facilitator sees how many meetings of each group still want their notes", () => {
  const group = createGroup({ name: "Weald" });
  const facilitator = createActor("facilitator", group);
  expect(countNotesToFinish(facilitator)).toEqual([
    { slug: group.slug, name: "Weald", count: 0, oldest: null },
  ]);

  createMeeting(group);
  expect(countNotesToFinish(facilitator), "one that is to come wants none").toMatchObject([{ count: 0 }]);

  const [begun, written] = [createMeeting(group, PAST), createMeeting(group, PAST)];
  createNotes(begun, "draft");
  createNotes(written, "review");
  expect(countNotesToFinish(facilitator)).toMatchObject([{ count: 1 }]);
  expect(countNotesToFinish(createActor("groupMember", group)), "nobody else has this work").toEqual([]);
});

const PAST = { startsAt: new Date("2026-01-01T10:00:00Z") };
