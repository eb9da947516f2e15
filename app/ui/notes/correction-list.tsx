import { CORRECTION_STATES, type CorrectionState } from "#db/vocabulary.ts";
import { each } from "../site/each.tsx";
import { StatusTag } from "../site/status-tag.tsx";

export interface CorrectionListProps {
  path: string;
  corrections: readonly {
    id: string;
    title: string;
    words: string;
    authorName: string | null;
    date: string;
    state: CorrectionState;
    reason: string | null;
  }[];
}

/** What those who came would have the notes say, for the person who answers. */
export function CorrectionList({ path, corrections }: CorrectionListProps) {
  return (
    <>
      <h2>Corrections that were suggested</h2>
      <ul className="app-link-list">
        {each(corrections, ({ id, title, words, authorName, date, state, reason }) => (
          <li>
            <strong>{title}</strong>{" "}
            <StatusTag tone={state === "open" ? "attention" : "done"}>{CORRECTION_STATES[state]}</StatusTag>
            <br />
            {words}
            <br />
            {authorName ?? "Someone who has left"}, {date}
            {state === "open" ? (
              <>
                <br />
                <a href={`${path}/corrections/${id}`}>
                  Answer<span className="nhsuk-u-visually-hidden"> the correction to {title}</span>
                </a>
              </>
            ) : (
              <>
                <br />
                Your reason: {reason}
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
