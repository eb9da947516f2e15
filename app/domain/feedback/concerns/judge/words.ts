import { firstAlike } from "./alike.ts";
import { type Hashed, hashed } from "./hash.ts";

/** A word as the judge reads it: as it was written, as what is like it is read and without its ending, and cut into pieces. */
export type JudgedWord = {
  form: string;
  stem: string;
  ofForm: Hashed;
  ofStem: Hashed;
  pieces: Int32Array;
};

/** How many letters a piece of a word has. */
export const PIECE = 4;
/** A word longer than any is no word: cut off, so that one long run of letters costs no more than a text does. */
const MOST_LETTERS = 20;
const MOST_REMEMBERED = 5_000;

const remembered = new Map<string, JudgedWord>();

export function judgedWord(form: string): JudgedWord {
  const before = remembered.get(form);
  if (before) return before;
  // What people write has no end of words: what is remembered must have one.
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const stem = stemOf(firstAlike(form));
  const pieces = Int32Array.from(piecesOf(form), (piece) => hashed(piece).hash);
  const word = { form, stem, ofForm: hashed(form), ofStem: hashed(stem), pieces };
  remembered.set(form, word);
  return word;
}

/** Each four letters with the borders of the word ("#_wai", "#wait", …): they bring "waited" and "waiting" together. */
export function piecesOf(form: string): string[] {
  const letters = `_${form.slice(0, MOST_LETTERS)}_`;
  return Array.from(
    { length: Math.max(0, letters.length - PIECE + 1) },
    (_, at) => `#${letters.slice(at, at + PIECE)}`,
  );
}

/** Without the ending that says how many or when. It need be no word: "hurting" and "hurts" must only be the same. */
export function stemOf(form: string): string {
  if (/^\d+$/.test(form)) return form.length > 2 ? "000" : form;
  return withoutEnding(form)
    .replace(/(?<=..)([bdgklmnprt])\1$/, "$1")
    .replace(/(?<=...)e$/, "");
}

function withoutEnding(form: string): string {
  if (form.length > 5 && form.endsWith("ing")) return form.slice(0, -3);
  if (form.length > 4 && form.endsWith("ed")) return form.slice(0, -2);
  if (form.length > 5 && form.endsWith("ies")) return `${form.slice(0, -3)}y`;
  if (form.length > 4 && /(?:s|x|z|ch|sh)es$/.test(form)) return form.slice(0, -2);
  if (form.length > 3 && /[^s]s$/.test(form)) return form.slice(0, -1);
  if (form.length > 5 && form.endsWith("ly")) return form.slice(0, -2);
  return form;
}
