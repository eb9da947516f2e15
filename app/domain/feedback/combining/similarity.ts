import { wordsOfText } from "../../text/words-of-text.ts";

/** Words that every text has: they say nothing of what it tells. */
const COMMON = new Set(
  `about after again all also always and another any are asked away back been before being but came can could day did
  does done down each else ever every first for from gave get getting give given good got had has have having her here
  hers him his hospital how into its just kept knew know last left like long made make many more most much must near
  never next nobody not nothing now off often once one only other others our out over people quite really right said
  same saw seen several she should some someone something staff still such take than that the their them then there
  these they thing things think this those though through time times told too took two under until used very want was
  way week well went were what when where which while who whole why will with without would year you your`.split(
    /\s+/,
  ),
);

/** The endings that bring "waited" and "waiting" together. No grammar: a word may lose what is no ending. */
const ENDING = /(?:ings?|ed|es|s|ly)$/;

/** The words of a text that tell something: the stem of each, once, with the word as it stands there first. */
export type TellingWords = ReadonlyMap<string, string>;

export function tellingWords(text: string): TellingWords {
  const telling = new Map<string, string>();
  for (const { form } of wordsOfText(text)) {
    if (form.length <= 2 || COMMON.has(form)) continue;
    const cut = stem(form);
    if (!telling.has(cut)) telling.set(cut, form);
  }
  return telling;
}

function stem(form: string): string {
  const cut = form.replace(ENDING, "");
  return cut.length >= 3 ? cut : form;
}

/** How many of the compared texts have a word: what few have tells more. */
export function countTexts(texts: readonly TellingWords[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const words of texts) for (const word of words.keys()) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

export type Likeness = { score: number; shared: string[] };

/**
 * How alike two texts are, from 0 to 1: the weight of the words that both have, as a share of the weight of the words of
 * the shorter one (an overlap, since one person tells the same thing at greater length than another). A word weighs more
 * the fewer of the compared texts have it. Fewer than 3 shared words are no likeness.
 *
 * @returns the score, and the shared words, the rarest first, which say why
 */
export function compareTelling(
  left: TellingWords,
  right: TellingWords,
  counts: ReadonlyMap<string, number>,
  texts: number,
): Likeness {
  const weigh = (word: string) => Math.log((texts + 1) / (counts.get(word) ?? 1));
  const total = (words: Iterable<string>) => [...words].reduce((sum, word) => sum + weigh(word), 0);
  const both = [...left.keys()].filter((word) => right.has(word)).sort((a, b) => weigh(b) - weigh(a));
  const shared = both.map((word) => left.get(word) ?? word);
  if (both.length < FEWEST_SHARED) return { score: 0, shared };
  const smaller = Math.min(total(left.keys()), total(right.keys()));
  return { score: smaller > 0 ? total(both) / smaller : 0, shared };
}

const FEWEST_SHARED = 3;

/** From this score on, two texts are shown as likely to tell of the same; measured on made pairs in the tests. */
export const LIKELY = 0.3;
