import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { takeFeedback } from "#app/domain/feedback/taking/commands.server.ts";
import { describeTaker, listTakers } from "#app/domain/feedback/taking/queries.server.ts";
import { inGroup, inOrganisation } from "#app/domain/people/holders.server.ts";
import { getFeedbackDesk } from "#app/domain/reports/working/desk.server.ts";
import { db } from "#db/client.server.ts";
import { events, members } from "#db/schema/index.ts";
import { createActor, createFeedback, createGroup, createOrganisation } from "#tests/factories.ts";

/* Who of an office sees to a comment, so that no two write the same response. */

const group = createGroup();
const trust = createOrganisation();
const first = createActor("reviewer", { organisationId: trust.id });
const second = createActor("reviewer", { organisationId: trust.id });
const facilitator = createActor("facilitator", group);
const writer = createActor("groupMember", group);
const comment = createFeedback({ groupId: group.id, organisationId: trust.id, authorId: writer.id });
const status = (code: number) => expect.objectContaining({ status: code });
const nameOf = ({ id }: { id: string }) =>
  db.select().from(members).where(eq(members.id, id)).get()?.nameToShow;

test("colleagues see who has taken it on, and another can in their place", () => {
  expect(describeTaker(first, comment)).toEqual({ name: null, isReader: false });
  takeFeedback(first, comment.reference);
  expect(describeTaker(first, comment)).toEqual({ name: nameOf(first), isReader: true });
  expect(describeTaker(second, comment)).toEqual({ name: nameOf(first), isReader: false });
  takeFeedback(second, comment.reference);
  expect(describeTaker(first, comment)).toEqual({ name: nameOf(second), isReader: false });
  expect(listTakers([comment.reference], inOrganisation(trust.id))).toEqual(
    new Map([[comment.reference, nameOf(second)]]),
  );
});

test("each office has its own, and sees nothing of the other's", () => {
  expect(describeTaker(facilitator, comment)).toEqual({ name: null, isReader: false });
  takeFeedback(facilitator, comment.reference);
  expect(describeTaker(facilitator, comment)?.isReader).toBe(true);
  expect(describeTaker(second, comment)?.isReader).toBe(true);
  expect(listTakers([comment.reference], inGroup(group.id)).get(comment.reference)).toBe(nameOf(facilitator));
});

test("it is nobody's who only reads, and not there for who may not", () => {
  for (const reader of [writer, createActor("groupMember", group), createActor("moderator")]) {
    expect(describeTaker(reader, comment)).toBeNull();
    expect(() => takeFeedback(reader, comment.reference)).toThrow(status(403));
  }
  const stranger = createActor("reviewer", { organisationId: createOrganisation().id });
  expect(() => takeFeedback(stranger, comment.reference)).toThrow(status(404));
});

describe("on the desk", () => {
  const other = createFeedback({ groupId: group.id, organisationId: trust.id });
  const listed = (takenBy?: "me" | "nobody") =>
    getFeedbackDesk(second, { about: `organisation-${trust.id}` }, "waiting", takenBy);

  test("each row says who has it, and one can look for one's own and for what nobody has", () => {
    expect(listed().items.map(({ reference, takenBy }) => [reference, takenBy])).toEqual(
      expect.arrayContaining([
        [comment.reference, nameOf(second)],
        [other.reference, undefined],
      ]),
    );
    expect(listed("me").items.map(({ reference }) => reference)).toEqual([comment.reference]);
    expect(listed("nobody").items.map(({ reference }) => reference)).toEqual([other.reference]);
    expect([listed(), listed("me"), listed("nobody")].map(({ counts }) => counts.waiting)).toEqual([2, 1, 1]);
  });
});

test("it is remembered by ids, with the office", () => {
  const taken = db.select().from(events).where(eq(events.name, "feedback.taken")).all();
  expect(taken.map(({ actorRole, details }) => [actorRole, details])).toEqual([
    ["reviewer", { feedbackId: comment.id, organisationId: trust.id }],
    ["reviewer", { feedbackId: comment.id, organisationId: trust.id }],
    ["facilitator", { feedbackId: comment.id, groupId: group.id }],
  ]);
});
