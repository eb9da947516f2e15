import { each } from "../site/each.tsx";
import { PlainText } from "./feedback-text.tsx";

export interface StatusHistoryProps {
  /** Each change of status: its words, who and when, and why if there was a reason. */
  changes: readonly { words: string; detail: string; reason: string | null }[];
}

/** What has happened to a comment so far, the oldest first. */
export function StatusHistory({ changes }: StatusHistoryProps) {
  return (
    <ol>
      {each(changes, ({ words, detail, reason }) => (
        <li>
          <strong>{words}.</strong> {detail}
          {reason && <PlainText text={reason} />}
        </li>
      ))}
    </ol>
  );
}
