import { excerpt } from "#app/lib/excerpt.ts";
import { Button } from "../nhs/button.tsx";
import { SummaryList } from "../nhs/summary-list.tsx";
import { EmptyState } from "../site/empty-state.tsx";
import type { NotesItemWords } from "./notes-items.tsx";

export interface WrittenItemsProps {
  path: string;
  items: readonly (NotesItemWords & { id: string; isRecurring: boolean; carriedFromId: string | null })[];
}

/** The items of a draft, with links that change them. */
export function WrittenItems({ path, items }: WrittenItemsProps) {
  return (
    <>
      <h2>Items</h2>
      {items.length > 0 ? (
        <SummaryList rows={items.map((item) => itemRow(path, item))} />
      ) : (
        <EmptyState>These notes have no items yet.</EmptyState>
      )}
      <div className="nhsuk-button-group">
        <Button variant="secondary" href={`${path}/items/new`}>
          Add an item
        </Button>
        <Button variant="secondary" href={`${path}/import`}>
          Import from Word
        </Button>
      </div>
    </>
  );
}

function itemRow(path: string, item: WrittenItemsProps["items"][number]) {
  const { id, title, said, decisions, actions, carried } = item;
  const name = title || "No title yet";
  const open = carried.filter(({ state }) => state === "open").length;
  return {
    key: name,
    value: (
      <>
        {said && <p>{excerpt(said, 120)}</p>}
        <p>
          {formatCount(decisions.length, "decision", "decisions")},{" "}
          {formatCount(actions.length, "action", "actions")}
        </p>
        {item.carriedFromId && (
          <p>
            From the last meeting{open > 0 && `, with ${formatCount(open, "open action", "open actions")}`}
          </p>
        )}
        {item.isRecurring && <p>Comes up at every meeting</p>}
        {item.isNotDiscussed && <p>Goes on to the next meeting</p>}
      </>
    ),
    actions: [
      { href: `${path}/items/${id}`, children: "Change", visuallyHiddenText: name },
      { href: `${path}/items/${id}/remove`, children: "Remove", visuallyHiddenText: name },
    ],
  };
}

function formatCount(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}
