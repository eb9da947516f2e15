import { type Station, Stations } from "../parts/stations.tsx";
import { PlainText } from "./feedback-text.tsx";

export interface StatusHistoryProps {
  /** Each change of status: its words, who and when, and why if there was a reason. */
  changes: readonly { text: string; detail: string; reason: string | null }[];
  /** What may still come, for a comment that is on the way there. */
  ahead: readonly string[];
}

/** Where a comment has been, where it is, and what is still to come. */
export function StatusHistory({ changes, ahead }: StatusHistoryProps) {
  const reached = changes.map(
    ({ text, detail, reason }, index): Station => ({
      name: text,
      standing: index === changes.length - 1 ? "now" : "done",
      about: detail,
      children: reason && <PlainText text={reason} />,
    }),
  );
  return <Stations stations={[...reached, ...ahead.map((name): Station => ({ name, standing: "next" }))]} />;
}
