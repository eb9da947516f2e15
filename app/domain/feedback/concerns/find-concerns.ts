import { simplifyText } from "#app/lib/simplify-text.ts";
import { type FoundWords, withoutOverlaps } from "../../text/found-words.ts";
import { PHRASE_LISTS, type WrittenConcernKind } from "./phrases.ts";

/** Words that raise a concern, and the version of the list that they are on. */
export type FoundConcern = FoundWords & { kind: WrittenConcernKind; listVersion: number };

// Bounded, so that the time grows with the length of the text and with nothing else.
const BETWEEN = "[^\\p{L}\\p{N}\\n]{1,3}";
const GAP = `(?:${BETWEEN}[\\p{L}\\p{N}]{1,30}){0,3}`;

const FINDERS = (Object.keys(PHRASE_LISTS) as WrittenConcernKind[]).map((kind) => ({
  kind,
  listVersion: PHRASE_LISTS[kind].version,
  pattern: patternOf(PHRASE_LISTS[kind].phrases),
}));

/** Most passages raise none: then one look for all phrases spares a look for each kind. */
const ANY = patternOf(
  Object.values(PHRASE_LISTS).flatMap(({ phrases }) => phrases),
  "iu",
);

/**
 * The words of a passage that raise a concern, in the order in which they stand, each kind as often as it is there.
 * A phrase says nothing about when or whether it is so: a person reads what was written.
 */
export function findConcerns(text: string): FoundConcern[] {
  const { plain, origins } = simplifyText(text);
  // "can't" and "cant" are one word to the lists.
  const bare = plain.replaceAll("'", "");
  if (!ANY.test(bare)) return [];
  const places = placesOfAllBut("'", plain);
  return FINDERS.flatMap(({ kind, listVersion, pattern }) =>
    withoutOverlaps(
      [...bare.matchAll(pattern)].map((match) => {
        const last = match.index + match[0].length - 1;
        const start = origins[places[match.index] ?? 0] ?? 0;
        const end = (origins[places[last] ?? 0] ?? text.length - 1) + 1;
        return { kind, listVersion, words: text.slice(start, end), start, end };
      }),
    ),
  );
}

/** Which kinds of concern the passages of a comment raise, each once, in the order of the lists. */
export function kindsOfConcern(passages: readonly string[]): WrittenConcernKind[] {
  const raised = passages.flatMap(findConcerns).map(({ kind }) => kind);
  return FINDERS.map(({ kind }) => kind).filter((kind) => raised.includes(kind));
}

/** Where each character of a text stands that is left when all of one kind are taken out. */
function placesOfAllBut(character: string, text: string): number[] {
  return [...Array(text.length).keys()].filter((place) => text[place] !== character);
}

function patternOf(phrases: readonly string[], flags = "giu"): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${phrases.map(sourceOf).join("|")})(?![\\p{L}\\p{N}])`, flags);
}

function sourceOf(phrase: string): string {
  return phrase
    .split(" ")
    .map((part, index) => (part === "…" ? GAP : `${index > 0 ? BETWEEN : ""}(?:${part})`))
    .join("");
}
