import { type RowProps, Rows } from "../parts/rows.tsx";

export interface Work {
  href: string;
  /** What waits, without the number: "Feedback to check". */
  name: string;
  count: number;
  /** Since when the oldest waits. */
  since?: string | null;
  /** Whose it is, for those who only hear the link: on the page it stands above. */
  of?: string;
}

/** The row of one kind of work, which begins with how much of it there is. */
export function workRow({ href, name, count, of, since }: Work): RowProps {
  const what = (
    <>
      {name}
      {of && <span className="nhsuk-u-visually-hidden"> {of}</span>}
    </>
  );
  return { href, what, count, end: since };
}

/** What waits for the reader, each kind with how much of it there is. Where nothing waits stands at the end. */
export function WorkList({ work }: { work: readonly Work[] }) {
  const waiting = work.filter(({ count }) => count > 0);
  const idle = work.filter(({ count }) => count === 0);
  return <Rows rows={[...waiting, ...idle].map(workRow)} />;
}
