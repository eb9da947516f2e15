import { eq, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { formatDay, today } from "#app/lib/london.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import {
  issuedReports,
  publishedChanges,
  recommendations,
  reportAsks,
  reportVersions,
} from "#db/schema/index.ts";
import { OUTCOMES } from "#db/vocabulary.ts";
import { describePublished } from "../../recommendations/changes/describe.ts";
import { dueDay } from "../../recommendations/clocks.ts";
import { findOpenResponse } from "../../recommendations/responding/open.server.ts";
import type { ReportDocument } from "./document.ts";
import { nameOf } from "./queries.server.ts";

/** What came of each thing that a report asks, as far as everyone may read it: read now, and no part of the report. */
export function listResponsesToAsks({ asks }: Pick<ReportDocument, "asks">) {
  return asks.map(({ reference, dueOn }) => {
    const found = publishedByReference().get({ reference });
    const published = found && describePublished(found);
    const isAnswered = published !== undefined && published.outcome !== "noAnswer";
    return {
      href: published ? `/recommendations/${reference}` : null,
      outcome: isAnswered ? published.outcomeWords : describeSilence(reference),
      answer: published?.text ?? "",
      on: published?.answeredOn ?? null,
      due: formatDay(dueOn),
    };
  });
}

/** Where nothing is published: whether an answer is on its way, and whether it is late. */
function describeSilence(reference: string): string {
  const row = clockByReference().get({ reference });
  if (row && findOpenResponse(row)?.state === "waiting")
    return "An answer has come. A moderator reads it before everyone does";
  const day = today(now());
  const due = row && dueDay(row, day);
  return due && due < day ? `No answer yet. It is late: it was due by ${formatDay(due)}` : OUTCOMES.noAnswer;
}

const clockByReference = prepared(() =>
  db
    .select({
      id: recommendations.id,
      dueOn: recommendations.dueOn,
      pausedOn: recommendations.pausedOn,
      pausedDays: recommendations.pausedDays,
    })
    .from(recommendations)
    .where(eq(recommendations.reference, sql.placeholder("reference"))),
);

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
