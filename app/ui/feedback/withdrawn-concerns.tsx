import { areaOf } from "../groups/area-of.ts";
import { Rows } from "../parts/rows.tsx";

interface WithdrawnConcern {
  groupName: string;
  /** On which day it was withdrawn or erased. */
  day: string;
  why: string;
}

/** What left the same-day list without anybody having looked at it: nothing while there is none. */
export function WithdrawnConcerns({ items }: { items: readonly WithdrawnConcern[] }) {
  if (items.length === 0) return null;
  return (
    <section className="app-section">
      <h2>No longer on the same-day list</h2>
      <p className="app-second">
        Their words are gone. Each stands here for 7 days, so that nobody looks for it.
      </p>
      <Rows
        rows={items.map(({ groupName, day, why }) => ({
          what: `${why} on ${day}`,
          about: `Feedback to ${areaOf(groupName)}`,
          isShort: true,
        }))}
      />
    </section>
  );
}
