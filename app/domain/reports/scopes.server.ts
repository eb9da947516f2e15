import { eq, min, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { feedback } from "#db/schema/index.ts";
import type { ReportScope } from "#db/vocabulary.ts";
import { isPublished } from "../feedback/visibility.server.ts";

/** What a report is about; the id of the organisation or group, and empty for the county. */
export type Scope = { scope: ReportScope; placeId: string };

export const COUNTY: Scope = { scope: "county", placeId: "" };

/** Which comments belong to a scope, said in SQL. The county holds all of them, wherever they were sent. */
export function isWithin({ scope, placeId }: Scope): SQL | undefined {
  if (scope === "organisation") return eq(feedback.organisationId, placeId);
  if (scope === "group") return eq(feedback.groupId, placeId);
  return undefined;
}

/** Is everything in the narrower scope in the wider one too? */
export function includesScope(wider: Scope, narrower: Scope): boolean {
  return wider.scope === "county" || isSame(wider, narrower);
}

function isSame(a: Scope, b: Scope): boolean {
  return a.scope === b.scope && a.placeId === b.placeId;
}

const firstPublished = min(feedback.publishedAt);

/** Every scope that anything was published in, with the first time that it was: the county, organisations, groups. */
export function listScopes(): (Scope & { since: Date })[] {
  const county = db.select({ since: firstPublished }).from(feedback).where(isPublished).all();
  const organisations = db
    .select({ placeId: feedback.organisationId, since: firstPublished })
    .from(feedback)
    .where(sql`${isPublished} and ${feedback.organisationId} is not null`)
    .groupBy(feedback.organisationId)
    .all();
  const groups = db
    .select({ placeId: feedback.groupId, since: firstPublished })
    .from(feedback)
    .where(isPublished)
    .groupBy(feedback.groupId)
    .all();
  return [
    ...county.map(({ since }) => ({ ...COUNTY, since })),
    ...organisations.map(({ placeId, since }) => ({ scope: "organisation" as const, placeId, since })),
    ...groups.map(({ placeId, since }) => ({ scope: "group" as const, placeId, since })),
  ].flatMap(({ scope, placeId, since }) => (since ? [{ scope, placeId: placeId ?? "", since }] : []));
}
