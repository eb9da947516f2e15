import { EmptyState } from "../site/empty-state.tsx";
import { type NotesToRead, ReadNotes, type ReadNotesProps } from "./read-notes.tsx";

interface NotesOfMeetingProps {
  address: string;
  notes: NotesToRead | null;
  terms: ReadNotesProps["terms"];
  mayWrite: boolean;
  mayAsk: boolean;
}

/** The part of a meeting's page that tells what was said, as far as its reader may know. */
export function NotesOfMeeting({ address, notes, terms, mayWrite, mayAsk }: NotesOfMeetingProps) {
  return (
    <>
      <h2>Notes</h2>
      {mayWrite && (
        <p className="app-lone-link app-no-print">
          <a href={`/manage${address}/notes`}>Write the notes</a>
        </p>
      )}
      {notes ? (
        <>
          <div className="app-sheet">
            <ReadNotes notes={notes} path={address} terms={terms} />
          </div>
          {mayAsk && (
            <p className="app-lone-link app-no-print">
              <a href={`${address}/unclear-word`}>I do not understand a word</a>
            </p>
          )}
        </>
      ) : (
        <EmptyState>There are no notes of this meeting for you to read yet.</EmptyState>
      )}
    </>
  );
}
