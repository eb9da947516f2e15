import { PlainText } from "../feedback/feedback-text.tsx";

interface LastSuggestionProps {
  suggestedOn: string;
  reason: string;
  /** What came of it. */
  came: string;
  because: string | null;
}

/** The other words that a moderator suggested last, and what their writer said to them. */
export function LastSuggestion({ suggestedOn, reason, came, because }: LastSuggestionProps) {
  return (
    <>
      <p>
        Other words were suggested on {suggestedOn}. {came}.
      </p>
      <p>Why they were suggested:</p>
      <PlainText text={reason} />
      {because && (
        <>
          <p>What its writer said:</p>
          <PlainText text={because} />
        </>
      )}
    </>
  );
}
