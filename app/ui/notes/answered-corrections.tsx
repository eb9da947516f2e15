import { CORRECTION_STATES, type CorrectionState } from "#db/vocabulary.ts";
import { Details } from "../nhs/details.tsx";
import { Rows } from "../parts/rows.tsx";
import { StatusTag } from "../site/status-tag.tsx";

export interface CorrectionProps {
  id: string;
  title: string;
  text: string;
  authorName: string | null;
  date: string;
  state: CorrectionState;
  reason: string | null;
}

/** What those who came would have had the notes say, and what became of it. */
export function AnsweredCorrections({ corrections }: { corrections: readonly CorrectionProps[] }) {
  const answered = corrections.filter(({ state }) => state !== "open");
  if (answered.length === 0) return null;
  return (
    <Details summary={`Corrections that were answered: ${answered.length}`}>
      <Rows
        rows={answered.map(({ title, text, authorName, date, state, reason }) => ({
          what: title,
          about: (
            <>
              {text} · {authorName ?? "Someone who has left"}, {date}
              <br />
              Your reason: {reason}
            </>
          ),
          end: <StatusTag tone="done">{CORRECTION_STATES[state]}</StatusTag>,
        }))}
      />
    </Details>
  );
}
