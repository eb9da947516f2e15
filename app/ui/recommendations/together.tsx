import { Links } from "../parts/aside.tsx";

type Link = { reference: string; title: string };

export interface TogetherWith {
  /** Is it read below another one? */
  isBelow: boolean;
  /** That one, where the reader may open it. */
  above: Link | null;
  below: readonly Link[];
  /** What it was put together from, before it was taken apart. */
  apart: readonly Link[];
}

/** What one recommendation is dealt with together with: its own thread would not say what comes of it. */
export function Together({ above, below, apart }: TogetherWith) {
  if (above)
    return (
      <section>
        <p>What is decided about this one is decided about all of them:</p>
        <Links links={[linkTo(above)]} />
      </section>
    );
  const [words, links] = apart.length > 0 ? [APART, apart] : [BELOW, below];
  if (links.length === 0) return null;
  return (
    <section>
      <p>{words}</p>
      <Links links={links.map(linkTo)} />
    </section>
  );
}

const BELOW = "It was put together from these. Each goes on having a page of its own:";
const APART = "It was put together from these, and each goes on by itself now:";

const linkTo = ({ reference, title }: Link) => ({ href: `/recommendations/${reference}`, label: title });
