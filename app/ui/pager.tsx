import { Pagination } from "./pagination.tsx";

export interface PagerProps {
  newerHref?: string | undefined;
  olderHref?: string | undefined;
  /** What is listed: "feedback" makes "Older feedback". */
  what?: string;
}

/** The way through a list that is too long for a page, newest first. Keyset pages have neighbours and no numbers. */
export function Pager({ newerHref, olderHref, what = "" }: PagerProps) {
  if (!newerHref && !olderHref) return null;
  return (
    <Pagination
      previous={newerHref ? { href: newerHref, text: `Newer ${what}`.trim() } : undefined}
      next={olderHref ? { href: olderHref, text: `Older ${what}`.trim() } : undefined}
    />
  );
}
