import { describe, expect, test } from "vitest";
import { getFeedback } from "#app/domain/feedback/queries.server.ts";
import { listOtherStops } from "#app/domain/feedback/stops.server.ts";
import { type Actor, VISITOR } from "#app/domain/policy.ts";
import { newRandomId } from "#app/lib/ids.ts";
import { createActor, createFeedback, createGroup, createOrganisation } from "#tests/factories.ts";

/** One story of three stops, each with consents of its own, and what five readers learn of the others from each (X11). */
describe("X11: stops of one story", () => {
  const group = createGroup();
  const [gps, trust] = [createOrganisation(), createOrganisation()];
  const writer = createActor("groupMember", group);
  const about = { groupId: group.id, authorId: writer.id };
  const storyId = newRandomId();
  const stop = (values: object) => createFeedback({ ...about, storyId, ...values });
  const first = stop({ id: storyId, organisationId: gps.id });
  const open = stop({ organisationId: trust.id });
  const named = stop({ organisationId: trust.id, mayContact: true });
  const unused = stop({ organisationId: trust.id, maySummarise: false });
  const stops = { first, open, named, unused };

  const readers: [who: string, actor: Actor, seen: Record<string, string[]>][] = [
    [
      "its writer",
      writer,
      {
        open: ["first", "named", "unused"],
        named: ["first", "open", "unused"],
        unused: ["first", "open", "named"],
      },
    ],
    [
      "a moderator",
      createActor("moderator"),
      {
        open: ["first", "named", "unused"],
        named: ["first", "open", "unused"],
        unused: ["first", "open", "named"],
      },
    ],
    [
      "a facilitator, who may learn who wrote the named one",
      createActor("facilitator", group),
      { open: ["first"], named: [], unused: [] },
    ],
    ["somebody of the group", createActor("groupMember", group), { open: ["first"], named: [], unused: [] }],
    [
      "the reviewer of the trust",
      createActor("reviewer", { organisationId: trust.id }),
      { open: [], named: [], unused: [] },
    ],
  ];

  test.each(readers)("%s", (_, actor, seen) => {
    for (const [from, others] of Object.entries(seen)) {
      const row = stops[from as keyof typeof stops];
      const found = listOtherStops(actor, getFeedback(actor, row.reference)).map(
        ({ reference }) => reference,
      );
      const names = Object.entries(stops).filter(([, { reference }]) => found.includes(reference));
      expect(
        names.map(([name]) => name),
        `from ${from}`,
      ).toEqual(others);
    }
  });

  test("a visitor opens none of them", () => {
    expect(() => getFeedback(VISITOR, first.reference)).toThrow();
  });
});
