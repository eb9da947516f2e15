import { each } from "../site/each.tsx";

interface MarkedProps {
  runs: readonly { text: string; isFound: boolean }[];
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
  return each(runs, ({ text, isFound }) => (isFound ? <mark>{withBreaks(text)}</mark> : withBreaks(text)));
}

function withBreaks(text: string) {
  return each(
    text.split("\n").map((line) => ({ line })),
    ({ line }, index) => (
      <>
        {index > 0 && <br />}
        {line}
      </>
    ),
  );
}
