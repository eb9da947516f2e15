import { eq, sql } from "drizzle-orm";
import { today } from "#app/lib/london.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { issuedReports, reportQuotations, reportVersions } from "#db/schema/index.ts";
import { REPORT_SCOPES } from "#db/vocabulary.ts";
import { describePeriod, periodsAround } from "./periods.ts";
import { isQuoted } from "./quotations.server.ts";
import { findRelease } from "./releases.server.ts";
import { COUNTY, type Scope } from "./scopes.server.ts";

type Comment = { id: string; publishedAt: Date | null; groupId: string; organisationId: string | null };

/**
 * Which released reports quote a comment at this moment, the shortest period first: by the same choice that the reports
 * make when they are opened, so that the two cannot differ.
 */
export function listQuotingReports(
  comment: Comment,
  names: { group: string | null; organisation: string | null },
): string[] {
  const { publishedAt } = comment;
  if (!publishedAt) return [];
  const places: { scope: Scope; name: string | null }[] = [
    { scope: { scope: "group", placeId: comment.groupId }, name: names.group },
    { scope: { scope: "organisation", placeId: comment.organisationId ?? "" }, name: names.organisation },
    { scope: COUNTY, name: REPORT_SCOPES.county },
  ];
  const periods = periodsAround(today(publishedAt));
  const released = periods.flatMap((period) =>
    places
      .filter(({ scope }) => {
        const release = findRelease(scope, period);
        return release && !release.isWithheld && isQuoted(comment.id, scope, period);
      })
      .map(({ name }) => `The report about ${name ?? "a place"}, ${describePeriod(period)}`),
  );
  return [...released, ...listIssuedQuoting(comment.id)];
}

/** The issued reports that quote it, in the version that everyone reads. */
function listIssuedQuoting(feedbackId: string): string[] {
  return issuedQuoting()
    .all({ feedbackId })
    .map(
      ({ place, kind, startsOn }) =>
        `The issued report about ${place}, ${describePeriod({ kind, startsOn })}`,
    );
}

const issuedQuoting = prepared(() =>
  db
    .select({ place: issuedReports.place, kind: issuedReports.period, startsOn: issuedReports.startsOn })
    .from(reportQuotations)
    .innerJoin(reportVersions, eq(reportVersions.id, reportQuotations.versionId))
    .innerJoin(issuedReports, eq(issuedReports.id, reportVersions.reportId))
    .where(
      sql`${reportQuotations.feedbackId} = ${sql.placeholder("feedbackId")} and ${reportQuotations.isLeftOut} = 0
        and ${reportQuotations.isTakenOut} = 0 and ${reportVersions.state} = 'issued'`,
    ),
);
