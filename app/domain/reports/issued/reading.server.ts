import { desc, eq, sql } from "drizzle-orm";
import { gone, notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { issuedReports, recalledReleases, reportVersions } from "#db/schema/index.ts";
import { authorize } from "../../authorize.server.ts";
import type { Actor } from "../../policy.ts";
import { describePeriod } from "../periods.ts";
import { type ReportDocument, readDocument } from "./document.ts";

/** The reports that everyone may read, the last issued first. */
export function listIssued() {
  return issued()
    .all()
    .map(({ kind, startsOn, issuedAt, ...row }) => ({
      ...row,
      period: describePeriod({ kind, startsOn }),
      issuedAt: issuedAt ?? new Date(0),
    }));
}

const MOST_LISTED = 200;

const issued = prepared(() =>
  db
    .select({
      slug: issuedReports.slug,
      place: issuedReports.place,
      kind: issuedReports.period,
      startsOn: issuedReports.startsOn,
      version: reportVersions.version,
      issuedAt: reportVersions.issuedAt,
    })
    .from(reportVersions)
    .innerJoin(issuedReports, eq(issuedReports.id, reportVersions.reportId))
    .where(sql`${reportVersions.state} in ('issued', 'stopped')`)
    .orderBy(desc(reportVersions.issuedAt), desc(reportVersions.id))
    .limit(MOST_LISTED),
);

/** The report at an address, with the version that is served. @throws Response 404 when none was issued */
export function getServed(slug: string | undefined) {
  const found = servedBySlug().get({ slug: slug ?? "" });
  if (!found) throw notFound();
  return found;
}

const servedBySlug = prepared(() =>
  db
    .select({
      report: issuedReports,
      id: reportVersions.id,
      state: reportVersions.state,
      version: reportVersions.version,
      document: reportVersions.document,
      sha256: reportVersions.sha256,
      isRecalled: sql<number>`exists (select 1 from ${recalledReleases}
        where ${recalledReleases.releaseId} = ${reportVersions.releaseId})`,
    })
    .from(reportVersions)
    .innerJoin(issuedReports, eq(issuedReports.id, reportVersions.reportId))
    .where(
      sql`${issuedReports.slug} = ${sql.placeholder("slug")} and ${reportVersions.state} in ('issued', 'stopped')`,
    ),
);

export type IssuedReport = {
  document: ReportDocument;
  sha256: string;
  /** Its figures were found to be wrong and taken back: a corrected version is to follow. */
  isRecalled: boolean;
};

/**
 * A report as everyone reads it; null for the moment in which words are being taken out of it.
 *
 * @throws Response 404 when none was issued there
 */
export function readIssued(actor: Actor, slug: string | undefined): IssuedReport | null {
  authorize(actor, "report:readIssued");
  const { state, document, sha256, isRecalled } = getServed(slug);
  if (state !== "issued" || !document || !sha256) return null;
  return { document: readDocument(document), sha256, isRecalled: isRecalled === 1 };
}

/** The same for files, which are not there while it is being changed. @throws Response 404 */
export function getIssued(actor: Actor, slug: string | undefined): IssuedReport {
  const report = readIssued(actor, slug);
  if (!report) throw notFound();
  return report;
}

/** The very bytes of a version. @throws Response 410 for one that is served no more, 404 for one that never was */
export function getBytes(
  actor: Actor,
  slug: string | undefined,
  version: string | undefined,
): { bytes: string; fileName: string } {
  authorize(actor, "report:readIssued");
  const served = getServed(slug);
  if (!/^[1-9]\d{0,3}$/.test(version ?? "") || Number(version) > (served.version ?? 0)) throw notFound();
  if (Number(version) !== served.version || served.state !== "issued") throw gone();
  return { bytes: served.document ?? "", fileName: `${served.report.slug}-version-${version}.json` };
}

/** All reports that are issued, for the open data. */
export function listDocuments(): ReportDocument[] {
  return documents()
    .all()
    .flatMap(({ document }) => (document ? [readDocument(document)] : []));
}

const documents = prepared(() =>
  db
    .select({ document: reportVersions.document })
    .from(reportVersions)
    .where(sql`${reportVersions.state} = 'issued'`)
    .orderBy(reportVersions.issuedAt, reportVersions.id),
);
