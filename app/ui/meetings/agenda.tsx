import { PlainText } from "../feedback/feedback-text.tsx";
import { Table } from "../nhs/table.tsx";

export interface AgendaLine {
  title: string;
  /** When it begins, as far as that follows from the lengths of those before it. */
  at: string | null;
  minutes: number | null;
}

/** What a meeting goes through: first in the words of who planned it, then item by item. */
export function Agenda({ text, lines }: { text: string; lines: readonly AgendaLine[] }) {
  return (
    <>
      {text && (
        <div className="nhsuk-u-margin-bottom-4">
          <PlainText text={text} />
        </div>
      )}
      {lines.length > 0 && (
        <Table
          caption="Items"
          captionSize="s"
          responsive
          head={["Starts", "Item", "Minutes"]}
          rows={lines.map(({ at, title, minutes }) => [at ?? "Then", title, minutes ?? "Open"])}
        />
      )}
    </>
  );
}
