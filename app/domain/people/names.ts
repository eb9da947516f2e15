import { line } from "#app/lib/fields.ts";
import { OFFICES, wordsOf } from "#db/vocabulary.ts";
import { fold } from "../text/fold.ts";

const PRETENDS =
  "Enter a name that does not read like an office or this service. Your post is shown where you hold one";

/** What nobody is called, and whoever is called so would be believed to be: offices and services. */
const TITLES = [
  ...wordsOf(OFFICES),
  ...["admin", "administration", "moderation", "nhs", "kmcap", "patientvoice", "canceractiongroup"],
  ...["canceractionpartnership", "helpdesk", "support", "security", "official"],
];

/** Digits and signs that are read as letters. */
const LOOKS_LIKE: Readonly<Record<string, string>> = {
  0: "o",
  1: "i",
  3: "e",
  4: "a",
  5: "s",
  "@": "a",
  $: "s",
  "|": "i",
};

/**
 * The name of a person, as others read it: without what cannot be seen, in one alphabet a word, and not one that reads
 * like an office or the service (security.md X10).
 */
export function personName(missing: string, max: number, tooLong: string) {
  return line(missing, max, tooLong)
    .transform((name) =>
      name
        .replace(/\p{Cf}+/gu, "")
        .replace(/\s+/gu, " ")
        .trim(),
    )
    .refine((name) => /[\p{L}\p{N}]/u.test(name), missing)
    .refine((name) => !readsLikeTitle(name), PRETENDS);
}

/** Does it hold a title as a word or spelled out, or mix alphabets in a word, as who wants to look like another does? */
function readsLikeTitle(name: string): boolean {
  if (name.split(/[\s-]+/).some(mixesAlphabets)) return true;
  const read = fold(name).replace(/[01345@$|]/g, (sign) => LOOKS_LIKE[sign] ?? sign);
  const words = read.split(/[^\p{L}]+/u).filter(Boolean);
  // "Help desk", "K M CAP" and "A d m i n" are read as one word.
  const runs = words.flatMap((_, from) =>
    words.slice(from).map((_, more) => words.slice(from, from + more + 1).join("")),
  );
  return TITLES.some((title) => runs.includes(title));
}

function mixesAlphabets(word: string): boolean {
  const alphabets = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u];
  return alphabets.filter((alphabet) => alphabet.test(word)).length > 1;
}
