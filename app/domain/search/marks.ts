import { foldLetters } from "../text/fold.ts";
import { formsOf } from "./forms.ts";
import type { Term, Typed } from "./typed.ts";

/** Signs around a word that was found: no text that people type has them. */
export const BEFORE = "\u0002";
export const AFTER = "\u0003";

/** Part of an excerpt, marked where it is a word that was looked for. */
export type Part = { text: string; isMarked: boolean };

/** An excerpt as a page shows it, of passages and paragraphs in one line. A sign that somebody did type after all only moves a mark. */
export function markExcerpt(excerpt: string): Part[] {
  return excerpt
    .trim()
    .replace(/\s*\n\s*/g, " … ")
    .replace(/\s+/g, " ")
    .split(BEFORE)
    .flatMap((stretch, at) => {
      const [inside = "", ...rest] = at === 0 ? ["", stretch] : stretch.split(AFTER);
      return [
        { text: inside, isMarked: true },
        { text: rest.join(""), isMarked: false },
      ];
    })
    .filter(({ text }) => text !== "");
}

/** A title, marked where it has words that were looked for. */
export function markTitle(title: string, { all }: Pick<Typed, "all">): Part[] {
  const words = [...title.matchAll(/[\p{L}\p{M}\p{N}]+/gu)];
  const folded = words.map(([word]) => foldLetters(word));
  const marked = new Set(
    all.flatMap((term) =>
      folded.flatMap((_, at) => (stands(term, folded, at) ? term.words.map((_, next) => at + next) : [])),
    ),
  );
  const parts: Part[] = [];
  let from = 0;
  for (const at of [...marked].sort((a, b) => a - b)) {
    const { index = 0, 0: word = "" } = words[at] ?? {};
    parts.push({ text: title.slice(from, index), isMarked: false }, { text: word, isMarked: true });
    from = index + word.length;
  }
  return [...parts, { text: title.slice(from), isMarked: false }].filter(({ text }) => text !== "");
}

function stands({ words, isBeginning }: Term, title: readonly string[], at: number): boolean {
  const [first = ""] = words;
  const there = title[at] ?? "";
  if (words.length > 1) return words.every((word, next) => word === title[at + next]);
  return formsOf(first).includes(there) || (isBeginning && there.startsWith(first));
}
