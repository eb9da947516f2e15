import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import {
  holdFeedback,
  publishFeedback,
  refuseFeedback,
} from "#app/domain/feedback/checks/commands.server.ts";
import { getFeedbackToCheck, listToCheck } from "#app/domain/feedback/checks/queries.server.ts";
import { withdrawFeedback } from "#app/domain/feedback/commands.server.ts";
import { listGroupFeedback } from "#app/domain/feedback/lists.server.ts";
import { countToCheck } from "#app/domain/feedback/waiting-counts.server.ts";
import { getActor } from "#app/domain/people/queries.server.ts";
import { setClock } from "#app/lib/clock.ts";
import { db } from "#db/client.server.ts";
import { events, feedback, outbox } from "#db/schema/index.ts";
import { explainStatements } from "#tests/count-statements.ts";
import {
  createActor,
  createFeedback,
  createGroup,
  createOrganisation,
  joinGroup,
  reloadFeedback,
} from "#tests/factories.ts";

const status = (code: number) => expect.objectContaining({ status: code });
const reason = "Please take out the name of the nurse.";

function waiting(values: Partial<typeof feedback.$inferInsert> = {}) {
  const group = createGroup();
  const author = createActor("groupMember", group);
  const comment = createFeedback({
    groupId: group.id,
    authorId: author.id,
    state: "submitted",
    publishedAt: null,
    ...values,
  });
  return { group, author, comment, moderator: createActor("moderator") };
}

const eventsAbout = (feedbackId: string) =>
  db
    .select()
    .from(events)
    .all()
    .filter(({ details }) => details.feedbackId === feedbackId)
    .map(({ name, actorRole }) => ({ name, actorRole }));

const emailsTo = (memberId: string) =>
  db
    .select()
    .from(outbox)
    .where(eq(outbox.memberId, memberId))
    .all()
    .map(({ kind }) => kind);

describe("a moderator", () => {
  test("publishes: the group can read it, and the writer is told", () => {
    const { group, author, comment, moderator } = waiting();
    expect(publishFeedback(moderator, comment.reference, { state: "submitted" })).toEqual({
      ok: true,
      waits: false,
    });
    expect(reloadFeedback(comment.id)).toMatchObject({ state: "published", publishedAt: expect.any(Date) });
    const member = createActor("groupMember", group);
    const { items } = listGroupFeedback(member, group, { theme: null, stage: null });
    expect(items.map(({ reference }) => reference)).toEqual([comment.reference]);
    expect(eventsAbout(comment.id)).toEqual([{ name: "feedback.published", actorRole: "moderator" }]);
    expect(emailsTo(author.id)).toEqual(["feedbackPublished"]);
  });

  test("holds with a reason, and publishes later: the reason is gone", () => {
    const { author, comment, moderator } = waiting();
    expect(holdFeedback(moderator, comment.reference, { state: "submitted", reason })).toEqual({ ok: true });
    expect(reloadFeedback(comment.id)).toMatchObject({ state: "held", checkReason: reason });
    expect(publishFeedback(moderator, comment.reference, { state: "held" })).toEqual({
      ok: true,
      waits: false,
    });
    expect(reloadFeedback(comment.id)).toMatchObject({ state: "published", checkReason: null });
    expect(emailsTo(author.id)).toEqual(["feedbackHeld", "feedbackPublished"]);
  });

  test("takes a mistake off the pages at once by holding what was published", () => {
    const { group, comment, moderator } = waiting();
    publishFeedback(moderator, comment.reference, { state: "submitted" });
    expect(holdFeedback(moderator, comment.reference, { state: "published", reason })).toEqual({ ok: true });
    const member = createActor("groupMember", group);
    expect(listGroupFeedback(member, group, { theme: null, stage: null }).items).toEqual([]);
    expect(listToCheck(moderator).items.map(({ reference }) => reference)).toContain(comment.reference);
  });

  test("who publishes on an older version of it does not undo what another held meanwhile", () => {
    const { author, comment, moderator } = waiting();
    expect(holdFeedback(moderator, comment.reference, { state: "submitted", reason })).toEqual({ ok: true });
    const second = createActor("moderator");
    expect(publishFeedback(second, comment.reference, { state: "submitted" })).toEqual({
      ok: false,
      reason: "changed",
    });
    expect(reloadFeedback(comment.id)).toMatchObject({ state: "held", checkReason: reason });
    expect(emailsTo(author.id)).toEqual(["feedbackHeld"]);
  });

  test("refuses with a reason, for good", () => {
    const { author, comment, moderator } = waiting();
    expect(refuseFeedback(moderator, comment.reference, { state: "submitted", reason })).toEqual({
      ok: true,
    });
    expect(reloadFeedback(comment.id)).toMatchObject({ state: "refused", checkReason: reason });
    expect(publishFeedback(moderator, comment.reference, { state: "refused" })).toEqual({
      ok: false,
      reason: "changed",
    });
    expect(emailsTo(author.id)).toEqual(["feedbackRefused"]);
  });

  test("who decides second decides nothing, and nobody is told twice", () => {
    const { author, comment, moderator } = waiting();
    const second = createActor("moderator");
    refuseFeedback(moderator, comment.reference, { state: "submitted", reason });
    expect(publishFeedback(second, comment.reference, { state: "submitted" })).toEqual({
      ok: false,
      reason: "changed",
    });
    expect(
      refuseFeedback(second, comment.reference, { state: "submitted", reason: "Another reason" }),
    ).toEqual({
      ok: false,
      reason: "changed",
    });
    expect(holdFeedback(second, comment.reference, { state: "submitted", reason })).toEqual({
      ok: false,
      reason: "changed",
    });
    expect(reloadFeedback(comment.id)).toMatchObject({ state: "refused", checkReason: reason });
    expect(emailsTo(author.id)).toEqual(["feedbackRefused"]);
  });

  test("cannot publish what its writer has withdrawn", () => {
    const { author, comment, moderator } = waiting();
    withdrawFeedback(author, comment.reference);
    expect(() => publishFeedback(moderator, comment.reference, { state: "submitted" })).toThrow(status(404));
  });

  test("never decides about their own words", () => {
    const { group, moderator } = waiting();
    joinGroup(moderator.id, group.id);
    const actor = getActor(moderator.id);
    const own = createFeedback({
      groupId: group.id,
      authorId: actor.id,
      state: "submitted",
      publishedAt: null,
    });
    expect(() => publishFeedback(actor, own.reference, { state: "submitted" })).toThrow(status(403));
    expect(() => holdFeedback(actor, own.reference, { state: "submitted", reason })).toThrow(status(403));
    expect(() => refuseFeedback(actor, own.reference, { state: "submitted", reason })).toThrow(status(403));
    expect(() => getFeedbackToCheck(actor, own.reference)).toThrow(status(403));
    expect(listToCheck(actor).items.map(({ reference }) => reference)).not.toContain(own.reference);
    expect(reloadFeedback(own.id)?.state).toBe("submitted");
  });
});

test.each(["administrator", "facilitator", "representative", "reviewer", "groupMember", "member"] as const)(
  "a %s checks nothing",
  (role) => {
    const { group, comment } = waiting();
    const actor = createActor(role, { group, organisationId: createOrganisation().id });
    expect(() => publishFeedback(actor, comment.reference, { state: "submitted" })).toThrow(status(404));
    expect(() => holdFeedback(actor, comment.reference, { state: "submitted", reason })).toThrow(status(404));
    expect(() => refuseFeedback(actor, comment.reference, { state: "submitted", reason })).toThrow(
      status(404),
    );
    expect(() => listToCheck(actor)).toThrow(status(403));
    expect(countToCheck(actor)).toBe(0);
  },
);

test("a reader who sees what is published may still not decide about it", () => {
  const { group, comment, moderator, author } = waiting();
  publishFeedback(moderator, comment.reference, { state: "submitted" });
  for (const reader of [author, createActor("facilitator", group)]) {
    expect(() => holdFeedback(reader, comment.reference, { state: "published", reason })).toThrow(
      status(403),
    );
  }
});

describe("the queue", () => {
  test("is read from the oldest on, page by page, with what to look out for", () => {
    db.delete(feedback).run();

    const start = Date.parse("2026-03-01T09:00:00Z");
    const { moderator } = waiting({ sentAt: new Date(start), wentWell: "Mrs Jones rang 07700 900123." });
    for (let n = 1; n < 25; n++) waiting({ sentAt: new Date(start + n * 60_000) });
    setClock(() => start + 3 * 24 * 60 * 60 * 1000 + 60 * 60 * 1000);

    const first = listToCheck(moderator);
    expect(first.items).toHaveLength(20);
    expect(first.items[0]).toMatchObject({ ageInDays: 3, detailsFound: 2, sentOn: "1 March 2026" });
    const second = listToCheck(moderator, first.next);
    expect(first.next, "an address tells no moment").toMatch(/^KM-/);
    expect(second.items).toHaveLength(5);
    expect(second.next).toBeUndefined();
    expect(new Set([...first.items, ...second.items].map(({ reference }) => reference)).size).toBe(25);
    expect(countToCheck(moderator)).toBe(25);
  });

  test("is found through its own index and needs no sorting", () => {
    const plan = explainStatements(() => listToCheck(createActor("moderator"))).join("\n");
    expect(plan).toMatch(/feedback_to_check/);
    expect(plan).not.toMatch(/SCAN feedback\b(?! USING INDEX feedback_to_check)|TEMP B-TREE/);
  });
});
