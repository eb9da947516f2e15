import { Button } from "../nhs/button.tsx";
import { each } from "../site/each.tsx";
import { PostForm } from "../site/post-form.tsx";
import { DetailsToLookAt } from "./details-to-look-at.tsx";
import { ImportSuggestions, type ImportSuggestionsProps } from "./import-suggestions.tsx";
import { NotesText } from "./notes-text.tsx";

type LeftOut = { kind: string; count: number; texts: readonly string[] };

export interface ImportPreviewProps extends ImportSuggestionsProps {
  /** Where the items are saved. */
  action: string;
  /** The number of this preview: it is imported once. */
  page: string;
  items: readonly { title: string; said: string }[];
  /** How often the file has what notes cannot hold, and the words that could be seen of it. */
  leftOut: readonly LeftOut[];
  /** Words in it that may identify somebody. */
  details: readonly { title: string; words: readonly string[] }[];
}

const KINDS: Record<string, readonly [one: string, several: string]> = {
  hidden: ["passage that was hidden in the file", "passages that were hidden in the file"],
  deletions: [
    "passage that was deleted with changes tracked",
    "passages that were deleted with changes tracked",
  ],
  headingNumbers: ["number before a heading", "numbers before headings"],
  footnotes: ["note at the foot or the end", "notes at the foot or the end"],
  comments: ["comment", "comments"],
  headersAndFooters: ["line at the top or bottom of pages", "lines at the top or bottom of pages"],
  charts: ["chart or diagram", "charts and diagrams"],
  prompts: ["empty place to fill in", "empty places to fill in"],
  codes: ["piece of a field that pages do not show", "pieces of fields that pages do not show"],
  pictures: ["picture", "pictures"],
  links: ["link address (its words are kept)", "link addresses (their words are kept)"],
  equations: ["formula (its letters are kept)", "formulas (their letters are kept)"],
  signs: ["sign that we do not know", "signs that we do not know"],
  embedded: ["file within the file that we cannot read", "files within the file that we cannot read"],
};

/** What would be imported and what would be left out, with the button that does it. */
export function ImportPreview({ action, page, items, leftOut, suggestions, details }: ImportPreviewProps) {
  return (
    <>
      <p>
        {items.length === 1 ? "1 item" : `${items.length} items`} would be added to the notes. Nothing is
        saved yet.
      </p>
      {leftOut.length > 0 && (
        <>
          <h2>What is left out</h2>
          <ul>
            {each(leftOut, ({ kind, count, texts }) => (
              <li>
                {count} {KINDS[kind]?.[count === 1 ? 0 : 1] ?? kind}
                {kind === "headingNumbers" && `: ${texts.join(" ")}`}
                {kind !== "headingNumbers" && texts.length > 0 && (
                  <ul>
                    {each(texts, (text) => (
                      <li>{text}</li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
      <DetailsToLookAt details={details} />
      <PostForm action={action}>
        <input type="hidden" name="page" value={page} />
        <ImportSuggestions suggestions={suggestions} />
        {each(items, ({ title, said }, index) => (
          <>
            <input type="hidden" name={`item-${index + 1}-title`} value={title} />
            <input type="hidden" name={`item-${index + 1}-said`} value={said} />
          </>
        ))}
        <Button>Add these items</Button>
      </PostForm>
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
