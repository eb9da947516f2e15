import { InsetText } from "../nhs/inset-text.tsx";
import { WarningCallout } from "../nhs/warning-callout.tsx";
import { each } from "../site/each.tsx";

interface FoundBeforeSendingProps {
  /** What may identify someone. */
  details: readonly string[];
  /** What many readers will not follow. */
  hard: readonly string[];
}

/** What was found in words that are about to be published. Whoever wrote them judges it. */
export function FoundBeforeSending({ details, hard }: FoundBeforeSendingProps) {
  return (
    <>
      {details.length > 0 && (
        <WarningCallout heading="Words that may identify someone" headingLevel={2}>
          <List items={details} />
        </WarningCallout>
      )}
      {hard.length > 0 && (
        <InsetText>
          <p>This may be hard to read:</p>
          <List items={hard} />
        </InsetText>
      )}
    </>
  );
}

function List({ items }: { items: readonly string[] }) {
  return (
    <ul>
      {each(items, (item) => (
        <li>{item}</li>
      ))}
    </ul>
  );
}
