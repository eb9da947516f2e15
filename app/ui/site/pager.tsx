import { Pagination } from "../nhs/pagination.tsx";

export interface PagerProps {
  /** Words of its own for what follows, where "older" would say something else: "More people". */
  olderText?: string;
  /** Where the list begins, from all its later pages. */
  firstHref?: string | undefined;
  olderHref?: string | undefined;
  /** What is listed: "feedback" makes "Older feedback". */
  what?: string;
  /** How many stand here and how many there are in all, where somebody counts them: "20 of 206 members". */
  shown?: { here: number; all: number; of: string } | undefined;
}

/** The way through a list that is too long for a page. Keyset pages have a beginning and what follows, and no numbers. */
export function Pager({ firstHref, olderHref, what = "", olderText, shown }: PagerProps) {
  if (!firstHref && !olderHref) return null;
  return (
    <>
      {shown && (
        <p className="app-second">
          {`This page shows ${shown.here} of ${shown.all.toLocaleString("en-GB")} ${shown.of}.`}
        </p>
      )}
      <Pagination
        aria-label={olderText}
        previous={firstHref ? { href: firstHref, text: "Back to the start of the list" } : undefined}
        next={olderHref ? { href: olderHref, text: olderText ?? `Older ${what}`.trim() } : undefined}
      />
    </>
  );
}
