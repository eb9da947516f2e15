import type { Rating } from "#db/vocabulary.ts";
import { fold } from "../../text/fold.ts";
import { isNonAnswer } from "../non-answers.ts";

/** Which end of the numbers is good, in words for whoever chooses. */
export const SCALES = {
  oneIsBest: "1 is very good and 5 is very poor, as in the Friends and Family Test",
  fiveIsBest: "5 is very good and 1 is very poor",
} as const;

export type Scale = keyof typeof SCALES;

/** The Friends and Family Test (NHS England, from 2020): its numbers in their order, and its words. */
const BY_NUMBER = ["veryGood", "good", "neither", "poor", "veryPoor"] as const satisfies readonly Rating[];
const DO_NOT_KNOW = 6;

const BY_WORDS = new Map<string, Rating>(
  Object.entries({
    "very good": "veryGood",
    good: "good",
    "neither good nor poor": "neither",
    "neither good or poor": "neither",
    neither: "neither",
    poor: "poor",
    "very poor": "veryPoor",
    "dont know": "doNotKnow",
    "do not know": "doNotKnow",
    "i dont know": "doNotKnow",
    "i do not know": "doNotKnow",
  } as const),
);

/** @returns null where nothing was answered, undefined for what is not on the scale */
export function readRating(cell: string, scale: Scale = "oneIsBest"): Rating | null | undefined {
  const { number, rating } = partsOf(cell);
  if (rating) return rating;
  if (number !== undefined) {
    if (number === DO_NOT_KNOW) return "doNotKnow";
    return BY_NUMBER[scale === "oneIsBest" ? number - 1 : BY_NUMBER.length - number];
  }
  return isNonAnswer(cell) && !/\p{L}\d|\d/u.test(cell) ? null : undefined;
}

/** What says which end is good: the cells with their words, the heading, or nothing although there are numbers. */
export type ScaleEvidence = "cells" | "heading" | "open" | "none";

/**
 * Which end is good, as far as the column says so itself: "5 - Very good" in a cell, before "1 = poor, 5 = excellent" in the
 * heading. Where nothing says it, it is read as the Friends and Family Test has it, and the preview asks.
 */
export function guessScale(
  cells: readonly string[],
  heading = "",
): { scale: Scale; evidence: ScaleEvidence } {
  const parts = cells.map(partsOf);
  const counted = { oneIsBest: 0, fiveIsBest: 0 };
  for (const { number, rating } of parts) {
    const at = BY_NUMBER.findIndex((onScale) => onScale === rating);
    if (number === undefined || at < 0) continue;
    if (number === at + 1) counted.oneIsBest += 1;
    if (number === BY_NUMBER.length - at) counted.fiveIsBest += 1;
  }
  if (counted.oneIsBest !== counted.fiveIsBest)
    return { scale: counted.fiveIsBest > counted.oneIsBest ? "fiveIsBest" : "oneIsBest", evidence: "cells" };
  const told = scaleInHeading(heading);
  if (told) return { scale: told, evidence: "heading" };
  const hasNumbers = parts.some(({ number, rating }) => number !== undefined && !rating);
  return { scale: "oneIsBest", evidence: hasNumbers ? "open" : "none" };
}

const GOOD =
  "excellent|very good|good|best|great|happy|satisfied|very happy|very satisfied|very likely|extremely likely";
const BAD =
  "very poor|poor|worst|terrible|awful|bad|very bad|unhappy|very unhappy|dissatisfied|very dissatisfied|very unlikely|extremely unlikely";

/** "1 = poor, 5 = excellent", "from 1 (worst) to 5 (best)", "very good is 1", "out of 5", "stars". */
function scaleInHeading(heading: string): Scale | undefined {
  const text = fold(heading.replace(/[():=/,;–—-]/g, " "));
  const ends = new RegExp(
    `(?<!question |q)\\b([15]) (?:is |means |being |for )?(?:the )?(${GOOD}|${BAD})\\b|\\b(${GOOD}|${BAD}) (?:is |being |at )?([15])\\b`,
    "g",
  );
  for (const [, before, word, otherWord, after] of text.matchAll(ends)) {
    const isGood = new RegExp(`^(?:${GOOD})$`).test(word ?? otherWord ?? "");
    return isGood === ((before ?? after) === "1") ? "oneIsBest" : "fiveIsBest";
  }
  return /\bout of (?:5|five)\b|\bstars?\b/.test(text) ? "fiveIsBest" : undefined;
}

/** "1", "1.0", "1 - Very good", "Very good (1)", "5 Very poor", "Very good": the number and the words, each if it is there. */
function partsOf(cell: string): { number?: number; rating?: Rating } {
  const text = fold(cell.replace(/(\d)\.0+(?!\d)/g, "$1").replace(/[():=/]/g, " "));
  const [, before, words = "", after] = /^(\d{1,2})?\s*(.*?)\s*(\d{1,2})?$/.exec(text) ?? [];
  const rating = BY_WORDS.get(words);
  const digits = before ?? after;
  if (digits === undefined) return rating ? { rating } : {};
  if (words !== "" && !rating) return {};
  return rating ? { number: Number(digits), rating } : { number: Number(digits) };
}
