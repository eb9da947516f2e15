import { PlainText } from "../feedback/feedback-text.tsx";
import { type Station, Stations } from "../parts/stations.tsx";
import { StaffSay } from "../parts/voices.tsx";
import { each } from "../site/each.tsx";

export interface ShownRecommendationResponse {
  kind: string;
  who: string;
  text: string;
  change: string | null;
  place: string | null;
  since: string | null;
  by: string | null;
  evidence: string | null;
  with: readonly string[];
}

export interface ShownEntry {
  heading: string;
  on: string;
  by: string | null;
  to: string | null;
  text: string;
  more: string;
  /** Has a moderator passed its words? Outside nobody reads them before. */
  isChecked: boolean;
  /** Why a moderator asks for other words. */
  note: string | null;
  /** What a group said of a change. */
  answer: string;
  /** The entry whose words the reader may write again. */
  rewrite: string | null;
  other: { reference: string | null; title: string | null } | null;
  response: ShownRecommendationResponse | null;
}

/** What happened, from the feedback to where it is now, as one line of stations. */
export function Thread({
  reference,
  ground,
  entries,
  next,
}: {
  reference: string;
  ground: Station;
  entries: readonly ShownEntry[];
  next: Station | null;
}) {
  const stations = entries.map((entry, index): Station => {
    const isLast = index === entries.length - 1;
    return {
      name: nameOf(entry),
      standing: isLast && next !== null ? "now" : "done",
      about: [entry.on, entry.by].filter(Boolean).join(" · "),
      children: <Said entry={entry} reference={reference} />,
    };
  });
  return <Stations stations={[ground, ...stations, ...(next ? [next] : [])]} />;
}

function nameOf({ heading, to }: ShownEntry): string {
  return to ? `${heading} to ${to}` : heading;
}

function Said({ entry, reference }: { entry: ShownEntry; reference: string }) {
  const { text, more, answer, isChecked, note, rewrite, other, response } = entry;
  if (!text && !more && !answer && isChecked && !other && !response) return null;
  return (
    <div>
      {answer && <p>The group says: {answer}</p>}
      {text && <PlainText text={more ? `${text}\n\nWhat would make it acceptable: ${more}` : text} />}
      {!isChecked && (
        <p className="app-second">
          {note
            ? `A moderator asks for other words: ${note}`
            : "A moderator reads the words before everyone does."}
          {rewrite && (
            <>
              {" "}
              <a href={`/recommendations/${reference}/entries/${rewrite}`}>Write it in other words</a>
            </>
          )}
        </p>
      )}
      {other?.reference && (
        <p>
          <a href={`/recommendations/${other.reference}`}>{other.title}</a>
        </p>
      )}
      {response && <RecommendationResponse {...response} />}
    </div>
  );
}

/** What an office answered: signed with a post. */
export function RecommendationResponse({ kind, who, text, change, ...more }: ShownRecommendationResponse) {
  const facts = [
    ["Where", more.place],
    ["Since", more.since],
    ["By", more.by],
    ["How people can see it", more.evidence],
    ["Said together with", more.with.join(", ")],
  ].filter(([, fact]) => fact);
  return (
    <StaffSay who={`${who}: ${kind}`}>
      <PlainText text={change ? `${change}\n\n${text}` : text} />
      {facts.length > 0 && (
        <p className="app-second">
          {each(facts, ([name, fact]) => (
            <>
              {name}: {fact}
              <br />
            </>
          ))}
        </p>
      )}
    </StaffSay>
  );
}
