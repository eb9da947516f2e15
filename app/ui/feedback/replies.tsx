import { Card } from "../nhs/card.tsx";
import { each } from "../site/each.tsx";
import { PlainText } from "./feedback-text.tsx";

export interface Reply {
  organisationName: string;
  words: string;
  repliedOn: string;
}

/** What organisations answered. Who wrote it there is not told: the organisation stands by it. */
export function Replies({ replies }: { replies: readonly Reply[] }) {
  return (
    <>
      {each(replies, ({ organisationName, words, repliedOn }) => (
        <Card heading={`Reply from ${organisationName}`} headingSize="m">
          <p className="nhsuk-hint">{repliedOn}</p>
          <PlainText text={words} />
        </Card>
      ))}
    </>
  );
}
