import { each } from "../site/each.tsx";

interface ReadersProps {
  readers: readonly { who: string; when: string }[];
  /** Who else may read it; null while nobody else may. */
  audience: string | null;
  /** Who has it where nobody holds the office that it went to. */
  passedOn: readonly string[];
}

/** For its writer: which offices opened a comment. */
export function Readers({ readers, audience, passedOn }: ReadersProps) {
  return (
    <>
      <h2 className="nhsuk-heading-m">Who has read it</h2>
      {readers.length > 0 ? (
        <>
          <ul>
            {each(readers, ({ who, when }) => (
              <li>
                {who}, {when}
              </li>
            ))}
          </ul>
          <p>Somebody who only saw its first lines in a list is not named here.</p>
        </>
      ) : (
        <p>No moderator, facilitator or staff has opened it yet.</p>
      )}
      {audience && <p>{audience}</p>}
      {each(passedOn, (text) => (
        <p>{text}</p>
      ))}
    </>
  );
}
