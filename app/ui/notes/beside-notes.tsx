import { Button } from "../nhs/button.tsx";
import { Beside, Facts, Links } from "../parts/aside.tsx";
import { each } from "../site/each.tsx";
import { type AttendanceWordsProps, attendanceFacts } from "./attendance-words.tsx";
import { NextSteps, type NotesStepsProps } from "./notes-steps.tsx";

export interface BesideNotesProps {
  path: string;
  steps: NotesStepsProps & { empty: number; isToCome: boolean };
  attendance: AttendanceWordsProps;
  /** Nobody has said yet who came: it is as people answered. */
  isAsAnswered: boolean;
  /** What each sign at the beginning of a line makes of it. */
  signs: readonly (readonly [sign: string, what: string])[];
  /** Lines that are feedback, by their sign. */
  quoted: readonly string[];
  /** Something in them came out of a file, and can be taken back. */
  isImported: boolean;
  parts: readonly { id: string; number: number; title: string; isNotReached: boolean }[];
}

/** What helps beside the notes: what comes next, who came, and while they are written how that goes quickly. */
export function BesideNotes({
  path,
  steps,
  attendance,
  isAsAnswered,
  signs,
  quoted,
  parts,
  isImported,
}: BesideNotesProps) {
  const isDraft = steps.state === "draft";
  return (
    <>
      {isDraft ? <WhenDone {...steps} /> : <NextSteps path={path} {...steps} />}
      <Beside heading="Who came" isPrinted>
        <Facts facts={attendanceFacts(attendance)} />
        {isAsAnswered && <p>This is as people answered before the meeting.</p>}
        {steps.state !== "agreed" && (
          <Links links={[{ href: `${path}/attendance`, label: "Change who came" }]} />
        )}
      </Beside>
      {isDraft && (
        <>
          {quoted.length > 0 && (
            <Beside heading="Feedback in these notes">
              <p>
                Write it down with what the person agrees to: then it is read, counted and answered. Take the
                sign away when that is done.
              </p>
              <Links
                links={quoted.map((text, index) => ({
                  href: `${path}/feedback/new?line=${index + 1}`,
                  label: `Write down “${text}”`,
                }))}
              />
            </Beside>
          )}
          <Signs signs={signs} />
          <Beside heading="On this page" isBesideOnly>
            <Links
              links={parts.map(({ id, number, title, isNotReached }) => ({
                href: `#item-${id}`,
                label: `${number}. ${title}${isNotReached ? " (empty)" : ""}`,
              }))}
            />
          </Beside>
          <Beside heading="Notes in a file">
            <Links
              links={[
                { href: `${path}/import`, label: "Import from Word" },
                ...(isImported ? [{ href: `${path}/import/undo`, label: "Undo the import" }] : []),
              ]}
            />
          </Beside>
        </>
      )}
    </>
  );
}

/** Its button belongs to the form of the notes: what is typed goes along. */
function WhenDone({ empty, isToCome }: { empty: number; isToCome: boolean }) {
  if (isToCome)
    return (
      <Beside heading="Before the meeting">
        <p>You can begin to write. Once the meeting has begun, you can send the notes from here.</p>
      </Beside>
    );
  return (
    <Beside heading="When you are done">
      <p>
        {empty === 1 && "1 item is empty. It goes to the next agenda. "}
        {empty > 1 && `${empty} items are empty. They go to the next agenda. `}
        Those who came have 7 days to suggest corrections.
      </p>
      <Button form="notes" name="go" value="send">
        Preview, then send
      </Button>
    </Beside>
  );
}

function Signs({ signs }: Pick<BesideNotesProps, "signs">) {
  return (
    <Beside heading="Signs at the start of a line">
      <ul>
        {each(signs, ([sign, what]) => (
          <li>
            <strong>{sign}</strong> {what}
          </li>
        ))}
      </ul>
      <p>For example: ! Write to the trust (Gwen, 12 November)</p>
      <p>To take an action out, empty it.</p>
    </Beside>
  );
}
