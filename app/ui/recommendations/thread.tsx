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
  other: { reference: string | null; title: string | null } | null;
  response: ShownRecommendationResponse | null;
}

/** What happened, from the feedback to where it is now, as one line of stations. */
export function Thread({
  ground,
  entries,
  next,
}: {
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
      children: <Said entry={entry} />,
    };
  });
  return <Stations stations={[ground, ...stations, ...(next ? [next] : [])]} />;
}

function nameOf({ heading, to }: ShownEntry): string {
  return to ? `${heading} to ${to}` : heading;
}

function Said({ entry: { text, more, other, response } }: { entry: ShownEntry }) {
  if (!text && !more && !other && !response) return null;
  return (
    <div>
      {text && <PlainText text={text} />}
      {more && <PlainText text={`What would make it acceptable: ${more}`} />}
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
      {change && <PlainText text={change} />}
      <PlainText text={text} />
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
