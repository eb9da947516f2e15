import { InsetText } from "../nhs/inset-text.tsx";

/** What was sent at once, because somebody may need help, is asked about afterwards. */
export function FoundAfterwards({ found, change }: { found: readonly string[]; change: string }) {
  if (found.length === 0) return null;
  return (
    <InsetText>
      <p className="app-no-print">
        It is sent. We found words that may identify someone: {found.map((word) => `“${word}”`).join(", ")}.{" "}
        <a href={change}>Change your words</a>, or leave them as they are.
      </p>
    </InsetText>
  );
}
