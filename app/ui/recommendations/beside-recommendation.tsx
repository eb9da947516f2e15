import { PlainText } from "../feedback/feedback-text.tsx";
import { Beside } from "../parts/aside.tsx";
import { each } from "../site/each.tsx";
import { ActLinks, type Acts } from "./acts.tsx";

export interface BesideRecommendationProps {
  reference: string;
  asks: string;
  why: string;
  doneWhen: string;
  askedBy: string;
  /** The issued report that asks for it. */
  askedIn: { href: string; name: string } | undefined;
  standing: {
    place: string;
    passedTo: string | null;
    clock: { isLate: boolean; isPaused: boolean; words: string } | undefined;
    isUnacknowledged: boolean;
  };
  notes: readonly { words: string; by: string; on: string }[];
  may: Acts;
}

/** Who has it and by when, what was asked, and what the reader can do. */
export function BesideRecommendation({
  standing,
  asks,
  why,
  doneWhen,
  askedBy,
  askedIn,
  notes,
  may,
  reference,
}: BesideRecommendationProps) {
  return (
    <>
      <Beside heading="Who has it now" isPrinted>
        <p>
          {standing.place}
          {standing.passedTo && `. Nobody holds the office there just now: ${standing.passedTo} sees to it.`}
        </p>
        {standing.clock && (
          <p className={standing.clock.isLate ? "app-late" : undefined}>
            {standing.clock.isLate ? "Late: " : ""}
            {standing.clock.isPaused ? "Paused: " : ""}
            {standing.clock.words}
          </p>
        )}
        {standing.isUnacknowledged && (
          <p className="app-late">It should have been accepted or returned by now.</p>
        )}
      </Beside>
      <Beside heading="What was asked" isPrinted>
        <PlainText text={asks} />
        <dl>
          <dt>Why</dt>
          <dd>{why}</dd>
          <dt>Done when</dt>
          <dd>{doneWhen}</dd>
        </dl>
      </Beside>
      <Beside heading="Who asked" isPrinted>
        <p>{askedBy}</p>
        {askedIn && (
          <p>
            In the report <a href={askedIn.href}>{askedIn.name}</a>
          </p>
        )}
      </Beside>
      <ActLinks reference={reference} may={may} />
      {may.note && (
        <Beside heading="Notes of your office">
          {notes.length === 0 && <p>Only your office reads what you write here.</p>}
          {each(notes, ({ words, by, on }) => (
            <>
              <PlainText text={words} />
              <p>
                {by}, {on}
              </p>
            </>
          ))}
          <p>
            <a href={`/recommendations/${reference}/note`}>Write a note</a>
          </p>
        </Beside>
      )}
    </>
  );
}
