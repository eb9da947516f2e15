/** What may make words hard to read: one line for each, as their writer is told it. */
export type HardToRead = { kind: "longSentence" | "abbreviation"; text: string };

/** Of a sentence of more words than this, many readers lose the beginning. */
const LONGEST_SENTENCE = 25;

/** Where a long sentence is shown, its first words tell which. */
const WORDS_SHOWN = 8;

/** Known to everybody who reads here, without an entry in the glossary. */
const KNOWN = ["NHS", "GP", "GPS", "UK", "A&E", "TV", "OK"];

/**
 * A simple reading aid for what staff and groups write: sentences that are long, and abbreviations that the glossary does
 * not explain. It tells and never blocks. Names are the business of the look for personal details.
 *
 * @param terms the terms of the glossary
 */
export function findHardToRead(text: string, terms: readonly string[]): HardToRead[] {
  return [...longSentences(text), ...findUnexplained(text, terms)];
}

function longSentences(text: string): HardToRead[] {
  return text
    .split(/(?<=[.!?])\s+|\n+/)
    .map((sentence) => sentence.trim().split(/\s+/))
    .filter((words) => words.length > LONGEST_SENTENCE)
    .map((words) => ({ kind: "longSentence", text: `${words.slice(0, WORDS_SHOWN).join(" ")} …` }));
}

function findUnexplained(text: string, terms: readonly string[]): HardToRead[] {
  const known = new Set([...KNOWN, ...terms.map((term) => term.toUpperCase())]);
  const found = text.match(/(?<![\p{L}\p{N}])\p{Lu}[\p{Lu}\d&]{1,7}s?(?![\p{L}\p{N}])/gu) ?? [];
  const isKnown = (word: string) =>
    known.has(word.toUpperCase()) || known.has(word.replace(/s$/, "").toUpperCase());
  return [...new Set(found)].filter((word) => !isKnown(word)).map((text) => ({ kind: "abbreviation", text }));
}
