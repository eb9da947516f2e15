import { once } from "#app/lib/once.ts";
import { ORDINARY_WORDS } from "../../../text/ordinary-words.ts";

const SHORTEST_TO_READ = 3;
const SHORTEST_TO_SQUEEZE = 4;
const SHORTEST_TO_MEND = 7;
const MOST_REMEMBERED = 5_000;

/**
 * Reads a word that may be misspelt as the word of every day that it must be: with letters doubled or not doubled
 * ("temmperature"), or with one slip: a letter too few, a letter too many, two that changed places, one vowel for another
 * ("temprature", "formaly", "compliant"). A consonant for another mostly makes another word. Short words stay as they are.
 */
class Spelling {
  readonly #known: ReadonlySet<string>;
  readonly #squeezed = new Map<string, string>();
  readonly #shortened = new Map<string, string[]>();
  readonly #read = new Map<string, string>();

  /** @param ordinary more words that are no slip of a known one */
  constructor(known: Iterable<string>, ordinary: Iterable<string>) {
    const words = [...known].filter((word) => /^\p{Ll}+$/u.test(word));
    this.#known = new Set([...words, ...ordinary]);
    for (const word of words) {
      // "feeeel" is "feel" rather than "fell": it is vowels that people draw out.
      if (word.length >= SHORTEST_TO_SQUEEZE && !/([aeou])\1/.test(this.#squeezed.get(squeeze(word)) ?? ""))
        this.#squeezed.set(squeeze(word), word);
      if (word.length < SHORTEST_TO_MEND) continue;
      for (const shorter of shortenings(word)) {
        const longer = this.#shortened.get(shorter);
        if (longer) longer.push(word);
        else this.#shortened.set(shorter, [word]);
      }
    }
  }

  /** The known word that is meant; the word itself when it is known, or when it is like none. */
  read(word: string): string {
    if (word.length < SHORTEST_TO_READ || this.#known.has(word)) return word;
    const before = this.#read.get(word);
    if (before !== undefined) return before;
    // What people write has no end of words: what is remembered must have one.
    if (this.#read.size >= MOST_REMEMBERED) this.#read.clear();
    const meant = this.#mend(word);
    this.#read.set(word, meant);
    return meant;
  }

  #mend(word: string): string {
    const squeezed = this.#squeezed.get(squeeze(word));
    if (squeezed) return squeezed;
    if (word.length < SHORTEST_TO_MEND - 1 || word.length > 20) return word;
    const tooFew = this.#shortened.get(word)?.find((known) => known[0] === word[0]);
    if (tooFew) return tooFew;
    if (word.length < SHORTEST_TO_MEND) return word;
    for (const shorter of shortenings(word)) {
      if (shorter.length >= SHORTEST_TO_MEND && shorter[0] === word[0] && this.#known.has(shorter))
        return shorter;
      const meant = this.#shortened.get(shorter)?.find((known) => isOneSlip(word, known));
      if (meant) return meant;
    }
    return word;
  }
}

function squeeze(word: string): string {
  return word.replace(/(.)\1+/g, "$1");
}

function shortenings(word: string): string[] {
  return Array.from(word, (_, at) => word.slice(0, at) + word.slice(at + 1));
}

/** Two words of one length: neighbours changed places, or one vowel is another. */
function isOneSlip(left: string, right: string): boolean {
  if (left.length !== right.length || left[0] !== right[0]) return false;
  const differ = [...left].flatMap((letter, at) => (letter === right[at] ? [] : [at]));
  const [one = 0, two] = differ;
  if (differ.length === 1) return isVowel(left[one]) && isVowel(right[one]);
  return differ.length === 2 && two === one + 1 && left[one] === right[two] && left[two] === right[one];
}

function isVowel(letter = ""): boolean {
  return "aeiouy".includes(letter);
}

/** Words of every day that look like a slip of another, and stand in no list. */
const NO_SLIPS =
  `flushed bettered speed amused amusing breeding leaving living compliment compliments complimentary patient patients
  patience slipped stripped pinned hosted posted wi`.split(/\s+/);

const spelling = once(() => new Spelling(ORDINARY_WORDS, NO_SLIPS));

/** The word that is meant by one that somebody may have misspelt. */
export function readSpelling(word: string): string {
  return spelling().read(word);
}
