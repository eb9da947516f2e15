import { Tag } from "../nhs/tag.tsx";

/** What a status asks of its reader. The words say which status it is; only what waits for the reader looks different. */
export type StatusTone = "waiting" | "underway" | "done" | "attention" | "closed";

export function StatusTag({ tone, children }: { tone: StatusTone; children: string }) {
  return <Tag isPressing={tone === "attention"}>{children}</Tag>;
}
