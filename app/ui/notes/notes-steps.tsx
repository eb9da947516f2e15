import { NOTES_STATES, type NotesState, PUBLIC_EDITIONS } from "#db/vocabulary.ts";
import { Button } from "../nhs/button.tsx";
import { StatusTag, type StatusTone } from "../site/status-tag.tsx";

export interface NotesStepsProps {
  path: string;
  state: NotesState;
  isPublic: boolean;
  /** The last day for corrections, in words. */
  lastDay: string | null;
  agreedOn: string | null;
  hasItems: boolean;
}

const TONES: Record<NotesState, StatusTone> = { draft: "underway", review: "waiting", agreed: "done" };

/** Where notes are on their way, and what can be done with them now. */
export function NotesSteps({ path, state, isPublic, lastDay, agreedOn, hasItems }: NotesStepsProps) {
  return (
    <>
      <p>
        <StatusTag tone={TONES[state]}>{NOTES_STATES[state]}</StatusTag>{" "}
        {state === "agreed" && (
          <StatusTag tone={isPublic ? "done" : "closed"}>
            {PUBLIC_EDITIONS[isPublic ? "published" : "none"]}
          </StatusTag>
        )}
      </p>
      {state === "draft" && hasItems && <Button href={`${path}/send`}>Send to those who came</Button>}
      {state === "review" && (
        <>
          <p>Those who came can suggest corrections until the end of {lastDay}. Then the notes are agreed.</p>
          <Button variant="secondary" href={`${path}/take-back`}>
            Take back
          </Button>
        </>
      )}
      {state === "agreed" && (
        <>
          <p>Agreed on {agreedOn}. Members of the group can read these notes, and nobody can change them.</p>
          <div className="nhsuk-button-group">
            <Button href={`${path}/public`}>
              {isPublic ? "See the edition for everyone" : "Prepare the edition for everyone"}
            </Button>
            <Button variant="secondary" href={`${path}/addenda/new`}>
              Add something
            </Button>
          </div>
        </>
      )}
      <p>
        <a href={`${path}/feedback/new`}>Write down feedback that someone gave in the meeting</a>
      </p>
    </>
  );
}
