import type { ReactNode } from "react";
import { excerpt } from "#app/lib/excerpt.ts";
import { PlainText } from "../feedback/feedback-text.tsx";
import { Rows } from "../parts/rows.tsx";

export interface ShownChange {
  reference: string;
  title: string;
  outcome: string;
  askedBy: string;
  askedOn: string;
  heldBy: string;
  text: string;
  /** The day on which the group that asked took it back: nobody answers it. */
  takenBackOn: string | null;
  answeredOn: string | null;
  where: string | null;
  since: string | null;
  by: string | null;
  due: string | null;
  isLate: boolean;
  /** Empty where nothing has changed that they could be asked about. */
  patientsSay: string;
  correctedOn: string | null;
}

const DID: Record<string, string> = {
  confirmed: "Staff did",
  changed: "Staff did",
  promised: "Staff promised",
  explained: "Staff explained",
  refused: "Staff said",
  noAnswer: "Where it is",
};

/** What was asked, what staff did about it, and what patients say: three columns where there is room. */
export function ChangeEntry({ change }: { change: ShownChange }) {
  const { reference, title, outcome, askedBy, askedOn, patientsSay, correctedOn } = change;
  return (
    <article className="app-place">
      <h3>
        <a href={`/recommendations/${reference}`}>{title}</a>
      </h3>
      <div className="app-thirds">
        <p>
          Asked by {askedBy}, {askedOn}
        </p>
        <div>
          <Label>{DID[outcome]}</Label>
          <Done change={change} />
        </div>
        {patientsSay && (
          <div>
            <Label>Patients say</Label>
            <p>{patientsSay}</p>
          </div>
        )}
      </div>
      {correctedOn && <p className="app-second">Corrected on {correctedOn}</p>}
    </article>
  );
}

/** The next ones of a kind, where the newest stands whole: what was asked, and where it is. */
export function ChangeRows({ changes }: { changes: readonly ShownChange[] }) {
  return (
    <Rows
      rows={changes.map(({ reference, title, isLate, ...change }) => ({
        href: `/recommendations/${reference}`,
        what: title,
        about: (
          <>
            Asked by {change.askedBy}, {change.askedOn}
            <br />
            {inShort(change)}
          </>
        ),
        end: isLate && <b className="app-late">Late</b>,
      }))}
    />
  );
}

/** What came of it, in a line: with whom it lies, and what was said or done. */
function inShort({
  outcome,
  text,
  heldBy,
  where,
  since,
  by,
  due,
  takenBackOn,
}: Omit<ShownChange, "reference" | "title" | "isLate">) {
  if (takenBackOn) return `${heldBy} took it back on ${takenBackOn}`;
  if (outcome === "noAnswer") return `With ${heldBy}${due ? `, an answer is due by ${due}` : ""}`;
  const when = since ? ` since ${since}` : by ? ` by ${by}` : "";
  return `${where ?? heldBy}${when}: ${excerpt(text, IN_SHORT)}`;
}

const IN_SHORT = 140;

/** What a column says, close above it. */
function Label({ children }: { children: ReactNode }) {
  return <span className="app-second">{children}</span>;
}

function Done({
  change: { outcome, text, heldBy, where, since, by, due, answeredOn, isLate, takenBackOn },
}: {
  change: ShownChange;
}) {
  if (takenBackOn)
    return (
      <>
        <p>
          {heldBy} took it back on {takenBackOn}.
        </p>
        {text && <PlainText text={text} />}
      </>
    );
  if (outcome === "noAnswer")
    return (
      <p>
        With {heldBy}.{due && ` An answer is due by ${due}.`} {isLate && <b className="app-late">Late</b>}
      </p>
    );
  const when = since ? `since ${since}` : by ? `by ${by}` : answeredOn ? `said on ${answeredOn}` : "";
  return (
    <>
      <PlainText text={text} />
      <p className="app-second">
        {[where, heldBy, when].filter(Boolean).join(", ")}
        {due && outcome === "changed" && `. They have to answer to that by ${due}`}
        {isLate && (
          <>
            . <b className="app-late">Late</b>
          </>
        )}
      </p>
    </>
  );
}
