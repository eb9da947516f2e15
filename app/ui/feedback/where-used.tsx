import { each } from "../site/each.tsx";
import { PlainText } from "./feedback-text.tsx";

interface WhereUsedProps {
  uses: readonly { where: string; reason: string | null }[];
  isWithdrawn: boolean;
}

/** For its writer: each place where a comment is quoted or spoken of. */
export function WhereUsed({ uses, isWithdrawn }: WhereUsedProps) {
  return (
    <>
      <h2 className="nhsuk-heading-m">Where your words are used</h2>
      {uses.length > 0 ? (
        <ul>
          {each(uses, ({ where, reason }) => (
            <li>
              {where}
              {reason && <PlainText text={reason} />}
            </li>
          ))}
        </ul>
      ) : (
        <p>
          {isWithdrawn
            ? "Nowhere, since you withdrew it."
            : "We found no report and no notes that quote them."}
        </p>
      )}
      {!isWithdrawn && <p>Our emails about it never have your words in them.</p>}
    </>
  );
}
