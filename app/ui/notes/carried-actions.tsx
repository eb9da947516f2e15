import { each } from "../site/each.tsx";
import { dueInWords, type NotesAction, stateInWords } from "./notes-items.tsx";

/** Actions of earlier meetings that come up again with this item: each is closed on a page of its own. */
export function CarriedActions({
  slug,
  actions,
}: {
  slug: string;
  actions: readonly (NotesAction & { id: string })[];
}) {
  return (
    <>
      <h3>Actions from earlier meetings</h3>
      <ul className="app-link-list">
        {each(actions, (action) => (
          <li>
            {action.text}
            <br />
            {action.owner || "Nobody yet"}, {dueInWords(action)}. {stateInWords(action)}
            {action.state === "open" && (
              <>
                <br />
                <a href={`/groups/${slug}/actions/${action.id}/close`}>
                  Say what came of it<span className="nhsuk-u-visually-hidden">: {action.text}</span>
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
