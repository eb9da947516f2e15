import { Table } from "../nhs/table.tsx";
import { each } from "../site/each.tsx";

export interface AgendaLine {
  title: string;
  /** When it begins, as far as that follows from the lengths of those before it. */
  at: string | null;
  minutes: number | null;
  /** What is still to be done since it came up last. */
  actions: readonly { text: string; owner: string; isOverdue: boolean }[];
}

/** What a meeting goes through, item by item, below the heading with the id "agenda". */
export function Agenda({ lines }: { lines: readonly AgendaLine[] }) {
  return (
    <Table
      labelledBy="agenda"
      compact
      head={["Starts", "Item", "Minutes"]}
      rows={lines.map((line) => [
        { content: <span className="app-whole">{line.at ?? "Then"}</span> },
        itemWithActions(line),
        line.minutes ?? "Open",
      ])}
    />
  );
}

function itemWithActions({ title, actions }: AgendaLine) {
  if (actions.length === 0) return title;
  return (
    <>
      {title}
      <ul>
        {each(actions, ({ text, owner, isOverdue }) => (
          <li>
            {text} ({owner || "nobody yet"}){isOverdue && ", overdue"}
          </li>
        ))}
      </ul>
    </>
  );
}
