import { eq, sql } from "drizzle-orm";
import { notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { issuedReports, reportVersions } from "#db/schema/index.ts";
import type { ReportState } from "#db/vocabulary.ts";
import { describePeriod } from "../reports/periods.ts";
import { at, type Details, type Email, gathered } from "./parts.server.ts";

/** Emails about patient voice reports to those who write and sign them. None has a word of what people said. */
export const REPORT_EMAILS = {
  reportToSign: gathered((_memberId, details) => {
    const { id, name } = getReport(details, ["toSign"]);
    return {
      subject: `A report waits for a second person: ${name}`,
      lines: [
        "A patient voice report is written. It is issued once a second person has signed it off.",
        at("Read it", `/manage/reports/${id}`),
      ],
    };
  }),
  reportSentBack: gathered((_memberId, details) => {
    const { id, name } = getReport(details, ["draft"]);
    return {
      subject: `Please look at your report again: ${name}`,
      lines: [
        "The second person has sent your report back and said why.",
        at("Change it", `/manage/reports/${id}`),
      ],
    };
  }),
  reportIssued: gathered((_memberId, details) => {
    const { slug, name } = getReport(details, ["issued", "stopped"]);
    return {
      subject: `Your report is issued: ${name}`,
      lines: ["Everyone can read it, and what it asks is on its way.", at("Read it", `/reports/${slug}`)],
    };
  }),
  reportReissued: gathered((_memberId, details) => {
    const { slug, name } = getReport(details, ["issued", "stopped"]);
    return {
      subject: `A quotation is no longer in a report: ${name}`,
      lines: [
        "Its writer withdrew or changed the words. The report has a new version without them.",
        "Please throw away paper copies of the version before.",
        at("Read the new version", `/reports/${slug}`),
      ],
    };
  }),
} satisfies Record<string, Email>;

/** Once it has moved on there is nothing to write about. */
function getReport({ reportVersionId = "" }: Details, states: readonly ReportState[]) {
  const found = versionById().get({ id: reportVersionId });
  if (!found || !states.includes(found.state)) throw notFound();
  const { period, startsOn } = found;
  return { ...found, name: `${found.place}, ${describePeriod({ kind: period, startsOn })}` };
}

const versionById = prepared(() =>
  db
    .select({
      id: reportVersions.id,
      state: reportVersions.state,
      slug: issuedReports.slug,
      place: issuedReports.place,
      period: issuedReports.period,
      startsOn: issuedReports.startsOn,
    })
    .from(reportVersions)
    .innerJoin(issuedReports, eq(issuedReports.id, reportVersions.reportId))
    .where(eq(reportVersions.id, sql.placeholder("id"))),
);
