/** A word as it is compared (lower case, no accents, no apostrophe) and where it stands in the text. */
export type Word = { form: string; start: number; end: number };

/** The words of a text, in their order. Each character is read once: the time grows with the length alone. */
export function wordsOfText(text: string): Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu), (match) => ({
    form: match[0]
      .toLowerCase()
      .normalize("NFKD")
      .replace(/[\p{M}'’]/gu, ""),
    start: match.index,
    end: match.index + match[0].length,
  }));
}
