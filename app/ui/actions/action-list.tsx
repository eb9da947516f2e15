import { dueInWords, type NotesAction, stateInWords } from "../notes/notes-items.tsx";
import { Rows } from "../parts/rows.tsx";
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

/** Things to do, each with where it was written down, by when it is due, and whether it is late. */
export function ActionList({ actions, with: shown, mayClose }: ActionListProps) {
  return (
    <Rows
      rows={actions.map((action) => ({
        what: action.text,
        about: (
          <>
            {shown.owner && `${action.owner || "Nobody yet"} · `}
            {action.state !== "open" && `${stateInWords(action)} · `}
            <a href={`/groups/${action.groupSlug}/meetings/${action.meetingId}`}>{action.meetingTitle}</a>
            {shown.group && ` · ${action.groupName}`}
          </>
        ),
        end: action.state === "open" && (
          <>
            {action.isOverdue && <StatusTag tone="late">Late</StatusTag>}
            <span>By: {dueInWords(action)}</span>
          </>
        ),
        acts: action.state === "open" && mayClose(action) && (
          <a href={`/groups/${action.groupSlug}/actions/${action.id}/close`}>
            Say what came of it<span className="nhsuk-u-visually-hidden">: {action.text}</span>
          </a>
        ),
      }))}
    />
  );
}
