import { Agenda, type AgendaLine } from "../meetings/agenda.tsx";
import { MeetingDetails, type MeetingDetailsProps } from "../meetings/meeting-details.tsx";
import { NotesItems, type NotesItemWords } from "../notes/notes-items.tsx";
import { Rows } from "../parts/rows.tsx";
import { EmptyState } from "../site/empty-state.tsx";

export interface PapersProps {
  details: MeetingDetailsProps;
  agenda: readonly AgendaLine[];
  documents: readonly { title: string; href: string; about: string }[];
  last: { title: string; date: string; items: readonly NotesItemWords[] } | null;
}

/** What people are given for a meeting, on paper and on a screen. */
export function Papers({ details, agenda, documents, last }: PapersProps) {
  return (
    <>
      <MeetingDetails {...details} />
      <h2 id="agenda">Agenda</h2>
      {agenda.length > 0 ? <Agenda lines={agenda} /> : <EmptyState>Nothing is on the agenda yet.</EmptyState>}
      {documents.length > 0 && (
        <>
          <h2>Documents</h2>
          <Rows rows={documents.map(({ title, href, about }) => ({ what: title, href, about }))} />
        </>
      )}
      <h2>Notes and actions from last time</h2>
      {last ? (
        <>
          <p>
            {last.title}, {last.date}
          </p>
          <NotesItems items={last.items} />
        </>
      ) : (
        <EmptyState>There are no published notes of an earlier meeting.</EmptyState>
      )}
    </>
  );
}
