import { areaOf } from "../groups/area-of.ts";
import { Rows } from "../parts/rows.tsx";
import { each } from "../site/each.tsx";

/** A text in parts, some of which were looked for. */
type Marked = readonly { text: string; isMarked: boolean }[];

export interface FoundItem {
  title: Marked;
  href: string | null;
  /** What it is, such as "Decision". */
  what: string;
  about: readonly string[];
  on: string | null;
  reference?: string;
  /** Words around those that were looked for; nothing where its writer does not agree to be quoted. */
  excerpt: Marked | null;
}

/** What a search has found, each with where it stands and the words around those that were looked for. */
export function FoundList({ items }: { items: readonly FoundItem[] }) {
  return (
    <Rows
      rows={items.map((item) => ({
        href: item.href ?? undefined,
        what: (
          <>
            <MarkedParts parts={item.title} />
            {item.reference && <span className="nhsuk-u-visually-hidden"> ({item.reference})</span>}
          </>
        ),
        about: <About item={item} />,
        end: (
          <>
            <span>{item.what}</span>
            {item.on && <span className="app-second">{item.on}</span>}
          </>
        ),
      }))}
    />
  );
}

function About({ item: { excerpt, about } }: { item: FoundItem }) {
  const facts = [...about.map(areaOf), excerpt === null && "open it to read the words"]
    .filter(Boolean)
    .join(" · ");
  if (!excerpt?.length) return facts;
  return (
    <>
      <MarkedParts parts={excerpt} />
      {facts && <br />}
      {facts}
    </>
  );
}

function MarkedParts({ parts }: { parts: Marked }) {
  return each(parts, ({ text, isMarked }) => (isMarked ? <mark>{text}</mark> : text));
}
