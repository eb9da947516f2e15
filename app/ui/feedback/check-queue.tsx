import { Reference } from "../reference.tsx";
import { StatusTag } from "../status-tag.tsx";
import { Table } from "../table.tsx";

export interface CheckQueueItem {
  reference: string;
  groupName: string | null;
  place: string;
  isHeld: boolean;
  isBereaved: boolean;
  sentOn: string;
  ageInDays: number;
  /** How many words that may identify someone were found. */
  detailsFound: number;
}

/** What waits for a moderator, the oldest first, with what to look out for. */
export function CheckQueue({ items }: { items: readonly CheckQueueItem[] }) {
  return (
    <Table
      caption="Waiting to be checked, the oldest first"
      responsive
      head={["Feedback", "Sent", "Look out for"]}
      rows={items.map((item) => [
        <>
          <a href={`/manage/checks/${item.reference}`}>
            <Reference>{item.reference}</Reference>
          </a>
          <br />
          {item.groupName}. {item.place}
        </>,
        `${item.sentOn}, ${age(item.ageInDays)}`,
        flagsOf(item),
      ])}
    />
  );
}

function flagsOf(item: CheckQueueItem) {
  if (!item.isHeld && !item.isBereaved && item.detailsFound === 0) return "Nothing found";
  return (
    <>
      {item.isHeld && <StatusTag tone="underway">Held</StatusTag>}{" "}
      {item.isBereaved && <StatusTag tone="waiting">Someone died</StatusTag>}{" "}
      {item.detailsFound > 0 && (
        <StatusTag tone="attention">{`${item.detailsFound} personal ${item.detailsFound === 1 ? "detail" : "details"}`}</StatusTag>
      )}
    </>
  );
}

function age(days: number): string {
  if (days === 0) return "less than a day ago";
  return days === 1 ? "1 day ago" : `${days} days ago`;
}
