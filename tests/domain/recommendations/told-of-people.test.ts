import { eq } from "drizzle-orm";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getActor } from "#app/domain/people/queries.server.ts";
import { VISITOR } from "#app/domain/policy.ts";
import { findPublished } from "#app/domain/recommendations/changes/latest.server.ts";
import { combineRecommendations, takeApart } from "#app/domain/recommendations/combining/commands.server.ts";
import { findRecommendation, mayReadRecommendation } from "#app/domain/recommendations/queries.server.ts";
import { describeGround } from "#app/domain/recommendations/thread/ground.server.ts";
import { rewordRecommendation } from "#app/domain/recommendations/writing/commands.server.ts";
import { setClock } from "#app/lib/clock.ts";
import { db, sqlite } from "#db/client.server.ts";
import { recommendationFeedback } from "#db/schema/index.ts";
import { amount } from "#tests/amount.ts";
import { holdText, passText } from "#tests/as-read.ts";
import { createFeedback, createRecommendation } from "#tests/factories.ts";
import { makeWorld, setTime } from "./model/world.ts";

/*
 * What everyone reads of people, over random histories of one who reads all of it every day: recommendations are shown and
 * hidden, combined and taken apart, and people withdraw meanwhile. The sets are kept here by hand, and whoever reads tries
 * to take one number from another.
 */

const world = makeWorld();
const WORDS = { title: "One nurse", asks: "Name one.", why: "Nobody knew.", doneWhen: "All know." };
const comments = Array.from({ length: 24 }, () => createFeedback({ groupId: world.ids.G }));
const ids = comments.map(({ id }) => id);

beforeAll(() => {
  setTime("2026-01-12");
  sqlite().pragma("synchronous = OFF");
});
afterAll(() => {
  setClock();
  sqlite().pragma("synchronous = FULL");
});

type Thing = { reference: string; people: Set<string>; parts: string[] };
type Telling = { of: string; number: number; people: ReadonlySet<string> };
type Known = { tellings: Telling[]; things: Map<string, Thing> };

type Move =
  | { does: "show" | "hide" | "takeApart"; which: number }
  | { does: "combine"; which: number; with: number }
  | { does: "withdraw"; who: number[] };

const which = fc.nat(5);
const who = fc.uniqueArray(fc.nat(23), { minLength: 2, maxLength: 6 });
const MOVES: fc.Arbitrary<Move> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ does: fc.constant("show" as const), which }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("hide" as const), which }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant("takeApart" as const), which }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant("combine" as const), which, with: which }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant("withdraw" as const), who }) },
);

/** Where it becomes interesting: two that everyone reads are one now, or one was shown and hidden. */
const BEGINNINGS: readonly Move[][] = [
  [],
  [
    { does: "show", which: 0 },
    { does: "show", which: 1 },
    { does: "combine", which: 0, with: 1 },
  ],
  [
    { does: "show", which: 0 },
    { does: "hide", which: 0 },
  ],
];

const HISTORIES = amount({ sample: 60, bar: 400 });

test(`${HISTORIES} histories: no number of people can be told from others`, () => play(HISTORIES), 240_000);

const COUNTED_AGAIN =
  "AFTER UPDATE OF combined_into_id ON recommendations BEGIN UPDATE recommendations SET counted_people = NULL WHERE id = NEW.id; END";
const COUNTED_WHEN_SHOWN =
  "AFTER UPDATE OF text_passed_at ON recommendations BEGIN UPDATE recommendations SET counted_people = NULL WHERE id = NEW.id; END";
const ABOVE_COUNTED = `AFTER UPDATE OF counted_people ON recommendations WHEN NEW.counted_people = 0 AND OLD.counted_people IS NULL BEGIN
  UPDATE recommendations SET counted_people = (SELECT CASE WHEN count(DISTINCT f.author_id) < 8 THEN 0
    ELSE (count(DISTINCT f.author_id) + 2) / 5 * 5 END FROM feedback AS f
    JOIN recommendation_feedback AS under ON under.feedback_id = f.id
    JOIN recommendations AS below ON below.id = under.recommendation_id WHERE below.combined_into_id = NEW.id)
  WHERE id = NEW.id; END`;

test.each([
  ["who was combined is counted again", COUNTED_AGAIN],
  ["what was hidden is counted again", COUNTED_WHEN_SHOWN],
  ["what stands above others is counted", ABOVE_COUNTED],
])("mutant: %s", (_name, body) => {
  sqlite().exec(`CREATE TEMP TRIGGER mutant ${body}`);
  try {
    expect(() => play(100)).toThrow(/tells/);
  } finally {
    sqlite().exec("DROP TRIGGER temp.mutant");
  }
});

test("whoever takes 13 from 20 is found out, and whoever takes 10 from 20 learns of no few", () => {
  const things = new Map<string, Thing>();
  const add = (reference: string, from: number, to: number, parts: string[] = []) => {
    const thing = { reference, people: new Set(ids.slice(from, to)), parts };
    things.set(reference, thing);
    return { of: reference, number: Math.round((to - from) / 5) * 5, people: thing.people };
  };
  const [part, other, whole] = [
    add("part", 0, 13),
    add("other", 0, 10),
    add("whole", 0, 20, ["part", "other"]),
  ];
  expect(findLeak({ things, tellings: [whole, part] })).toMatch("whole less part tells of 7");
  expect(findLeak({ things, tellings: [whole, other] })).toBeUndefined();
});

function play(numRuns: number): void {
  const people = fc.uniqueArray(fc.nat(23), { minLength: 5, maxLength: 16 });
  fc.assert(
    fc.property(
      fc.array(people, { minLength: 2, maxLength: 3 }),
      fc.array(MOVES, { minLength: 6, maxLength: 12 }),
      fc.constantFrom(...BEGINNINGS),
      (sets, moves, beginning) => {
        const known = begin(sets);
        for (const move of [...beginning, ...moves]) {
          make(known, move);
          read(known);
          const leak = findLeak(known);
          if (leak) throw new Error(leak);
        }
      },
    ),
    { numRuns, endOnFailure: true, includeErrorInReport: true, seed: 20261130 },
  );
}

function begin(sets: readonly number[][]): Known {
  const things = sets.map((set) => {
    const { id, reference } = createRecommendation(world.groups.G, undefined, {
      state: "accepted",
      ownerGroupId: null,
      ownerOrganisationId: world.ids.A,
      firstSentOn: "2026-01-05",
      acceptedAt: new Date("2026-01-06T10:00:00Z"),
    });
    const people = set.map((index) => ids[index] ?? "");
    for (const feedbackId of people)
      db.insert(recommendationFeedback)
        .values({ recommendationId: id, feedbackId, gatheredAt: new Date() })
        .run();
    return { reference, people: new Set(people), parts: [] };
  });
  return { tellings: [], things: new Map(things.map((thing) => [thing.reference, thing])) };
}

/** One move, where the service lets it be made. */
function make({ things }: Known, move: Move): void {
  const list = [...things.values()];
  if (move.does === "withdraw") {
    for (const id of move.who.map((index) => ids[index] ?? "")) {
      // What withdrawing does to what rests on it, by a trigger.
      db.delete(recommendationFeedback).where(eq(recommendationFeedback.feedbackId, id)).run();
      for (const { people } of list) people.delete(id);
    }
    return;
  }
  const from = move.does === "takeApart" ? list.filter(({ parts }) => parts.length > 0) : list;
  const thing = from[move.which % from.length];
  if (!thing) return;
  const owner = getActor(world.people.A);
  if (move.does === "show") {
    // Where a moderator asked for other words.
    rewordRecommendation(getActor(world.people.G), thing.reference, WORDS);
    passText(world.moderator, thing.reference);
  }
  if (move.does === "hide") holdText(world.moderator, thing.reference, { text: "Again.", hide: ["hide"] });
  if (move.does === "takeApart") takeApart(owner, thing.reference);
  if (move.does !== "combine") return;
  const other = list[move.with % list.length] as Thing;
  const made = combineRecommendations(owner, thing.reference, { ...WORDS, others: [other.reference] });
  if (!made.ok) return;
  const people = new Set([...thing.people, ...other.people]);
  const parts = [thing.reference, other.reference];
  things.set(made.reference, { reference: made.reference, people, parts });
}

/** Everything that a visitor reads of people today: on the thread, and in what has changed. */
function read({ tellings, things }: Known): void {
  for (const { reference, people } of things.values()) {
    const row = findRecommendation(reference);
    if (!row || !mayReadRecommendation(VISITOR, row)) continue;
    for (const number of [describeGround(VISITOR, row).people, findPublished(row.id)?.fromPeople]) {
      if (!number || tellings.some((each) => each.of === reference && each.number === number)) continue;
      tellings.push({ of: reference, number, people: new Set(people) });
    }
  }
}

/** What somebody who kept everything can work out of few people. */
function findLeak({ tellings, things }: Known): string | undefined {
  for (const { of, number, people } of tellings) {
    if (tellings.some((each) => each.of === of && each.number !== number)) return `${of} tells two numbers`;
    if (people.size < 8 || number % 5 > 0 || Math.abs(number - people.size) > 2)
      return `${of} tells ${number} of ${people.size}`;
    const parts = tellings.filter((each) => things.get(of)?.parts.includes(each.of));
    for (const part of parts) {
      const others = [...people].filter((person) => !part.people.has(person)).length;
      if (others > 0 && others < 8) return `${of} less ${part.of} tells of ${others}`;
    }
  }
  return undefined;
}
