import { type RowProps, Rows } from "../parts/rows.tsx";
import { each } from "./each.tsx";
import { StatusTag } from "./status-tag.tsx";

export interface Work {
  href: string;
  /** What waits, without the number: "Feedback to check". */
  name: string;
  count: number;
  /** Which waits longest, and since when. */
  about?: string | null;
  /** It should have been done before now. */
  isLate?: boolean;
  /** Whose it is, for those who only hear the link: on the page it stands above. */
  of?: string;
}

/** The row of one kind of work, which begins with how much of it there is. */
export function workRow({ href, name, count, of, about, isLate = false }: Work): RowProps {
  const what = (
    <>
      {name}
      {of && <span className="nhsuk-u-visually-hidden"> {of}</span>}
    </>
  );
  return { href, what, count, about, end: isLate && <StatusTag tone="late">Late</StatusTag> };
}

/** The most urgent whole, and a line for each of the others. */
export function MostUrgent({ work: [first, ...others] }: { work: readonly Work[] }) {
  return (
    <Rows
      rows={[
        first && workRow(first),
        ...others.map((work) => ({ ...workRow(work), about: undefined, isShort: true })),
      ]}
    />
  );
}

/** What waits for the reader, each kind with how much of it there is; in a line below, where nothing waits. */
export function WorkList({ work }: { work: readonly Work[] }) {
  const waiting = work.filter(({ count }) => count > 0);
  const idle = work.filter(({ count }) => count === 0);
  return (
    <>
      {waiting.length > 0 && <Rows rows={waiting.map(workRow)} />}
      {idle.length > 0 && (
        <p className="app-second">
          Nothing waits in{" "}
          {each(idle, ({ href, name, of }, at) => (
            <>
              {at > 0 && (at === idle.length - 1 ? " and " : ", ")}
              <a href={href}>
                {name}
                {of && <span className="nhsuk-u-visually-hidden"> {of}</span>}
              </a>
            </>
          ))}
          .
        </p>
      )}
    </>
  );
}
