import { Pagination } from "../nhs/pagination.tsx";

export interface PagerProps {
  /** Words of its own for the next page, where "older" would say something else: "More people". */
  olderText?: string;
  newerHref?: string | undefined;
  olderHref?: string | undefined;
  /** What is listed: "feedback" makes "Older feedback". */
  what?: string;
}

/** The way through a list that is too long for a page, newest first. Keyset pages have neighbours and no numbers. */
export function Pager({ newerHref, olderHref, what = "", olderText }: PagerProps) {
  if (!newerHref && !olderHref) return null;
  return (
    <Pagination
      aria-label={olderText}
      previous={newerHref ? { href: newerHref, text: `Newer ${what}`.trim() } : undefined}
      next={olderHref ? { href: olderHref, text: olderText ?? `Older ${what}`.trim() } : undefined}
    />
  );
}
