import { Rows } from "../parts/rows.tsx";

export interface RecommendationRow {
  reference: string;
  title: string;
  state: string;
  place: string;
  clock: string | null;
  isLate: boolean;
  takenBy?: string | null;
}

/** Recommendations in rows: what is asked, where it lies, and by when something is due. */
export function RecommendationRows({ rows }: { rows: readonly RecommendationRow[] }) {
  return (
    <Rows
      rows={rows.map(({ reference, title, state, place, clock, isLate, takenBy }) => ({
        href: `/recommendations/${reference}`,
        what: (
          <>
            {title}
            <span className="nhsuk-u-visually-hidden"> ({reference})</span>
          </>
        ),
        about: [`With ${place}`, takenBy && `taken by ${takenBy}`].filter(Boolean).join(" · "),
        end: (
          <>
            <span>{state}</span>
            {clock && (
              <span className={isLate ? "app-late" : "app-second"}>{isLate ? `Late: ${clock}` : clock}</span>
            )}
            {!clock && isLate && <span className="app-late">Promise is late</span>}
          </>
        ),
      }))}
    />
  );
}
