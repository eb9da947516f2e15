import { expect, test } from "vitest";
import { readTyped } from "#app/domain/search/typed.ts";
import { SIGN } from "#db/search/tokens.ts";

const read = (text: string) => {
  const { all, none } = readTyped(text);
  const say = ({ words, isBeginning }: (typeof all)[number]) => words.join(" ") + (isBeginning ? "…" : "");
  return [all.map(say), none.map(say)];
};

test("words, phrases and a minus are told apart, and the last word may be only begun", () => {
  expect(read("parking chem")).toEqual([["parking", "chem…"], []]);
  expect(read('"waiting room" chairs -parking')).toEqual([["waiting room", "chairs"], ["parking"]]);
  expect(read('parking -"car park"')).toEqual([["parking"], ["car park"]]);
  expect(read("“waiting room”")).toEqual([["waiting room"], []]);
  expect(read('an "open phrase')).toEqual([["open phrase"], []]);
});

test("a hyphen inside a word is a gap, and what is short or quoted is no beginning", () => {
  expect(read("x-ray")).toEqual([["x ray"], []]);
  expect(read("KM-26-7K3QX")).toEqual([["km 26 7k3qx"], []]);
  expect(read("a to")).toEqual([["a", "to"], []]);
  expect(read('"chem"')).toEqual([["chem"], []]);
});

test("capitals, accents and an apostrophe make no other word", () => {
  expect(read("St Leonard’s CAFÉ")).toEqual([["st", "leonard", "cafe…"], []]);
});

test("operators of the index are words, and its signs are gaps", () => {
  expect(read("NEAR(a b, 2) OR title:x NOT y*")).toEqual([
    ["near a", "b", "2", "or", "title x", "not", "y"],
    [],
  ]);
  expect(read('* ^ { } + - \u0000 \u0002 \' " ""')).toEqual([[], []]);
  expect(read(`${SIGN}fr`)).toEqual([["fr"], []]);
});

test("a thousand words are cut to a dozen", () => {
  const many = Array.from({ length: 1000 }, (_, at) => `w${at}`).join(" ");
  expect(readTyped(many).all).toHaveLength(12);
  expect(readTyped(many).typed.length).toBeLessThanOrEqual(200);
  expect(readTyped("x".repeat(100_000))).toMatchObject({ all: [{}], isCut: true });
});

test("what is too long ends with a whole word, and says that it was cut", () => {
  const { typed, isCut } = readTyped(`${"parking ".repeat(24)}wheelchair`);
  expect([typed.endsWith(" parking"), isCut]).toEqual([true, true]);
  expect(readTyped("parking").isCut).toBe(false);
});

test("what only makes a question of words is left out, but where there is nothing else", () => {
  expect(read("what happened about parking")).toEqual([["parking…"], []]);
  expect(read("who is my specialist nurse?")).toEqual([["specialist", "nurse…"], []]);
  expect(read("who is who")).toEqual([["who", "is"], []]);
  expect(read('"all about" parking')).toEqual([["all about", "parking…"], []]);
});
