import { Tag, type TagColour } from "../nhs/tag.tsx";

/** What a status asks of its reader; the words say which status it is, the colour only repeats this. */
export type StatusTone = "waiting" | "underway" | "done" | "attention" | "closed";

const COLOURS: Record<StatusTone, TagColour> = {
  waiting: "grey",
  underway: "blue",
  done: "green",
  attention: "orange",
  closed: "white",
};

export function StatusTag({ tone, children }: { tone: StatusTone; children: string }) {
  return <Tag colour={COLOURS[tone]}>{children}</Tag>;
}
