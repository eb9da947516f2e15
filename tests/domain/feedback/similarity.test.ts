import { expect, test } from "vitest";
import {
  compareTelling,
  countTexts,
  LIKELY,
  tellingWords,
} from "#app/domain/feedback/combining/similarity.ts";
import { ALIKE_ONLY, SAME_EXPERIENCES } from "./same-experiences.ts";

const texts = [...SAME_EXPERIENCES, ...ALIKE_ONLY].flatMap(({ one, other }) => [
  tellingWords(one),
  tellingWords(other),
]);
const counts = countTexts(texts);
const scoreOf = (left: string, right: string) =>
  compareTelling(tellingWords(left), tellingWords(right), counts, texts.length).score;

/** Every second pair was looked at while the method was chosen; the others only measure it. */
const heldOut = SAME_EXPERIENCES.filter((_, index) => index % 2 === 1);

function recallOf(kind: "copy" | "retold", pairs = SAME_EXPERIENCES) {
  const asked = pairs.filter((pair) => pair.kind === kind);
  return { found: asked.filter(({ one, other }) => scoreOf(one, other) >= LIKELY).length, of: asked.length };
}

test("what was sent twice is found, and most of what another person told of the same", () => {
  for (const kind of ["copy", "retold"] as const) {
    const all = recallOf(kind);
    const held = recallOf(kind, heldOut);
    console.log(
      `Likely the same, ${kind}: ${all.found} of ${all.of} found (held out: ${held.found} of ${held.of})`,
    );
  }
  expect(recallOf("copy", heldOut).found).toBe(recallOf("copy", heldOut).of);
  expect(recallOf("retold", heldOut).found / recallOf("retold", heldOut).of).toBeGreaterThanOrEqual(0.8);
});

test("in a group that was told nothing else, what was sent twice is found as well", () => {
  const missed = SAME_EXPERIENCES.filter(({ kind, one, other }) => {
    const pair = [tellingWords(one), tellingWords(other)] as const;
    return kind === "copy" && compareTelling(...pair, countTexts(pair), pair.length).score < LIKELY;
  });
  expect(missed).toEqual([]);
});

test("hardly any two texts about different things are shown as likely the same", () => {
  let alarms = 0;
  let compared = 0;
  for (const [at, left] of SAME_EXPERIENCES.entries())
    for (const right of SAME_EXPERIENCES.slice(at + 1))
      for (const [a, b] of [
        [left.one, right.one],
        [left.one, right.other],
        [left.other, right.one],
        [left.other, right.other],
      ] as const) {
        compared += 1;
        if (scoreOf(a, b) >= LIKELY) alarms += 1;
      }
  console.log(`Likely the same, false alarms: ${alarms} of ${compared} pairs about different things`);
  expect(alarms / compared).toBeLessThanOrEqual(0.01);
});

test("two texts about the same kind of thing are seldom taken for one event", () => {
  const alarms = ALIKE_ONLY.filter(({ one, other }) => scoreOf(one, other) >= LIKELY).length;
  console.log(
    `Likely the same, false alarms: ${alarms} of ${ALIKE_ONLY.length} pairs about the same kind of thing`,
  );
  expect(alarms / ALIKE_ONLY.length).toBeLessThanOrEqual(0.25);
});

test("control: with words that every text has, different texts look alike", () => {
  expect(scoreOf("the and was when they with had", "the and was when they with had")).toBe(0);
  expect(tellingWords("They waited; I was waiting and it waits.")).toEqual(new Map([["wait", "waited"]]));
});
