import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { visibleTo } from "#app/domain/feedback/visibility.server.ts";
import { type Actor, VISITOR } from "#app/domain/policy.ts";
import { search } from "#app/domain/search/queries.server.ts";
import { setClock } from "#app/lib/clock.ts";
import { db, inTransaction, sqlite } from "#db/client.server.ts";
import { feedback, glossaryTerms } from "#db/schema/index.ts";
import { findDifferences } from "#db/search/compare.ts";
import { createActor, createFeedback, createGroup, createOrganisation, createSite } from "../../factories.ts";
import { asked, titles } from "./asked.ts";

const weald = createGroup({ name: "Weald Cancer Action Group", towns: "Maidstone, Tonbridge" });
const coast = createGroup({ name: "Coast Cancer Action Group", towns: "Margate" });
const trust = createOrganisation({ name: "Orchard NHS Trust" });
const otherTrust = createOrganisation({ name: "Harbour NHS Trust" });
const people = {
  member: createActor("groupMember", weald),
  otherMember: createActor("groupMember", coast),
  facilitator: createActor("facilitator", { group: weald }),
  otherFacilitator: createActor("facilitator", { group: coast }),
  reviewer: createActor("reviewer", { organisationId: trust.id }),
  otherReviewer: createActor("reviewer", { organisationId: otherTrust.id }),
  representative: createActor("representative", { group: weald }),
  moderator: createActor("moderator"),
  administrator: createActor("administrator"),
  author: createActor("member"),
  visitor: VISITOR as Actor,
};

const STATES = ["submitted", "held", "suggested", "published", "refused", "passedOn"] as const;
let comments: { id: string; reference: string }[];

beforeAll(() => {
  comments = STATES.flatMap((state) =>
    (["group", "staff"] as const).flatMap((audience) =>
      [trust.id, null].map((organisationId) =>
        createFeedback({
          groupId: weald.id,
          organisationId,
          authorId: people.author.id,
          state,
          audience,
          wentWell: "A zephyr of fresh air",
          ...(state === "published" && { publishedAt: new Date() }),
          ...((state === "held" || state === "refused") && { checkReason: "because" }),
          ...(state === "passedOn" && { passedOnAt: new Date(), passedOnTo: "PALS" }),
        }),
      ),
    ),
  );
  createFeedback({
    state: "withdrawn",
    wentWell: "",
    couldBeBetter: "",
    groupId: weald.id,
    authorId: people.author.id,
  });
});

test("each finds the comments that the policy lets them read, and no other", () => {
  for (const [who, actor] of Object.entries(people)) {
    const readable = db
      .select({ id: feedback.id })
      .from(feedback)
      .where(visibleTo(actor))
      .all()
      .filter(({ id }) => comments.some((comment) => comment.id === id));
    const result = search(actor, asked("zephyr"));
    expect(result?.count, who).toBe(readable.length);
    expect(result?.found.length, who).toBe(Math.min(20, readable.length));
  }
  expect(search(people.author, asked("zephyr"))?.count).toBe(24);
  expect(search(people.member, asked("zephyr"))?.count).toBe(2);
  expect(search(people.reviewer, asked("zephyr"))?.count).toBe(2);
});

test("what nobody may read changes nothing for somebody: not a number, an order or a suggestion", () => {
  const look = () =>
    JSON.stringify([search(people.otherMember, asked("zephir")), search(VISITOR, asked("zephyrs"))]);
  const before = look();
  for (let at = 0; at < 3; at++)
    createFeedback({
      groupId: weald.id,
      state: "published",
      publishedAt: new Date(),
      wentWell: "zephir zephyrs",
    });
  expect(look()).toBe(before);
});

test("words are found in one and several, in the beginning of the last, quoted as they are, and not after a minus", () => {
  const actor = createActor("groupMember", coast);
  const tell = (wentWell: string) =>
    createFeedback({
      groupId: coast.id,
      state: "published",
      publishedAt: new Date(),
      wentWell,
      mayQuote: true,
    });
  tell("The waiting room had two chairs");
  tell("No room for waiting");
  const count = (q: string) => search(actor, asked(q))?.count;
  expect(count("chair")).toBe(1);
  expect(count("cha")).toBe(1);
  expect(count("cha room")).toBe(0);
  expect(count("waiting room")).toBe(2);
  expect(count('"waiting room"')).toBe(1);
  expect(count('room -"waiting room"')).toBe(1);
  expect(count('"wait"')).toBe(0);
  expect(count("wait")).toBe(2);
  expect(search(actor, asked("-room"))).toBeUndefined();
  expect(search(actor, asked("  "))).toBeUndefined();
});

test("words around what was found are shown where its writer may be quoted, and marked", () => {
  const actor = createActor("groupMember", coast);
  const told = { groupId: coast.id, state: "published" } as const;
  createFeedback({
    ...told,
    publishedAt: new Date("2026-03-01"),
    wentWell: "A quokka came",
    couldBeBetter: "It was cold.\n\nVery",
    mayQuote: true,
  });
  createFeedback({
    ...told,
    publishedAt: new Date("2026-03-02"),
    wentWell: "Another quokka",
    couldBeBetter: "",
    mayQuote: false,
    authorId: actor.id,
  });
  const excerpts = (who: Actor) => search(who, asked("quokka"))?.found.map(({ excerpt }) => excerpt);
  expect(excerpts(actor)).toEqual([
    [
      { text: "Another ", isMarked: false },
      { text: "quokka", isMarked: true },
    ],
    [
      { text: "A ", isMarked: false },
      { text: "quokka", isMarked: true },
      { text: " came … It was cold. … Very", isMarked: false },
    ],
  ]);
  expect(excerpts(createActor("groupMember", coast))?.[0]).toBeNull();
});

test("a word out of the name of a place finds what is about it", () => {
  const site = createSite(trust.id, { name: "Larkfield Hospital", town: "Larkfield" });
  const told = { groupId: weald.id, state: "published" as const, publishedAt: new Date() };
  createFeedback({ ...told, organisationId: trust.id, siteId: site.id, wentWell: "The jigsaw helped" });
  createFeedback({ ...told, wentWell: "A jigsaw at home" });
  expect(search(people.member, asked("jigsaw larkfield"))?.count).toBe(1);
  expect(search(people.member, asked("jigsaw"))?.count).toBe(2);
});

test("what is found can be narrowed to a kind, a group, an organisation and days", () => {
  const at = (day: string) => new Date(`${day}T12:00:00Z`);
  const told = { groupId: coast.id, state: "published" as const, wentWell: "Marmalade for tea" };
  for (const day of ["2026-03-01", "2026-04-02", "2026-05-03"])
    createFeedback({ ...told, publishedAt: at(day) });
  createFeedback({ ...told, publishedAt: at("2026-04-05"), organisationId: otherTrust.id });
  const count = (more: Record<string, string>) => search(people.moderator, asked("marmalade", more))?.count;
  expect(count({})).toBe(4);
  expect(count({ kind: "feedback" })).toBe(4);
  expect(count({ kind: "action" })).toBe(0);
  expect(count({ group: weald.id })).toBe(0);
  expect(count({ group: coast.id })).toBe(4);
  expect(count({ organisation: otherTrust.id })).toBe(1);
  expect(count({ from: "2026-04-02", until: "2026-04-05" })).toBe(2);
  expect(count({ until: "2026-04-01" })).toBe(1);
  expect(count({ from: "not a day" })).toBe(4);
});

test("the newest come first, page after page, and more than 200 are not counted", () => {
  const group = createGroup();
  const actor = createActor("groupMember", group);
  inTransaction(() => {
    for (let day = 0; day < 230; day++)
      createFeedback({
        groupId: group.id,
        state: "published",
        publishedAt: new Date(Date.UTC(2026, 0, 1 + ((day * 7) % 230))),
        wentWell: "Ubiquitous",
      });
  });
  const seen: string[] = [];
  let after: string | undefined;
  do {
    const result = search(actor, asked("ubiquitous", after ? { after } : {}));
    expect(result).toMatchObject({ count: 200, isCut: true });
    seen.push(...(result?.found ?? []).map(({ href }) => href ?? ""));
    after = result?.next;
  } while (after);
  const inOrder = db
    .select({ reference: feedback.reference })
    .from(feedback)
    .where(eq(feedback.groupId, group.id))
    .orderBy(feedback.publishedAt)
    .all()
    .map(({ reference }) => `/feedback/${reference}`);
  expect(seen).toEqual(inOrder.toReversed());
});

test("groups, places and words explained stand above the rest, for everyone", () => {
  db.insert(glossaryTerms)
    .values({
      id: "pals",
      term: "PALS",
      termKey: "pals",
      meaning: "Help with worries in Tonbridge",
      updatedAt: new Date(),
    })
    .run();
  expect(titles(VISITOR, "tonbridge")).toEqual(["group Weald Cancer Action Group", "term PALS"]);
  expect(titles(VISITOR, "orchard")).toEqual(["place Orchard NHS Trust"]);
});

test("a letter or two wrong in a name is put right, of public words alone", () => {
  const meant = (q: string) => search(people.member, asked(q))?.suggestion;
  expect(meant("Madistone")).toBe("Maidstone");
  expect(meant("weald zzyx Tonbrige")).toBeUndefined();
  expect(meant("weald at Tonbrige")).toBe("weald at Tonbridge");
  expect(meant("weald Tonbrige")).toBe("weald Tonbridge");
  expect(meant("Orchrad")).toBe("Orchard");
  expect(meant("zzzzzz")).toBeUndefined();
  // In feedback that this member reads, and in no title.
  expect(meant("zepyhr")).toBeUndefined();
});

test("a search of a thousand words, and of any signs, is an answer and not slow", () => {
  const hostile = [
    '" OR 1=1 --',
    "title:zephyr",
    "scope : zephyr",
    "NEAR(zephyr air, 5)",
    "zephyr*",
    "^zephyr",
    "{title}: zephyr",
    "%_';drop table feedback",
    "\u{e000}fr",
    "\ud800",
    "AND OR NOT",
    "(((((",
    `${"zephyr ".repeat(1000)}`,
    Array.from({ length: 1000 }, (_, at) => `waiting${at.toString(26).replace(/\d/g, "q")}`).join(" "),
    "a of the in and to air zeph fres zephyr fresh maidstone orchard trust group care",
  ];
  for (const q of hostile) {
    // What it costs is the least of three, and what this process took of it: the machine does other things meanwhile.
    const times = [1, 2, 3].map(() => {
      const before = process.cpuUsage();
      expect(() => search(people.moderator, asked(q))).not.toThrow();
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    });
    expect(Math.min(...times), q.slice(0, 30)).toBeLessThan(50);
  }
  expect(search(people.otherMember, asked("\u{e000}fr zephyr"))?.count).toBe(0);
});

test("after all of this the index says what it is made of", () => {
  expect(findDifferences(sqlite())).toEqual([]);
  setClock();
});
