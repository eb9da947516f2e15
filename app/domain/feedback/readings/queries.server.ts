import { eq, max, min, sql } from "drizzle-orm";
import { formatDay } from "#app/lib/london.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { feedbackReadings, groups, organisations } from "#db/schema/index.ts";
import { READING_OFFICES } from "#db/vocabulary.ts";
import type { FeedbackRow } from "../queries.server.ts";

export type Reader = { who: string; when: string };

/** Which offices read a comment, the first reader first, and when: never who held the office. */
export function listReaders({ id }: Pick<FeedbackRow, "id">): Reader[] {
  return readersOf()
    .all({ feedbackId: id })
    .sort((a, b) => (a.first ?? "").localeCompare(b.first ?? ""))
    .map(({ office, groupName, organisationName, first, last }) => {
      const place = groupName ?? organisationName;
      return {
        who: place ? `${READING_OFFICES[office]} of ${place}` : READING_OFFICES[office],
        when: inWords(first ?? "", last ?? ""),
      };
    });
}

const readersOf = prepared(() =>
  db
    .select({
      office: feedbackReadings.office,
      groupName: groups.name,
      organisationName: organisations.name,
      first: min(feedbackReadings.readOn),
      last: max(feedbackReadings.readOn),
    })
    .from(feedbackReadings)
    .leftJoin(groups, eq(groups.id, feedbackReadings.placeId))
    .leftJoin(organisations, eq(organisations.id, feedbackReadings.placeId))
    .where(eq(feedbackReadings.feedbackId, sql.placeholder("feedbackId")))
    .groupBy(feedbackReadings.office, feedbackReadings.placeId),
);

function inWords(first: string, last: string): string {
  return first === last
    ? `on ${formatDay(first)}`
    : `first on ${formatDay(first)}, last on ${formatDay(last)}`;
}
