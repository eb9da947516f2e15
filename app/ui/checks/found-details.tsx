import { each } from "../site/each.tsx";

/** The words are marked above, where they can be judged. */
export function FoundDetails({ found }: { found: string[] }) {
  return (
    <>
      <h2 className="nhsuk-heading-s">Words that may identify someone</h2>
      <ul>
        {each(found, (text) => (
          <li>{text}</li>
        ))}
      </ul>
    </>
  );
}
