import { each } from "../site/each.tsx";

interface MarkedTextProps {
  /** Which passage it is, where it has no heading of its own. */
  name?: string;
  runs: readonly { words: string; isFound: boolean }[];
}

/** A text whose runs are marked where something was found in them. Lines end where they were typed to end. */
export function MarkedText({ name, runs }: MarkedTextProps) {
  return (
    <p>
      {name && <b>{name}: </b>}
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
