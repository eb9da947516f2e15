import { excerpt } from "#app/lib/excerpt.ts";
import { Button } from "../nhs/button.tsx";
import { type RowProps, Rows } from "../parts/rows.tsx";
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
        <Rows rows={items.map((item) => itemRow(path, item))} />
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

function itemRow(path: string, item: WrittenItemsProps["items"][number]): RowProps {
  const { id, title, said, decisions, actions, carried } = item;
  const name = title || "No title yet";
  const open = carried.filter(({ state }) => state === "open").length;
  const standing = [
    item.carriedFromId &&
      `From the last meeting${open > 0 ? `, with ${formatCount(open, "open action", "open actions")}` : ""}`,
    item.isRecurring && "Comes up at every meeting",
    item.isNotDiscussed && "Goes on to the next meeting",
  ].filter(Boolean);
  return {
    href: `${path}/items/${id}`,
    what: name,
    about: (
      <>
        {said && (
          <>
            {excerpt(said, 120)}
            <br />
          </>
        )}
        {formatCount(decisions.length, "decision", "decisions")},{" "}
        {formatCount(actions.length, "action", "actions")}
        {standing.length > 0 && (
          <>
            <br />
            {standing.join(" · ")}
          </>
        )}
      </>
    ),
    acts: (
      <a href={`${path}/items/${id}/remove`}>
        Remove<span className="nhsuk-u-visually-hidden"> {name}</span>
      </a>
    ),
  };
}

function formatCount(count: number, one: string, several: string): string {
  return `${count} ${count === 1 ? one : several}`;
}
