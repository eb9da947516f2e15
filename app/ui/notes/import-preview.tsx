import { Button } from "../nhs/button.tsx";
import { each } from "../site/each.tsx";
import { NotesText } from "./notes-text.tsx";

export interface ImportPreviewProps {
  /** Where the items are saved. */
  action: string;
  /** The number of this preview: it is imported once. */
  page: string;
  items: readonly { title: string; said: string }[];
  /** How often the file has what plain text cannot hold; null for pasted text. */
  leftOut: Record<string, number> | null;
}

const KINDS: Record<string, readonly [one: string, several: string]> = {
  pictures: ["picture", "pictures"],
  comments: ["comment", "comments"],
  footnotes: ["footnote or endnote", "footnotes and endnotes"],
  headersAndFooters: ["header or footer", "headers and footers"],
  deletions: [
    "passage that was deleted with changes tracked",
    "passages that were deleted with changes tracked",
  ],
  links: ["link address (its words are kept)", "link addresses (their words are kept)"],
  equations: ["formula", "formulas"],
};

/** What would be imported and what would be left out, with the button that does it. */
export function ImportPreview({ action, page, items, leftOut }: ImportPreviewProps) {
  const left = Object.entries(leftOut ?? {}).filter(([, count]) => count > 0);
  return (
    <>
      <p>
        {items.length === 1 ? "1 item" : `${items.length} items`} would be added to the notes. Nothing is
        saved yet.
      </p>
      {left.length > 0 && (
        <>
          <h2>What is left out</h2>
          <ul>
            {each(left, ([kind, count]) => (
              <li>
                {count} {KINDS[kind]?.[count === 1 ? 0 : 1] ?? kind}
              </li>
            ))}
          </ul>
        </>
      )}
      <form method="post" action={action}>
        <input type="hidden" name="page" value={page} />
        {each(items, ({ title, said }, index) => (
          <>
            <input type="hidden" name={`item-${index + 1}-title`} value={title} />
            <input type="hidden" name={`item-${index + 1}-said`} value={said} />
          </>
        ))}
        <Button>Add these items</Button>
      </form>
      <h2>What would be added</h2>
      {each(items, ({ title, said }, index) => (
        <section>
          <h3>
            {index + 1}. {title}
          </h3>
          {said && <NotesText text={said} />}
        </section>
      ))}
    </>
  );
}
