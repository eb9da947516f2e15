import { describe, expect, test } from "vitest";
import { withdrawFeedback } from "#app/domain/feedback/commands.server.ts";
import { addEcho, removeEcho } from "#app/domain/feedback/echoes/commands.server.ts";
import { describeEchoes, hasEchoed } from "#app/domain/feedback/echoes/queries.server.ts";
import { db } from "#db/client.server.ts";
import { feedbackEchoes } from "#db/schema/index.ts";
import { createActor, createFeedback, createGroup, createOrganisation } from "#tests/factories.ts";

const status = (code: number) => expect.objectContaining({ status: code });

describe("this happened to me too", () => {
  test("is said once by each member, and can be taken back", () => {
    const group = createGroup();
    const piece = createFeedback({ groupId: group.id });
    const member = createActor("groupMember", group);
    addEcho(member, piece.reference);
    addEcho(member, piece.reference);
    expect(hasEchoed(member, piece)).toBe(true);
    expect(db.select().from(feedbackEchoes).all()).toHaveLength(1);
    removeEcho(member, piece.reference);
    expect(hasEchoed(member, piece)).toBe(false);
  });

  test("is for the facilitator to know, never as a number of fewer than 8 people, and else rounded to 5", () => {
    const group = createGroup();
    const piece = createFeedback({ groupId: group.id });
    const facilitator = createActor("facilitator", group);
    const echo = (times: number) => {
      for (let said = 0; said < times; said++) addEcho(createActor("groupMember", group), piece.reference);
    };
    expect(describeEchoes(facilitator, piece)).toBeNull();
    echo(7);
    expect(describeEchoes(facilitator, piece)).toMatch(/^Some people/);
    echo(1);
    expect(describeEchoes(facilitator, piece)).toMatch(/^About 10 people/);
    expect(describeEchoes(createActor("groupMember", group), piece)).toBeNull();
  });

  test("is not for the writer, nor for anybody outside the group", () => {
    const group = createGroup();
    const organisationId = createOrganisation().id;
    const writer = createActor("groupMember", group);
    const piece = createFeedback({ groupId: group.id, organisationId, authorId: writer.id });
    expect(() => addEcho(writer, piece.reference)).toThrow(status(403));
    expect(() => addEcho(createActor("reviewer", { organisationId }), piece.reference)).toThrow(status(403));
    expect(() => addEcho(createActor("groupMember", createGroup()), piece.reference)).toThrow(status(404));
    withdrawFeedback(writer, piece.reference);
    expect(() => addEcho(createActor("groupMember", group), piece.reference)).toThrow(status(404));
  });
});
