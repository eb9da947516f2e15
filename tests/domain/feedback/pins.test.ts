import { describe, expect, test } from "vitest";
import { tagFeedback, withdrawFeedback } from "#app/domain/feedback/commands.server.ts";
import { listGroupFeedback, NO_THEMES } from "#app/domain/feedback/lists.server.ts";
import { pinFeedback, unpinFeedback } from "#app/domain/feedback/pins/commands.server.ts";
import { findPin, listPins } from "#app/domain/feedback/pins/queries.server.ts";
import {
  createActor,
  createFeedback,
  createGroup,
  createOrganisation,
  createTheme,
} from "#tests/factories.ts";

const status = (code: number) => expect.objectContaining({ status: code });
const reason = "We take this to the next meeting.";

describe("a facilitator", () => {
  test("pins a comment with the reason, changes the reason, and lets it go", () => {
    const group = createGroup();
    const facilitator = createActor("facilitator", group);
    const feedback = createFeedback({ groupId: group.id });
    pinFeedback(facilitator, feedback.reference, { reason: "First" });
    pinFeedback(facilitator, feedback.reference, { reason });
    const shown = [expect.objectContaining({ reference: feedback.reference, reason })];
    expect(listPins(createActor("groupMember", group), group)).toEqual(shown);
    unpinFeedback(facilitator, feedback.reference);
    unpinFeedback(facilitator, feedback.reference);
    expect(findPin(feedback)).toBeUndefined();
  });

  test("keeps what is for staff from the members' eyes, and what is withdrawn from everyone's", () => {
    const group = createGroup();
    const facilitator = createActor("facilitator", group);
    const writer = createActor("groupMember", group);
    const forStaff = createFeedback({ groupId: group.id, authorId: writer.id, audience: "staff" });
    pinFeedback(facilitator, forStaff.reference, { reason });
    expect(listPins(facilitator, group)).toHaveLength(1);
    expect(listPins(createActor("groupMember", group), group)).toEqual([]);
    withdrawFeedback(writer, forStaff.reference);
    expect(listPins(facilitator, group)).toEqual([]);
    expect(findPin(forStaff)).toBeUndefined();
  });

  test("pins in the own group alone; nobody else pins", () => {
    const group = createGroup();
    const organisationId = createOrganisation().id;
    const { reference } = createFeedback({ groupId: group.id, organisationId });
    for (const actor of [
      createActor("groupMember", group),
      createActor("reviewer", { organisationId }),
      createActor("moderator"),
    ])
      expect(() => pinFeedback(actor, reference, { reason })).toThrow(status(403));
    expect(() => pinFeedback(createActor("facilitator", createGroup()), reference, { reason })).toThrow(
      status(404),
    );
  });

  test("lists what has no themes yet", () => {
    const group = createGroup();
    const facilitator = createActor("facilitator", group);
    const [tagged, untagged] = [createFeedback({ groupId: group.id }), createFeedback({ groupId: group.id })];
    tagFeedback(facilitator, tagged.reference, { couldBeBetter: [createTheme().id] });
    const { items } = listGroupFeedback(facilitator, group, { theme: NO_THEMES, stage: null });
    expect(items.map(({ reference }) => reference)).toEqual([untagged.reference]);
  });
});
