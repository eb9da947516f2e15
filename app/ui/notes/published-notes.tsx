import { each } from "../site/each.tsx";

export interface ListedNotes {
  href: string;
  title: string;
  date: string;
  /** Said where the list holds notes of several groups. */
  groupName?: string;
}

/** Notes that anyone may read, as links. */
export function PublishedNotes({ notes }: { notes: readonly ListedNotes[] }) {
  return (
    <ul className="app-link-list">
      {each(notes, ({ href, title, date, groupName }) => (
        <li>
          <a href={href}>{title}</a>
          <br />
          {groupName ? `${groupName}, ${date}` : date}
        </li>
      ))}
    </ul>
  );
}
