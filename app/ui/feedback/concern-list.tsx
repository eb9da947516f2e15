import { Table } from "../nhs/table.tsx";
import { StatusTag } from "../site/status-tag.tsx";
import { Reference } from "./reference.tsx";

export interface ConcernListItem {
  reference: string;
  groupName: string;
  /** Why somebody must look at it. */
  why: string;
  /** Until when. */
  due: string;
  isOverdue: boolean;
}

/** What somebody must look at today, what is due first at the top. */
export function ConcernList({ items }: { items: readonly ConcernListItem[] }) {
  return (
    <Table
      caption="The same-day list, what is due first at the top"
      responsive
      head={["Feedback", "Why", "Look at it by"]}
      rows={items.map(({ reference, groupName, why, due, isOverdue }) => [
        <>
          <a href={`/manage/checks/${reference}`}>
            <Reference>{reference}</Reference>
          </a>
          <br />
          {groupName}
        </>,
        why,
        <>
          {due} {isOverdue && <StatusTag tone="attention">Overdue</StatusTag>}
        </>,
      ])}
    />
  );
}
