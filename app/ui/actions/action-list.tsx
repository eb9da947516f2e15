import { dueInWords, type NotesAction, stateInWords } from "../notes/notes-items.tsx";
import { each } from "../site/each.tsx";
import { StatusTag } from "../site/status-tag.tsx";

export interface ListedAction extends NotesAction {
  id: string;
  meetingId: string;
  meetingTitle: string;
  groupSlug: string;
  groupName: string;
}

export interface ActionListProps {
  actions: readonly ListedAction[];
  /** Shown where they differ from action to action. */
  with: { owner?: boolean; group?: boolean };
  mayClose: (action: ListedAction) => boolean;
}

/** Things to do, each with where it was written down and whether it is late. */
export function ActionList({ actions, with: shown, mayClose }: ActionListProps) {
  return (
    <ul className="app-link-list">
      {each(actions, (action) => (
        <li>
          <strong>{action.text}</strong>
          <br />
          {shown.owner && <>{action.owner || "Nobody yet"}. </>}
          {action.state === "open" ? `By: ${dueInWords(action)}` : stateInWords(action)}
          {action.isOverdue && (
            <>
              {" "}
              <StatusTag tone="attention">Overdue</StatusTag>
            </>
          )}
          <br />
          <a href={`/groups/${action.groupSlug}/meetings/${action.meetingId}`}>{action.meetingTitle}</a>
          {shown.group && `, ${action.groupName}`}
          {action.state === "open" && mayClose(action) && (
            <>
              <br />
              <a href={`/groups/${action.groupSlug}/actions/${action.id}/close`}>
                Say what came of it<span className="nhsuk-u-visually-hidden">: {action.text}</span>
              </a>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
