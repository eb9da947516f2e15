import { each } from "../each.tsx";
import { StatusTag, type StatusTone } from "../status-tag.tsx";

export interface OwnFeedbackItem {
  reference: string;
  groupName: string | null;
  place: string;
  sentOn: string;
  status: { words: string; tone: StatusTone };
}

/** What a member sent, and where each piece is now. */
export function OwnFeedbackList({ items }: { items: readonly OwnFeedbackItem[] }) {
  return (
    <ul className="nhsuk-list">
      {each(items, ({ reference, groupName, place, sentOn, status }) => (
        <li>
          <p>
            <a href={`/your-page/feedback/${reference}`}>
              {reference}: {place}
            </a>{" "}
            <StatusTag tone={status.tone}>{status.words}</StatusTag>
          </p>
          <p className="nhsuk-hint">
            Sent to {groupName} on {sentOn}
          </p>
        </li>
      ))}
    </ul>
  );
}
