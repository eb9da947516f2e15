/** Words that were found in a passage: `start` and `end` count UTF-16 units in the text as it was typed. */
export type FoundWords = { text: string; start: number; end: number };

/** In the order in which they stand; of two that lie over each other, the one that begins first, or was found first. */
export function withoutOverlaps<T extends FoundWords>(found: readonly T[]): T[] {
  const kept: T[] = [];
  for (const one of [...found].sort((a, b) => a.start - b.start)) {
    const last = kept.at(-1);
    if (!last || one.start >= last.end) kept.push(one);
  }
  return kept;
}

/** The text cut into runs, so that a page can mark what was found: put together, they are the text. */
export function markFoundWords(text: string, found: readonly FoundWords[]) {
  const runs: { text: string; isFound: boolean }[] = [];
  let from = 0;
  for (const { start, end } of withoutOverlaps(found)) {
    runs.push(
      { text: text.slice(from, start), isFound: false },
      { text: text.slice(start, end), isFound: true },
    );
    from = end;
  }
  runs.push({ text: text.slice(from), isFound: false });
  return runs.filter(({ text }) => text !== "");
}
