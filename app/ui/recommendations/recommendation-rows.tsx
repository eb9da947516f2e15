import { Rows } from "../parts/rows.tsx";
import { StatusTag } from "../site/status-tag.tsx";

export interface RecommendationRow {
  reference: string;
  title: string;
  state: string;
  place: string;
  clock: string | null;
  /** By when a change is promised, where nothing else is due. */
  promise: string | null;
  isLate: boolean;
  takenBy?: string | null;
  /** What is wanted of the reader. */
  wanted?: string | null;
}

/** Recommendations in rows: what is asked, where it lies, and by when something is due. */
export function RecommendationRows({ rows }: { rows: readonly RecommendationRow[] }) {
  return (
    <Rows
      rows={rows.map(({ reference, title, state, place, clock, promise, isLate, takenBy, wanted }) => ({
        href: `/recommendations/${reference}`,
        what: (
          <>
            {title}
            <span className="nhsuk-u-visually-hidden"> ({reference})</span>
          </>
        ),
        about: (
          <>
            {wanted && (
              <>
                <b>{wanted}</b>
                <br />
              </>
            )}
            {[`With ${place}`, takenBy && `taken by ${takenBy}`].filter(Boolean).join(" · ")}
          </>
        ),
        end: (
          <>
            <span>{state}</span>
            {isLate && <StatusTag tone="late">Late</StatusTag>}
            {(clock ?? promise) && <span className="app-second">{clock ?? promise}</span>}
          </>
        ),
      }))}
    />
  );
}
