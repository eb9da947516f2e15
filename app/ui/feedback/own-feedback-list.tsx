import { Rows } from "../parts/rows.tsx";
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
    <Rows
      rows={items.map(({ reference, groupName, place, sentOn, status }) => ({
        href: `/your-page/feedback/${reference}`,
        what: (
          <>
            {place} <Reference>{reference}</Reference>
          </>
        ),
        about: `Sent to ${groupName} on ${sentOn}`,
        end: <StatusTag tone={status.tone}>{status.words}</StatusTag>,
      }))}
    />
  );
}
