import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Actor } from "#app/domain/policy.ts";
import { search } from "#app/domain/search/queries.server.ts";
import { newId } from "#app/lib/ids.ts";
import { db } from "#db/client.server.ts";
import { feedback, feedbackAgreements, feedbackResponses, feedbackVersions } from "#db/schema/index.ts";
import { createActor, createFeedback, createGroup, createOrganisation } from "../../factories.ts";
import { asked } from "./asked.ts";

const group = createGroup();
const trust = createOrganisation();
const author = createActor("groupMember", group);
const readers = [
  createActor("groupMember", group),
  createActor("facilitator", { group }),
  createActor("reviewer", { organisationId: trust.id }),
];
const moderator = createActor("moderator");

const told = (more: Partial<typeof feedback.$inferInsert>) =>
  createFeedback({
    groupId: group.id,
    organisationId: trust.id,
    authorId: author.id,
    state: "published",
    publishedAt: new Date("2026-05-06T10:00:00Z"),
    couldBeBetter: "",
    mayQuote: true,
    ...more,
  });

const found = (who: Actor, q: string) => search(who, asked(q, {}, who))?.found ?? [];
const count = (who: Actor, q: string) => search(who, asked(q, {}, who))?.count;

test("a place in its writer's own words is looked through by them and moderators, and each finds the comment once", () => {
  const comment = told({ wentWell: "Parking was easy", placeKind: "gp", placeName: "Quillfeather House" });
  for (const reader of readers) {
    expect(count(reader, "parking")).toBe(1);
    expect(count(reader, "quillfeather")).toBe(0);
    expect(count(reader, "parking quillfeather")).toBe(0);
    expect(count(reader, "quill")).toBe(0);
    expect(count(reader, "parking -quillfeather")).toBe(1);
  }
  for (const whole of [author, moderator]) {
    expect(count(whole, "parking quillfeather")).toBe(1);
    expect(found(whole, "parking")).toHaveLength(1);
    expect(count(whole, "parking -quillfeather")).toBe(0);
  }
  expect(found(moderator, "quillfeather")[0]?.href).toBe(`/manage/checks/${comment.reference}`);
  expect(found(author, "quillfeather")[0]?.href).toBe(`/your-page/feedback/${comment.reference}`);

  // What its page does not tell, nobody finds it by.
  db.update(feedback).set({ placeKind: "notSure" }).where(eq(feedback.id, comment.id)).run();
  expect(count(author, "quillfeather")).toBe(0);
  expect(count(author, "parking")).toBe(1);
});

test("new words that wait for a check are found by their writer and moderators, and then by everyone", () => {
  const comment = told({ wentWell: "A kettle" });
  const version = { id: newId(), feedbackId: comment.id, couldBeBetter: "", createdAt: new Date() };
  db.insert(feedbackVersions)
    .values({ ...version, state: "waiting", wentWell: "A samovar" })
    .run();
  for (const whole of [author, moderator]) {
    expect(count(whole, "samovar")).toBe(1);
    expect(count(whole, "kettle")).toBe(1);
  }
  for (const reader of readers) {
    expect(count(reader, "samovar")).toBe(0);
    expect(found(reader, "kettle")).toHaveLength(1);
  }

  db.update(feedback).set({ wentWell: "A samovar" }).where(eq(feedback.id, comment.id)).run();
  db.update(feedbackVersions)
    .set({ state: "replaced", wentWell: "A kettle", settledAt: new Date() })
    .where(eq(feedbackVersions.id, version.id))
    .run();
  for (const who of [author, moderator, ...readers]) {
    expect(count(who, "samovar")).toBe(1);
    expect(count(who, "kettle")).toBe(0);
  }
});

test("a response that waits for a check is found by its writer and moderators, each where they read it", () => {
  const { id: feedbackId, reference } = told({ wentWell: "Tea" });
  const id = newId();
  const writer = createActor("reviewer", { organisationId: trust.id });
  db.insert(feedbackResponses)
    .values({
      id,
      feedbackId,
      organisationId: trust.id,
      authorId: writer.id,
      kind: "explained",
      state: "waiting",
      text: "A periscope was put in",
      createdAt: new Date(),
    })
    .run();
  expect(found(moderator, "periscope").map(({ href }) => href)).toEqual([`/manage/checks/responses/${id}`]);
  expect(found(writer, "periscope").map(({ href }) => href)).toEqual([
    `/feedback/${reference}/response/${id}`,
  ]);
  for (const who of [author, ...readers]) expect(count(who, "periscope")).toBe(0);
  db.update(feedbackResponses)
    .set({ state: "published", publishedAt: new Date() })
    .where(eq(feedbackResponses.id, id))
    .run();
  for (const who of [author, moderator, writer, ...readers]) expect(count(who, "periscope")).toBe(1);
});

test("of what was sent without an account no words are shown before two moderators agreed to it", () => {
  const comment = told({ wentWell: "A trombone played", authorId: null, isWithoutAccount: true });
  const excerpt = () => found(readers[0] as Actor, "trombone")[0]?.excerpt;
  expect(excerpt()).toBeNull();
  const agreement = { feedbackId: comment.id, about: "quoting", because: "quotation" } as const;
  db.insert(feedbackAgreements)
    .values({ ...agreement, proposedAt: new Date() })
    .run();
  expect(excerpt()).toBeNull();
  db.update(feedbackAgreements).set({ agreedAt: new Date() }).run();
  expect(excerpt()).not.toBeNull();
});

test("within a day nothing tells who sent first, nor where the page goes on how many lie between", () => {
  const actor = createActor("groupMember", group);
  const sent = Array.from({ length: 45 }, (_, minute) =>
    told({
      wentWell: "A theodolite",
      publishedAt: new Date(Date.UTC(2026, 5, 7, 9, minute)),
    }),
  );
  const first = search(actor, asked("theodolite"));
  const after = first?.next ?? "";
  const second = search(actor, asked("theodolite", { after }));
  const third = search(actor, asked("theodolite", { after: second?.next ?? "" }));
  const inOrder = [first, second, third]
    .flatMap((page) => page?.found ?? [])
    .map(({ reference }) => reference);
  const bySending = sent.map(({ reference }) => reference);
  expect(inOrder.toSorted()).toEqual(bySending.toSorted());
  // Of 45 drawn by lot, about as many pairs are in one order as in the other.
  const inverted = inOrder
    .slice(1)
    .filter(
      (reference, at) => bySending.indexOf(reference ?? "") > bySending.indexOf(inOrder[at] ?? ""),
    ).length;
  expect(inverted).toBeGreaterThan(5);
  expect(inverted).toBeLessThan(39);
  // The lot of a piece, and its day: nothing of an hour or of a number given one after the other.
  const day = BigInt(`0x${after}`) >> 47n;
  expect(Number(day)).toBe(Date.UTC(2026, 5, 7) / 86_400_000);
  const [one, other] = [first?.next, second?.next].map((place) => BigInt(`0x${place}`) & (2n ** 47n - 1n));
  expect(Math.abs(Number((one ?? 0n) - (other ?? 0n)))).toBeGreaterThan(1_000);
});
