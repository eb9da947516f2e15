import { eq, sql } from "drizzle-orm";
import { NEWEST } from "#app/domain/page-key.server.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { publishedChanges } from "#db/schema/index.ts";
import { describePublished, type Published } from "./describe.ts";

const IN_FEED = 30;
const IN_SITEMAP = 1000;

/** What everyone reads of one recommendation; undefined where nothing is published. */
export function findPublished(recommendationId: string): Published | undefined {
  return publishedOf().get({ id: recommendationId });
}

const publishedOf = prepared(() =>
  db
    .select()
    .from(publishedChanges)
    .where(eq(publishedChanges.recommendationId, sql.placeholder("id"))),
);

/** The newest of all kinds: for the feed, and for the home page. */
export function listLatestChanges(limit: number = IN_FEED) {
  return latest().all({ limit }).map(describePublished);
}

/** The latest changes that were made or promised, for the home page: what was said, and what was done. */
export function listYouSaid(limit: number) {
  return youSaid().all({ limit }).map(describePublished);
}

/** The references of all that everyone may read, the newest first. */
export function listPublishedReferences(): string[] {
  return latest()
    .all({ limit: IN_SITEMAP })
    .map(({ reference }) => reference);
}

/** From the beginning of the index: with a bound SQLite looks the rows up in their order. */
const FROM_THE_NEWEST = sql`${publishedChanges.changedAt} < ${NEWEST.at.getTime()}`;

const latest = prepared(() =>
  db
    .select()
    .from(publishedChanges)
    .where(FROM_THE_NEWEST)
    .orderBy(sql`${publishedChanges.changedAt} desc, ${publishedChanges.recommendationId} desc`)
    .limit(sql.placeholder("limit")),
);

const youSaid = prepared(() =>
  db
    .select()
    .from(publishedChanges)
    .where(sql`${FROM_THE_NEWEST} and ${publishedChanges.outcome} <> 'noAnswer'`)
    .orderBy(sql`${publishedChanges.changedAt} desc, ${publishedChanges.recommendationId} desc`)
    .limit(sql.placeholder("limit")),
);
