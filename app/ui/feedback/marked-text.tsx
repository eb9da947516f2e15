import { each } from "../site/each.tsx";

interface MarkedProps {
  runs: readonly { words: string; isFound: boolean }[];
}

/** A text whose runs are marked where something was found in them. Lines end where they were typed to end. */
export function MarkedText({ runs }: MarkedProps) {
  return (
    <p>
      <MarkedRuns runs={runs} />
    </p>
  );
}

/** The same within a line. */
export function MarkedRuns({ runs }: MarkedProps) {
  return each(runs, ({ words, isFound }) => (isFound ? <mark>{withBreaks(words)}</mark> : withBreaks(words)));
}

function withBreaks(words: string) {
  return each(
    words.split("\n").map((line) => ({ line })),
    ({ line }, index) => (
      <>
        {index > 0 && <br />}
        {line}
      </>
    ),
  );
}
