import { Details } from "../nhs/details.tsx";
import { each } from "../site/each.tsx";
import { PlainText } from "./feedback-text.tsx";
import { Passages, type PassagesProps } from "./passages.tsx";

interface OtherTextsProps {
  texts: readonly {
    standing: string;
    wentWell: string;
    couldBeBetter: string;
    carerText: string;
    /** Why a moderator did not publish it. */
    reason: string | null;
  }[];
  names: PassagesProps["names"];
}

/** Other texts of a comment that its writer and moderators can still read: one that waits, and those that do not stand. */
export function OtherTexts({ texts, names }: OtherTextsProps) {
  if (texts.length === 0) return null;
  return (
    <Details summary="Other words of this feedback">
      <p>Only the writer and moderators see these. What was replaced is deleted after 30 days.</p>
      {each(texts, ({ standing, reason, ...words }) => (
        <>
          <p>
            <b>{standing}</b>
          </p>
          {reason && <PlainText text={reason} />}
          <Passages {...words} names={names} headingLevel={3} />
        </>
      ))}
    </Details>
  );
}
