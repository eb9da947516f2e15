import { sql } from "drizzle-orm";
import { formatDay } from "#app/lib/london.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { publishedChanges } from "#db/schema/index.ts";
import { describePublished } from "../../recommendations/changes/describe.ts";
import type { ReportDocument } from "./document.ts";

/** What came of each thing that a report asks, as far as everyone may read it: read now, and no part of the report. */
export function listReplies({ asks }: Pick<ReportDocument, "asks">) {
  return asks.map(({ reference, dueOn }) => {
    const found = publishedByReference().get({ reference });
    const published = found && describePublished(found);
    return {
      href: published ? `/recommendations/${reference}` : null,
      outcome: published?.outcomeWords ?? "No answer yet",
      answer: published?.words ?? "",
      on: published?.answeredOn ?? null,
      due: formatDay(dueOn),
    };
  });
}

const publishedByReference = prepared(() =>
  db
    .select()
    .from(publishedChanges)
    .where(
      sql`${publishedChanges.recommendationId} = (
        select id from recommendations where recommendations.reference = ${sql.placeholder("reference")})`,
    ),
);
