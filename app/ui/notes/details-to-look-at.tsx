import { each } from "../site/each.tsx";

/** Words that may identify somebody, with the items in which they stand. It warns, and keeps nobody from going on. */
export function DetailsToLookAt({
  details,
}: {
  details: readonly { title: string; words: readonly string[] }[];
}) {
  if (details.length === 0) return null;
  return (
    <>
      <h2>Words that may identify someone</h2>
      <p>Take out what readers do not need. A program looked for these, and does not find all of them.</p>
      <ul>
        {each(details, ({ title, words }) => (
          <li>
            {title || "An item without a title"}: {words.join(", ")}
          </li>
        ))}
      </ul>
    </>
  );
}
