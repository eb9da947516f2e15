import { eq, sql } from "drizzle-orm";
import { formatDay } from "#app/lib/london.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { issuedReports, publishedChanges, reportAsks, reportVersions } from "#db/schema/index.ts";
import { describePublished } from "../../recommendations/changes/describe.ts";
import type { ReportDocument } from "./document.ts";
import { nameOf } from "./queries.server.ts";

/** What came of each thing that a report asks, as far as everyone may read it: read now, and no part of the report. */
export function listResponsesToAsks({ asks }: Pick<ReportDocument, "asks">) {
  return asks.map(({ reference, dueOn }) => {
    const found = publishedByReference().get({ reference });
    const published = found && describePublished(found);
    return {
      href: published ? `/recommendations/${reference}` : null,
      outcome: published?.outcomeWords ?? "No answer yet",
      answer: published?.text ?? "",
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

/** The report that asks for it, once everyone may read that. */
export function findAskingReport(recommendationId: string): { href: string; name: string } | undefined {
  const found = askingReport().get({ recommendationId });
  return found && { href: `/reports/${found.slug}`, name: nameOf(found) };
}

const askingReport = prepared(() =>
  db
    .select({
      slug: issuedReports.slug,
      place: issuedReports.place,
      kind: issuedReports.period,
      startsOn: issuedReports.startsOn,
    })
    .from(reportAsks)
    .innerJoin(reportVersions, eq(reportVersions.id, reportAsks.versionId))
    .innerJoin(issuedReports, eq(issuedReports.id, reportVersions.reportId))
    .where(
      sql`${reportAsks.recommendationId} = ${sql.placeholder("recommendationId")} and ${reportVersions.version} is not null`,
    )
    .limit(1),
);
