import { describe, expect, test } from "vitest";
import { findPersonalDetails } from "#app/domain/feedback/personal-details.ts";
import { markFoundWords } from "#app/domain/text/found-words.ts";
import { CLEAN, FOUND } from "./labelled-sentences.ts";

/** Of the words that must be found, how many are: the least that will do for each kind (requirements.md 7.1). */
const LEAST_RECALL = {
  nhsNumber: 1,
  email: 1,
  postcode: 1,
  phone: 0.95,
  vehicle: 0.95,
  date: 0.95,
  address: 0.95,
  name: 0.95,
} as const;

const KINDS = Object.keys(FOUND) as (keyof typeof FOUND)[];

type Find = typeof findPersonalDetails;

/** The sentences of a kind in which its words were not found. */
function missedOf(kind: (typeof KINDS)[number], find: Find) {
  return FOUND[kind].filter(([sentence, text]) => {
    const start = sentence.indexOf(text);
    return !find(sentence).some(
      (one) => one.kind === kind && one.start <= start && one.end >= start + text.length,
    );
  });
}

describe("what may identify someone is found", () => {
  test.each(KINDS)("%s", (kind) => {
    const missed = missedOf(kind, findPersonalDetails);
    const all = FOUND[kind].length;
    console.log(`Found, ${kind}: ${all - missed.length} of ${all}`);
    expect(1 - missed.length / all, missed.join("\n")).toBeGreaterThanOrEqual(LEAST_RECALL[kind]);
  });

  test.each(KINDS)("control: a finder that overlooks every third sentence is caught, %s", (kind) => {
    let asked = 0;
    const missed = missedOf(kind, (text) => (asked++ % 3 === 0 ? [] : findPersonalDetails(text)));
    expect(1 - missed.length / FOUND[kind].length).toBeLessThan(LEAST_RECALL[kind]);
  });
});

test("where it stands is where it was typed, even between characters that look like others", () => {
  const sentence = "Number 999\u200b000\u200b0018 was on the label.";
  const text = "999\u200b000\u200b0018";
  const start = sentence.indexOf(text);
  expect(findPersonalDetails(sentence)).toEqual([
    { kind: "nhsNumber", text, start, end: start + text.length },
  ]);
});

test("at most 3 in 100 clean sentences raises a false alarm", () => {
  const alarms = CLEAN.flatMap((sentence) =>
    findPersonalDetails(sentence).map(({ text }) => `${text}: ${sentence}`),
  );
  const labelled = CLEAN.length + KINDS.reduce((sum, kind) => sum + FOUND[kind].length, 0);
  console.log(
    `False alarms: ${alarms.length} in ${CLEAN.length} clean sentences, ${labelled} labelled in all`,
  );
  expect(CLEAN.length).toBeGreaterThanOrEqual(100);
  expect(labelled).toBeGreaterThanOrEqual(300);
  expect(alarms.length / CLEAN.length, alarms.join("\n")).toBeLessThanOrEqual(0.03);
});

test("an NHS number needs its check digit", () => {
  const wrong = Array.from({ length: 10 }, (_, last) => `999000001${last}`);
  expect(wrong.filter((digits) => findPersonalDetails(digits).length > 0)).toEqual(["9990000018"]);
  expect(findPersonalDetails("1111111111")).toEqual([]);
});

test("the writer's own name is found as a whole, however it is written", () => {
  const text = "Yours, ANN LEE. Ann was there, and so was roseann lee.";
  expect(findPersonalDetails(text, "Ann Lee").map(({ text }) => text)).toEqual(["ANN LEE"]);
  expect(findPersonalDetails("Grace was needed.", "Grace")).toEqual([]);
  expect(findPersonalDetails("Signed A (Bob) Lee.", "A (Bob) Lee")).toHaveLength(1);
});

test("several are found in their order, none twice", () => {
  const text =
    "Dr Smith (07700 900123) wrote to jo@example.com on 4 March 2024 about 999 000 0018, ME16 9QQ.";
  expect(findPersonalDetails(text).map(({ kind }) => kind)).toEqual([
    "name",
    "phone",
    "email",
    "date",
    "nhsNumber",
    "postcode",
  ]);
});

test("marking keeps the text as it was typed", () => {
  const text = "Before Dr Smith,\nthen 9990000018 and 😀 07700 900123";
  const runs = markFoundWords(text, findPersonalDetails(text));
  expect(runs.map(({ text }) => text).join("")).toBe(text);
  expect(runs.filter(({ isFound }) => isFound).map(({ text }) => text)).toEqual([
    "Dr Smith",
    "9990000018",
    "07700 900123",
  ]);
});

test("letters of two units are passed one by one: a look that stepped into one would never end", () => {
  expect(findPersonalDetails("𐐔𐐇𐐝 𐐀𐐡𐐇𐐓, 𝓢𝓪𝓶 𝓛𝓮𝓮 and Sarah Jenkins").map(({ text }) => text)).toContain(
    "Sarah Jenkins",
  );
});

test("text made to be slow is read all the same: nothing is looked at more than a bounded number of times", () => {
  for (const unit of [
    "1",
    "1 ",
    "0 ",
    "a",
    "a@",
    "a.",
    "Dr ",
    "Dr A. ",
    "999 000 001",
    "born ",
    "M2 ",
    "at dot ",
    "\u200b",
  ]) {
    const text = unit.repeat(20_000 / unit.length);
    expect(findPersonalDetails(text, "Ann Lee").length).toBeLessThanOrEqual(text.length);
  }
});
