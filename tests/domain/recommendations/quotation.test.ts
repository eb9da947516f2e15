import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { withdrawFeedback } from "#app/domain/feedback/commands.server.ts";
import { getRecommendation } from "#app/domain/recommendations/queries.server.ts";
import { findQuotation, isQuotedAtHome, listQuotable } from "#app/domain/recommendations/quotation.server.ts";
import { setClock } from "#app/lib/clock.ts";
import { db } from "#db/client.server.ts";
import { feedback, publishedChanges, recommendationFeedback } from "#db/schema/index.ts";
import { chooseQuotation } from "#tests/as-read.ts";
import { createActor, createFeedback, createRecommendation } from "#tests/factories.ts";
import { makeWorld } from "./model/world.ts";

/* One person's words beside what came of them, on the home page: a moderator chooses them, and they go when they change. */

beforeEach(() => setClock(() => Date.parse("2026-03-02T10:00:00Z")));

const world = makeWorld();
const status = (code: number) => expect.objectContaining({ status: code });

/** A confirmed change with two comments under it of people who let us quote them, and others who do not. */
function confirmed(values: Partial<typeof publishedChanges.$inferInsert> = {}, people = 8) {
  const tell = (text: string, mayQuote = true) => {
    const writer = createActor("groupMember", world.groups.G);
    const comment = createFeedback({
      groupId: world.groups.G.id,
      authorId: writer.id,
      couldBeBetter: text,
      mayQuote,
    });
    return { writer, ...comment };
  };
  const [fits, other, unquoted] = [
    tell("We stood in the corridor."),
    tell("The tea was cold."),
    tell("No.", false),
  ];
  const row = createRecommendation(world.groups.G, fits.id, {
    state: "closed",
    closedOn: "2026-03-01",
    ownerGroupId: null,
    ownerOrganisationId: world.ids.A,
    firstSentOn: "2026-01-05",
    acceptedAt: new Date("2026-01-06T10:00:00Z"),
    textPassedAt: new Date("2026-01-06T10:00:00Z"),
  });
  const others = Array.from({ length: people - 3 }, () => tell("I cannot say.", false));
  for (const { id } of [other, unquoted, ...others])
    db.insert(recommendationFeedback)
      .values({ recommendationId: row.id, feedbackId: id, gatheredAt: new Date() })
      .run();
  db.insert(publishedChanges)
    .values({
      recommendationId: row.id,
      reference: row.reference,
      outcome: "confirmed",
      title: row.title,
      groupId: row.groupId,
      askedBy: "Weald",
      askedOn: "2026-01-05",
      heldBy: "A trust",
      text: "A room is free.",
      confirmedOn: "2026-03-01",
      changedAt: new Date("2026-03-01T10:00:00Z"),
      ...values,
    })
    .run();
  return { ...row, fits, other, unquoted };
}

test("nothing is quoted until a moderator has chosen it, and then those words and no others", () => {
  const { reference, fits, other, unquoted } = confirmed();
  expect(findQuotation()).toBeUndefined();
  const offered = listQuotable(getRecommendation(world.moderator, reference)).map((each) => each.reference);
  expect(offered.toSorted()).toEqual([fits.reference, other.reference].toSorted());
  expect(chooseQuotation(world.moderator, reference, { comment: unquoted.reference })).toEqual({
    ok: false,
    reason: "changed",
  });
  chooseQuotation(world.moderator, reference, { comment: other.reference });
  chooseQuotation(world.moderator, reference, { comment: fits.reference });
  expect(findQuotation()).toMatchObject({ text: "We stood in the corridor.", change: { reference } });
  expect([fits, other].map(({ id }) => isQuotedAtHome(id))).toEqual([true, false]);
  chooseQuotation(world.moderator, reference, { comment: "" });
  expect(findQuotation()).toBeUndefined();
});

test.each([
  ["promised", { outcome: "promised" as const }, 8],
  ["made and not confirmed", { outcome: "changed" as const }, 8],
  ["asked by too few people", {}, 7],
])("what is %s has no words to choose", (_what, values, people) => {
  const { reference, fits } = confirmed(values, people);
  expect(listQuotable(getRecommendation(world.moderator, reference))).toEqual([]);
  expect(chooseQuotation(world.moderator, reference, { comment: fits.reference }).ok).toBe(false);
});

test("words that change or are withdrawn, and a change that is confirmed no more, are off the page at once", () => {
  const { id, reference, fits } = confirmed();
  const choose = () => chooseQuotation(world.moderator, reference, { comment: fits.reference });
  choose();
  db.update(publishedChanges)
    .set({ outcome: "changed" })
    .where(eq(publishedChanges.recommendationId, id))
    .run();
  expect(findQuotation()).toBeUndefined();
  db.update(publishedChanges)
    .set({ outcome: "confirmed" })
    .where(eq(publishedChanges.recommendationId, id))
    .run();
  expect(findQuotation()).toBeDefined();
  db.update(feedback)
    .set({ changedAt: new Date("2026-03-02T11:00:00Z") })
    .where(eq(feedback.id, fits.id))
    .run();
  expect(findQuotation()).toBeUndefined();
  setClock(() => Date.parse("2026-03-03T10:00:00Z"));
  choose();
  expect(findQuotation()).toBeDefined();
  withdrawFeedback(fits.writer, fits.reference);
  expect(findQuotation()).toBeUndefined();
});

test("only moderators choose, and none of what their own office asked for", () => {
  const { reference, fits } = confirmed();
  const choose = { comment: fits.reference };
  expect(() => chooseQuotation(createActor("facilitator", world.groups.G), reference, choose)).toThrow(
    status(403),
  );
  expect(() => chooseQuotation(createActor("member"), reference, choose)).toThrow(status(403));
});
