import { areaOf } from "../groups/short-name.ts";
import { Rows } from "../parts/rows.tsx";
import { each } from "../site/each.tsx";

export interface FoundItem {
  title: string;
  href: string | null;
  /** What it is, such as "Decision". */
  what: string;
  about: readonly string[];
  on: string | null;
  reference?: string;
  /** Words around those that were looked for; nothing where its writer does not agree to be quoted. */
  excerpt: readonly { text: string; isMarked: boolean }[] | null;
}

/** What a search has found, each with where it stands and the words around those that were looked for. */
export function FoundList({ items }: { items: readonly FoundItem[] }) {
  return (
    <Rows
      rows={items.map((item) => ({
        href: item.href ?? undefined,
        what: (
          <>
            {item.title}
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
      {each(excerpt, ({ text, isMarked }) => (isMarked ? <mark>{text}</mark> : text))}
      {facts && <br />}
      {facts}
    </>
  );
}
