import { PlainText } from "../feedback/feedback-text.tsx";
import { SummaryList } from "../nhs/summary-list.tsx";
import { WarningCallout } from "../nhs/warning-callout.tsx";

export interface ChangedMeanwhileProps {
  /** The fields by name, with what people call them. */
  fields: Record<string, string>;
  /** What somebody else saved. */
  stored: Record<string, string | readonly string[]>;
  /** What this reader typed, which stands in the form below. */
  typed(name: string): readonly string[];
}

/** Two people changed one thing: the second sees where they differ, and loses nothing of their own. */
export function ChangedMeanwhile({ fields, stored, typed }: ChangedMeanwhileProps) {
  const rows = Object.entries(fields)
    .map(([name, key]) => ({
      key,
      now: [stored[name] ?? ""].flat().join(", "),
      mine: typed(name).join(", "),
    }))
    .filter(({ now, mine }) => now !== mine)
    .map(({ key, now }) => ({ key, value: now ? <PlainText text={now} /> : "Nothing" }));
  if (rows.length === 0) return null;
  return (
    <WarningCallout heading="What is saved now">
      <p>It differs from what you typed in these places:</p>
      <SummaryList rows={rows} />
    </WarningCallout>
  );
}
