import { Rows } from "../parts/rows.tsx";

export interface ListedNotes {
  href: string;
  title: string;
  date: string;
  /** Said where the list holds notes of several groups. */
  groupName?: string;
}

/** Notes that anyone may read, in rows. */
export function PublishedNotes({ notes }: { notes: readonly ListedNotes[] }) {
  return (
    <Rows
      rows={notes.map(({ href, title, date, groupName }) => ({
        href,
        what: title,
        about: groupName ? `${groupName} · ${date}` : date,
      }))}
    />
  );
}
