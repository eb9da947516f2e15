import { type RecommendationRow, RecommendationRows } from "./recommendation-rows.tsx";

interface AskedProps {
  slug: string;
  asked: readonly RecommendationRow[];
  /** With as many there may be others, on a page of their own. */
  most: number;
}

/** What it asked for last, and where each is. */
export function Asked({ slug, asked, most }: AskedProps) {
  if (asked.length === 0) return null;
  return (
    <section className="app-section">
      <h2>What this group asked for</h2>
      <RecommendationRows rows={asked} />
      {asked.length === most && (
        <p className="app-lone-link">
          <a href={`/groups/${slug}/recommendations`}>All its recommendations</a>
        </p>
      )}
    </section>
  );
}
