import { Bar } from "../charts/bar.tsx";
import { PlainText } from "../feedback/feedback-text.tsx";
import { PersonSays, StaffSay } from "../parts/voices.tsx";
import { each } from "../site/each.tsx";
import type { ShownChange } from "./change-entry.tsx";

/** The latest that came of what people said, each with what patients say of it: three beside each other. */
export function YouSaid({ changes }: { changes: readonly (ShownChange & { outcomeWords: string })[] }) {
  if (changes.length === 0) return null;
  return (
    <section className="app-section">
      <div className="app-heading">
        <h2>You said, staff did</h2>
        <a href="/what-has-changed">All that was asked, and what came of it</a>
      </div>
      <div className="app-thirds">
        {each(changes, (change) => (
          <div>
            <div className="app-place">
              <span className="app-second">{change.outcomeWords}</span>
              <h3>
                <a href={`/recommendations/${change.reference}`}>{change.title}</a>
              </h3>
              <PlainText text={change.text} />
              <p className="app-second">{whereAndWhen(change)}</p>
              {change.outcome === "confirmed" && <p>Patients say: {change.patientsSay}</p>}
            </div>
          </div>
        ))}
      </div>
    </section>
  );
}

function whereAndWhen({ heldBy, where, since, by, answeredOn }: ShownChange): string {
  const when = since ? `since ${since}` : by ? `by ${by}` : answeredOn ? `said on ${answeredOn}` : "";
  return [where ?? heldBy, when].filter(Boolean).join(", ");
}

/** One person's words with what was said and done about it. */
export function QuotedAtHome({ text, change }: { text: string; change: ShownChange }) {
  return (
    <div>
      <PersonSays large about="Its writer lets us quote it">
        <p>{text}</p>
      </PersonSays>
      <StaffSay who={whereAndWhen(change)}>
        <PlainText text={change.text} />
        <p className="app-lone-link">
          <a href={`/recommendations/${change.reference}`}>{change.title}</a>
        </p>
      </StaffSay>
    </div>
  );
}

export interface HomeNumbers {
  spoke: { people: number; period: string } | null;
  asked: number;
  answered: number;
  changed: number;
  confirmed: number;
}

/** How many spoke, how much of what was asked has an answer, and how much of what changed is confirmed. */
export function Numbers({ spoke, asked, answered, changed, confirmed }: HomeNumbers) {
  return (
    <section>
      <h2>What came of it so far</h2>
      {spoke && (
        <p>
          <span className="app-number">{spoke.people.toLocaleString("en-GB")}</span> people spoke in{" "}
          {spoke.period}, rounded to 5. They chose to, so they may not be typical.
        </p>
      )}
      <p>
        <span className="app-number">{answered}</span> out of {asked} things that were asked have an answer.
      </p>
      <Share of={asked} count={answered} />
      <p>
        <span className="app-number">{confirmed}</span> out of {changed} changes are confirmed by patients.
      </p>
      <Share of={changed} count={confirmed} />
    </section>
  );
}

/** The same as the sentence above it, for the eye. */
function Share({ count, of }: { count: number; of: number }) {
  if (of === 0) return null;
  return (
    <div className="app-share">
      <Bar percent={(100 * count) / of} />
    </div>
  );
}
