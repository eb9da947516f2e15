import { Pager } from "../site/pager.tsx";
import { type FoundItem, FoundList } from "./found-list.tsx";

interface WhatWasFoundProps {
  asked: { order: "newest" | "best" };
  isLoggedIn: boolean;
  result: { found: readonly FoundItem[]; count: number; isCut: boolean };
  hrefs: { order?: string | undefined; first?: string | undefined; next?: string | undefined };
}

/** What bears the name stands above all else, whatever days were asked for. */
export function NamesFound({ items }: { items: readonly FoundItem[] }) {
  if (items.length === 0) return null;
  return (
    <section aria-labelledby="names">
      <h2 id="names">Groups, places and words</h2>
      <FoundList items={items} />
    </section>
  );
}

/** What has a day, and how much there is of it. */
export function WhatWasFound({ asked, isLoggedIn, result, hrefs }: WhatWasFoundProps) {
  const isBest = asked.order === "best";
  return (
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
      <FoundList items={result.found} />
      <Pager olderText="More" firstHref={hrefs.first} olderHref={hrefs.next} />
    </section>
  );
}

/** Of the best there is one page: the others are found with the newest first. */
function describeCount({ found, count, isCut }: WhatWasFoundProps["result"], isBest: boolean): string {
  const all = isCut ? `more than ${count}` : String(count);
  if (isBest && (isCut || count > found.length)) return `The best ${found.length} of ${all}`;
  return `${isCut ? `More than ${count}` : count} found, ${isBest ? "best first" : "newest first"}`;
}
