import { each } from "../site/each.tsx";
import { StatusTag, type StatusTone } from "../site/status-tag.tsx";
import { Reference } from "./reference.tsx";

export interface OwnFeedbackItem {
  reference: string;
  groupName: string | null;
  place: string;
  sentOn: string;
  status: { words: string; tone: StatusTone };
}

/** What a member sent, and where each comment is now. */
export function OwnFeedbackList({ items }: { items: readonly OwnFeedbackItem[] }) {
  return (
    <ul className="app-link-list">
      {each(items, ({ reference, groupName, place, sentOn, status }) => (
        <li>
          <a href={`/your-page/feedback/${reference}`}>
            <Reference>{reference}</Reference>: {place}
          </a>{" "}
          <StatusTag tone={status.tone}>{status.words}</StatusTag>
          <p className="nhsuk-hint">
            Sent to {groupName} on {sentOn}
          </p>
        </li>
      ))}
    </ul>
  );
}
