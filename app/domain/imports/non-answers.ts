import { fold } from "../text/fold.ts";

/** What people write, or a survey's machine, where nothing was said. Compared by `fold`, without marks. */
const NON_ANSWERS = new Set([
  "",
  "absolutely nothing",
  "as above",
  "as before",
  "blank",
  "cant think of anything",
  "did not answer",
  "didnt answer",
  "do not know",
  "dont know",
  "na",
  "n a",
  "nan",
  "nil",
  "no",
  "no answer",
  "no comment",
  "no comments",
  "no comments made",
  "no comment made",
  "no further comment",
  "no further comments",
  "no other comments",
  "no response",
  "none",
  "none at all",
  "none given",
  "nope",
  "not a thing",
  "not answered",
  "not applicable",
  "not at all",
  "not known",
  "not really",
  "not sure",
  "nothing",
  "nothing at all",
  "nothing comes to mind",
  "nothing i can think of",
  "nothing really",
  "nothing to add",
  "null",
  "see above",
  "skipped",
  "test",
  "undefined",
  "unknown",
  "unsure",
  "yes",
]);

/** What a spreadsheet shows in place of what it cannot work out. */
const SPREADSHEET_ERROR =
  /^\s*#(?:NAME\?|VALUE!|REF!|DIV\/0!|N\/A|NULL!|NUM!|SPILL!|CALC!|FIELD!|GETTING_DATA)\s*$/i;

/** Whether an answer has no experience in it. */
export function isNonAnswer(text: string): boolean {
  if (SPREADSHEET_ERROR.test(text)) return true;
  const words = fold(text.replace(/[^\p{L}\p{N}\s'’]/gu, " "));
  return NON_ANSWERS.has(words) || !/\p{L}/u.test(words);
}
