import { Tag } from "../nhs/tag.tsx";

/** What a status asks of its reader. The words say which status it is; only what waits for the reader, and what is late, look different. */
export type StatusTone = "waiting" | "underway" | "done" | "attention" | "late" | "closed";

export function StatusTag({ tone, children }: { tone: StatusTone; children: string }) {
  return (
    <Tag isPressing={tone === "attention"} isLate={tone === "late"}>
      {children}
    </Tag>
  );
}
