import { CORRECTION_STATES, type CorrectionState } from "#db/vocabulary.ts";
import { createExplain, type Term } from "../glossary/explain.tsx";
import { InsetText } from "../nhs/inset-text.tsx";
import { each } from "../site/each.tsx";
import { Addenda } from "./addenda.tsx";
import { AttendanceWords, type AttendanceWordsProps } from "./attendance-words.tsx";
import { NotesItems, type NotesItemWords } from "./notes-items.tsx";
import { type PublicItem, PublicItems } from "./public-items.tsx";

type Added = { text: string; date: string }[];

interface OwnCorrection {
  title: string;
  text: string;
  state: CorrectionState;
  reason: string | null;
}

/** The notes of a meeting in the edition that their reader may see. */
export type NotesToRead =
  | { edition: "public"; publicItems: PublicItem[]; addenda: Added }
  | {
      edition: "review" | "members";
      /** The last day for corrections, in words. */
      lastDay: string | null;
      isPublic: boolean;
      attendance: AttendanceWordsProps;
      items: NotesItemWords[];
      addenda: Added;
      mayCorrect: boolean;
      ownCorrections: OwnCorrection[];
    };

export interface ReadNotesProps {
  notes: NotesToRead;
  path: string;
  terms: readonly Term[];
}

export function ReadNotes({ notes, path, terms }: ReadNotesProps) {
  const explain = createExplain(terms);
  if (notes.edition === "public") {
    return (
      <>
        <p>Everyone can read these notes. Names are left out.</p>
        <PublicItems items={notes.publicItems} explain={explain} />
        <Addenda addenda={notes.addenda} />
      </>
    );
  }
  const { edition, lastDay, isPublic, attendance, items, addenda, mayCorrect, ownCorrections } = notes;
  return (
    <>
      {edition === "members" && (
        <p>
          These notes are agreed. Only people in the group can read them
          {isPublic ? "; everyone can read an edition without names." : "."}
        </p>
      )}
      {mayCorrect && (
        <InsetText>
          {`You came to this meeting. Until the end of ${lastDay} you can suggest corrections. After that these notes are agreed.`}
        </InsetText>
      )}
      {edition === "review" && !mayCorrect && (
        <p>These notes are with those who came, until the end of {lastDay}.</p>
      )}
      <OwnCorrections corrections={ownCorrections} />
      <AttendanceWords {...attendance} />
      <NotesItems
        items={items}
        explain={explain}
        correctHref={mayCorrect ? (id) => `${path}/items/${id}/correct` : undefined}
      />
      <Addenda addenda={addenda} />
    </>
  );
}

function OwnCorrections({ corrections }: { corrections: readonly OwnCorrection[] }) {
  if (corrections.length === 0) return null;
  return (
    <>
      <h3>Corrections that you suggested</h3>
      <ul>
        {each(corrections, ({ title, text, state, reason }) => (
          <li>
            {title}: {text}
            <br />
            {CORRECTION_STATES[state]}
            {reason && `: ${reason}`}
          </li>
        ))}
      </ul>
    </>
  );
}
