import type { Station } from "../parts/stations.tsx";
import { each } from "../site/each.tsx";

export interface Ground {
  comments: readonly { reference: string; text: string }[];
  decisions: readonly { text: string; on: string; groupSlug: string; meetingId: string; mayOpen: boolean }[];
  /** Comments underneath that this reader may not open. */
  hidden: number;
  people: number | null;
}

/** So many comments stand in the thread itself; the others open below them. */
const SHOWN_AT_ONCE = 5;

/** The first station: what it rests on, as far as the reader may open it. */
export function groundStation(ground: Ground, askedIn?: { name: string }): Station {
  const hasNothing = ground.comments.length + ground.decisions.length + ground.hidden === 0;
  // What a report asks rests on the report: no meeting has seen it, and no single comment lies under it.
  if (askedIn && hasNothing && ground.people === null)
    return { name: "A report asks for it", standing: "done", about: askedIn.name };
  return {
    name: "People said",
    standing: "done",
    about: describeGround(ground),
    children: <Behind ground={ground} />,
  };
}

function describeGround({ comments, decisions, people }: Ground): string {
  if (people !== null) return `From feedback of about ${people} people, and from meetings`;
  if (comments.length + decisions.length === 0) return "From feedback and meetings";
  return "What it rests on";
}

function Behind({ ground: { comments, decisions, hidden } }: { ground: Ground }) {
  const [first, more] = [comments.slice(0, SHOWN_AT_ONCE), comments.slice(SHOWN_AT_ONCE)];
  if (comments.length + decisions.length + hidden === 0) return null;
  return (
    <div>
      <Comments comments={first} />
      {more.length > 0 && (
        <details className="nhsuk-details">
          <summary className="nhsuk-details__summary">
            <span className="nhsuk-details__summary-text">
              All {comments.length} pieces of feedback behind this
            </span>
          </summary>
          <div className="nhsuk-details__text">
            <Comments comments={more} />
          </div>
        </details>
      )}
      {hidden > 0 && (
        <p>
          {comments.length > 0
            ? "There is more feedback behind it that you cannot open."
            : "Only its group can open the feedback behind it."}
        </p>
      )}
      {each(decisions, ({ text, on, groupSlug, meetingId, mayOpen }) => (
        <p>
          {text}{" "}
          {mayOpen ? (
            <a href={`/groups/${groupSlug}/meetings/${meetingId}`}>Notes of the meeting on {on}</a>
          ) : (
            <>Decided at the meeting on {on}, whose notes only its group reads.</>
          )}
        </p>
      ))}
    </div>
  );
}

function Comments({ comments }: Pick<Ground, "comments">) {
  if (comments.length === 0) return null;
  return (
    <ul>
      {each(comments, ({ reference, text }) => (
        <li>
          <a href={`/feedback/${reference}`}>{text}</a>
        </li>
      ))}
    </ul>
  );
}
