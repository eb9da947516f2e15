import { describe, expect, test } from "vitest";
import { withdrawFeedback } from "#app/domain/feedback/commands.server.ts";
import {
  addSameExperience,
  removeSameExperience,
} from "#app/domain/feedback/same-experience/commands.server.ts";
import {
  describeSameExperiences,
  hasSameExperience,
} from "#app/domain/feedback/same-experience/queries.server.ts";
import { db } from "#db/client.server.ts";
import { sameExperiences } from "#db/schema/index.ts";
import { createActor, createFeedback, createGroup, createOrganisation } from "#tests/factories.ts";

const status = (code: number) => expect.objectContaining({ status: code });

describe("this happened to me too", () => {
  test("is said once by each member, and can be taken back", () => {
    const group = createGroup();
    const feedback = createFeedback({ groupId: group.id });
    const member = createActor("groupMember", group);
    addSameExperience(member, feedback.reference);
    addSameExperience(member, feedback.reference);
    expect(hasSameExperience(member, feedback)).toBe(true);
    expect(db.select().from(sameExperiences).all()).toHaveLength(1);
    removeSameExperience(member, feedback.reference);
    expect(hasSameExperience(member, feedback)).toBe(false);
  });

  test("is for the facilitator to know, never as a number of fewer than 8 people, and else rounded to 5", () => {
    const group = createGroup();
    const feedback = createFeedback({ groupId: group.id });
    const facilitator = createActor("facilitator", group);
    const say = (times: number) => {
      for (let said = 0; said < times; said++)
        addSameExperience(createActor("groupMember", group), feedback.reference);
    };
    expect(describeSameExperiences(facilitator, feedback)).toBeNull();
    say(7);
    expect(describeSameExperiences(facilitator, feedback)).toMatch(/^Some people/);
    say(1);
    expect(describeSameExperiences(facilitator, feedback)).toMatch(/^About 10 people/);
    expect(describeSameExperiences(createActor("groupMember", group), feedback)).toBeNull();
  });

  test("is not for the writer, nor for anybody outside the group", () => {
    const group = createGroup();
    const organisationId = createOrganisation().id;
    const writer = createActor("groupMember", group);
    const feedback = createFeedback({ groupId: group.id, organisationId, authorId: writer.id });
    expect(() => addSameExperience(writer, feedback.reference)).toThrow(status(403));
    expect(() => addSameExperience(createActor("reviewer", { organisationId }), feedback.reference)).toThrow(
      status(403),
    );
    expect(() => addSameExperience(createActor("groupMember", createGroup()), feedback.reference)).toThrow(
      status(404),
    );
    withdrawFeedback(writer, feedback.reference);
    expect(() => addSameExperience(createActor("groupMember", group), feedback.reference)).toThrow(
      status(404),
    );
  });
});
