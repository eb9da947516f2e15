import { Pager } from "../site/pager.tsx";
import { type FoundItem, FoundList } from "./found-list.tsx";

interface WhatWasFoundProps {
  asked: { order: "newest" | "best" };
  isLoggedIn: boolean;
  result: { names: readonly FoundItem[]; found: readonly FoundItem[]; count: number; isCut: boolean };
  hrefs: { order?: string | undefined; first?: string | undefined; next?: string | undefined };
}

/** What bears the name above what has a day, and how much there is of that. */
export function WhatWasFound({ asked, isLoggedIn, result, hrefs }: WhatWasFoundProps) {
  const { names, found } = result;
  const isBest = asked.order === "best";
  return (
    <>
      {names.length > 0 && (
        <section aria-labelledby="names">
          <h2 id="names">Groups, places and words</h2>
          <FoundList items={names} />
        </section>
      )}
      {found.length > 0 && (
        <section aria-labelledby="found">
          <div className="app-heading">
            <h2 id="found">{describeCount(result, isBest)}</h2>
            {hrefs.order && <a href={hrefs.order}>{isBest ? "Newest first" : "Best first"}</a>}
          </div>
          {isBest && isLoggedIn && (
            <p className="app-second">
              Best first has only what everyone may read. Newest first has all that is yours to read.
            </p>
          )}
          <FoundList items={found} />
          <Pager olderText="More" firstHref={hrefs.first} olderHref={hrefs.next} />
        </section>
      )}
    </>
  );
}

/** Of the best there is one page: the others are found with the newest first. */
function describeCount({ found, count, isCut }: WhatWasFoundProps["result"], isBest: boolean): string {
  const all = isCut ? `more than ${count}` : String(count);
  if (isBest && (isCut || count > found.length)) return `The best ${found.length} of ${all}`;
  return `${isCut ? `More than ${count}` : count} found, ${isBest ? "best first" : "newest first"}`;
}
