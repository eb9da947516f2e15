import { createHash } from "node:crypto";

/** Where words begin and end in a text. */
export type Span = readonly [from: number, to: number];

/** What stands in place of the name of somebody who has erased themself. */
const SOMEBODY = "a member";

/** Where a sentence begins. */
const BEGINS = /(^|[.!?:]\s+|\n\s*)$/u;

/**
 * A text that says "a member" in some places, and where others of its places are afterwards.
 *
 * @param left places that stay, none of them within one that does not
 */
export function takeOut(
  text: string,
  spans: readonly Span[],
  left: readonly Span[],
): { text: string; left: Span[] } {
  let written = "";
  let at = 0;
  const moved = left.map(([from, to]) => [from, to] as [number, number]);
  for (const [from, to] of inOrder(spans)) {
    written += text.slice(at, from);
    const said = BEGINS.test(text.slice(0, from)) ? `A${SOMEBODY.slice(1)}` : SOMEBODY;
    for (const [index, span] of left.entries())
      if (span[0] >= to) {
        const one = moved[index] as [number, number];
        one[0] += said.length - (to - from);
        one[1] += said.length - (to - from);
      }
    written += said;
    at = to;
  }
  return { text: written + text.slice(at), left: moved };
}

/** Places that share no letter with any of others. */
export function apartFrom(spans: readonly Span[], others: readonly Span[]): Span[] {
  return spans.filter(([from, to]) => others.every((other) => to <= other[0] || from >= other[1]));
}

export function writeSpans(spans: readonly Span[]): string {
  return inOrder(spans)
    .map(([from, to]) => `${from}-${to}`)
    .join(" ");
}

export function readSpans(written: string): Span[] {
  return written.split(" ").flatMap((span) => {
    const [from, to] = span.split("-").map(Number);
    return from === undefined || to === undefined || !(to > from) ? [] : [[from, to] as const];
  });
}

export function hashText(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}

function inOrder(spans: readonly Span[]): Span[] {
  return [...spans].sort((one, other) => one[0] - other[0]);
}
