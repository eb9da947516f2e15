import { eq, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { today } from "#app/lib/london.ts";
import { db, inTransaction } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { issuedReports, reportVersions } from "#db/schema/index.ts";
import { REPORT_ORIGINS } from "#db/vocabulary.ts";
import { recordEvent } from "../../events/record.server.ts";
import { OPERATOR } from "../../policy.ts";
import { transition } from "../../transition.server.ts";
import { copyQuotations } from "./correcting.server.ts";
import { freeze, readDocument, withoutGone } from "./document.ts";
import { idsOf } from "./queries.server.ts";
import { NEXT_REPORT_STATES } from "./rules.ts";

const moveTo = transition(reportVersions, NEXT_REPORT_STATES);

/**
 * Issues the next version of each report that a trigger stopped because somebody took back words that it quotes: the same
 * text without them. No second person is asked, for nothing is added, and nobody may wait for it.
 */
export function reissueStopped(): void {
  for (const { reportId, scope, placeId, document, ...stopped } of stoppedVersions().all()) {
    const next = withoutGone(readDocument(document ?? ""), today(now()), REPORT_ORIGINS.withdrawal);
    inTransaction((tx) => {
      if (!moveTo(tx, stopped.id, "replaced", { document: null })) return;
      const id = newId();
      const { releaseId, draftedById, checkedById, checkedAt, signedById, draftedAt } = stopped;
      tx.insert(reportVersions)
        .values({
          id,
          reportId,
          releaseId,
          draftedById,
          draftedAt,
          checkedById,
          checkedAt,
          signedById,
          state: "issued",
          origin: "withdrawal",
          reason: "",
          version: next.version,
          issuedAt: now(),
          ...freeze(next),
        })
        .run();
      copyQuotations(tx, stopped.id, id);
      const hears = draftedById ? [draftedById] : [];
      recordEvent(tx, OPERATOR, "report.reissued", idsOf({ id, scope, placeId }), hears);
    });
  }
}

const stoppedVersions = prepared(() =>
  db
    .select({
      id: reportVersions.id,
      reportId: reportVersions.reportId,
      releaseId: reportVersions.releaseId,
      draftedById: reportVersions.draftedById,
      draftedAt: reportVersions.draftedAt,
      checkedById: reportVersions.checkedById,
      checkedAt: reportVersions.checkedAt,
      signedById: reportVersions.signedById,
      document: reportVersions.document,
      scope: issuedReports.scope,
      placeId: issuedReports.placeId,
    })
    .from(reportVersions)
    .innerJoin(issuedReports, eq(issuedReports.id, reportVersions.reportId))
    .where(sql`${reportVersions.state} = 'stopped'`),
);
