import type { ReactNode } from "react";
import { each } from "../site/each.tsx";

/** Where a station of a way stands: behind, here, or ahead. */
export type StationStanding = "done" | "now" | "next";

export interface Station {
  name: ReactNode;
  standing: StationStanding;
  /** Who and when, or what happens there. */
  about?: ReactNode;
  /** What hangs on it: why, or what was said there. */
  children?: ReactNode;
}

/** What those hear who do not see the drawing. */
const STANDING_WORDS: Record<StationStanding, string> = { done: "Done", now: "Now", next: "To come" };

/** A way of several stations, from the first to the last, one below another. */
export function Stations({ stations }: { stations: readonly Station[] }) {
  return (
    <ol className="app-stations">
      {each(stations, ({ name, standing, about, children }) => (
        <li className={`app-station--${standing}`}>
          <span className="app-station__name">
            <span className="nhsuk-u-visually-hidden">{STANDING_WORDS[standing]}: </span>
            {name}
          </span>
          {about && <p>{about}</p>}
          {children}
        </li>
      ))}
    </ol>
  );
}

/** A way that only explains what happens: every station is full, and nothing says that one is behind. */
export function Way({ steps }: { steps: readonly { name: string; about?: string }[] }) {
  return (
    <ol className="app-stations">
      {each(steps, ({ name, about }) => (
        <li>
          <span className="app-station__name">{name}</span>
          {about && <p>{about}</p>}
        </li>
      ))}
    </ol>
  );
}

/** The same way as small dots in a row of a list, beside the word of its status, which says all that they say. */
export function Dots({ done, of = 8 }: { done: number; of?: number }) {
  const places = Array.from({ length: of }, (_, index) => 7 + index * ((118 - 14) / Math.max(1, of - 1)));
  return (
    <svg className="app-dots" viewBox="0 0 118 14" aria-hidden="true" focusable="false">
      <path d={`M7 7H${places.at(-1) ?? 7}`} />
      {each(places, (x, index) => (
        <circle className={index < done ? "app-dots__done" : undefined} cx={x} cy="7" r="4.5" />
      ))}
    </svg>
  );
}
