import { NOTES_STATES, type NotesState, PUBLIC_EDITIONS } from "#db/vocabulary.ts";
import { Button } from "../nhs/button.tsx";
import { Beside, Links } from "../parts/aside.tsx";
import { StatusTag, type StatusTone } from "../site/status-tag.tsx";

export interface NotesStepsProps {
  state: NotesState;
  isPublic: boolean;
  /** The last day for corrections, in words. */
  lastDay: string | null;
  agreedOn: string | null;
}

const TONES: Record<NotesState, StatusTone> = { draft: "underway", review: "waiting", agreed: "done" };

/** Where notes are on their way. */
export function NotesStanding({ state, isPublic, lastDay, agreedOn }: NotesStepsProps) {
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
      {state === "review" && (
        <p>Those who came can suggest corrections until the end of {lastDay}. Then the notes are agreed.</p>
      )}
      {state === "agreed" && (
        <p>Agreed on {agreedOn}. Members of the group can read these notes, and nobody can change them.</p>
      )}
    </>
  );
}

/** What can be done with notes that are no draft. */
export function NextSteps({ path, state, isPublic }: NotesStepsProps & { path: string }) {
  return (
    <Beside heading="What you can do">
      {state === "agreed" && (
        <>
          <Button href={`${path}/public`}>
            {isPublic ? "See the edition for everyone" : "Prepare the edition for everyone"}
          </Button>
          <Button variant="secondary" href={`${path}/addenda/new`}>
            Add something
          </Button>
        </>
      )}
      {state === "review" && (
        <Button variant="secondary" href={`${path}/take-back`}>
          Take back
        </Button>
      )}
      <Links
        links={[
          { href: `${path}/feedback/new`, label: "Write down feedback that someone gave in the meeting" },
        ]}
      />
    </Beside>
  );
}
