import { searchGroups } from "#app/domain/groups/queries.server.ts";
import { listPublishedReferences } from "#app/domain/recommendations/changes/latest.server.ts";
import { listIssued } from "#app/domain/reports/issued/reading.server.ts";
import { sitemap } from "#app/web/sitemap.server.ts";

const PAGES = [
  "/",
  "/about",
  "/groups",
  "/what-has-changed",
  "/reports",
  "/reports/open-data",
  "/feedback",
  "/help",
  "/house-rules",
  "/privacy",
  "/accessibility",
];

/** For search engines: the pages that anyone may open. */
export async function loader() {
  const { groups } = searchGroups({ typed: "", words: [] });
  return sitemap([
    ...PAGES,
    ...groups.map(({ slug }) => `/groups/${slug}`),
    ...listPublishedReferences().map((reference) => `/recommendations/${reference}`),
    ...listIssued().map(({ slug }) => `/reports/${slug}`),
  ]);
}
