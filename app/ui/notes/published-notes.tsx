import { Details } from "../nhs/details.tsx";
import { Rows } from "../parts/rows.tsx";
import { EmptyState } from "../site/empty-state.tsx";

export interface ListedNotes {
  href: string;
  title: string;
  date: string;
  /** Said where the list holds notes of several groups. */
  groupName?: string;
}

/** On the page of a group, for those outside it: whoever is in it has them with the meetings. */
export function NotesForAll({ notes }: { notes: readonly ListedNotes[] }) {
  return (
    <section className="app-section">
      <h2>Notes anyone may read</h2>
      {notes.length > 0 ? (
        <PublishedNotes notes={notes} />
      ) : (
        <EmptyState>This group has not published notes to everyone yet.</EmptyState>
      )}
    </section>
  );
}

/** On a phone the next meeting stands below them, and must not be far. */
const LATEST = 4;

/** Notes that anyone may read, in rows: the latest, and those before them with one press. */
export function PublishedNotes({ notes }: { notes: readonly ListedNotes[] }) {
  const earlier = notes.slice(LATEST);
  return (
    <>
      <Rows rows={notes.slice(0, LATEST).map(rowOf)} />
      {earlier.length > 0 && (
        <Details summary={`Show ${earlier.length} earlier`}>
          <Rows rows={earlier.map(rowOf)} />
        </Details>
      )}
    </>
  );
}

function rowOf({ href, title, date, groupName }: ListedNotes) {
  return { href, what: title, about: groupName ? `${groupName} · ${date}` : date };
}
