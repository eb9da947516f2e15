import { diffArrays } from "diff";

/** A stretch of one of two texts: in both, or only here. */
export type Stretch = { text: string; isOnlyHere: boolean };

/** Milliseconds. Two long texts that have nothing in common could be compared for a very long time. */
const PATIENCE = 100;

/** Two texts laid side by side, word by word. How words are spaced is not compared. */
export function compareWords(left: string, right: string): { left: Stretch[]; right: Stretch[] } {
  const words = { left: wordsOf(left), right: wordsOf(right) };
  const changes = diffArrays(
    words.left.map((word) => word.trim()),
    words.right.map((word) => word.trim()),
    { timeout: PATIENCE },
  ) ?? [
    { count: words.left.length, removed: true, added: false },
    { count: words.right.length, removed: false, added: true },
  ];

  const sides: { left: Stretch[]; right: Stretch[] } = { left: [], right: [] };
  for (const { count, added, removed } of changes) {
    if (!added) takeWords(sides.left, words.left.splice(0, count), removed);
    if (!removed) takeWords(sides.right, words.right.splice(0, count), added);
  }
  return sides;
}

function takeWords(stretches: Stretch[], words: string[], isOnlyHere: boolean): void {
  if (words.length > 0) stretches.push({ text: words.join(""), isOnlyHere });
}

/** Each word with the white space after it. */
function wordsOf(text: string): string[] {
  return text.match(/^\s+|\S+\s*/g) ?? [];
}
