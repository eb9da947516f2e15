import { each } from "../site/each.tsx";

/** A text whose runs are marked where something was found in them. Lines end where they were typed to end. */
export function MarkedText({ runs }: { runs: readonly { words: string; isFound: boolean }[] }) {
  return (
    <p>
      {each(runs, ({ words, isFound }) => (isFound ? <mark>{withBreaks(words)}</mark> : withBreaks(words)))}
    </p>
  );
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
