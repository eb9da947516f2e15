import { and, eq } from "drizzle-orm";
import { newId } from "#app/lib/ids.ts";
import { forbidden } from "#app/lib/refusals.ts";
import { inTransaction, type Transaction } from "#db/client.server.ts";
import { reportAsks, reportQuotations, reportSections } from "#db/schema/index.ts";
import { recordEvent } from "../../events/record.server.ts";
import type { MemberActor } from "../../policy.ts";
import type { Result } from "../../result.ts";
import { listNumbered } from "./composing.server.ts";
import { findFigures, insertVersion } from "./drafting.server.ts";
import { canDraft, findInWork, idsOf } from "./queries.server.ts";
import { getServed } from "./reading.server.ts";

/**
 * Begins a correction: a new version with the figures as they are released today, to be checked and signed by two people
 * like the first. The version before it is served until then.
 *
 * @throws Response 404 without such a report, 403 for those who may not draft it
 */
export function beginCorrection(
  actor: MemberActor,
  slug: string | undefined,
  { text }: { text: string },
): Result<{ id: string }, "inWork" | "noFigures"> {
  const { report } = getServed(slug);
  if (!canDraft(actor, report)) throw forbidden();
  if (findInWork(report.id)) return { ok: false, reason: "inWork" };
  const figures = findFigures(report, { kind: report.period, startsOn: report.startsOn });
  if (!figures || figures.report.isWithheld) return { ok: false, reason: "noFigures" };
  const numbered = listNumbered(report.id);
  const newest = numbered.at(-1)?.id ?? "";
  const written = numbered.findLast(({ origin }) => origin !== "withdrawal")?.id ?? "";
  return inTransaction((tx) => {
    const id = insertVersion(tx, actor, report.id, figures.id, "correction", text);
    copyParts(tx, written, newest, id);
    recordEvent(tx, actor, "report.drafted", idsOf({ ...report, id }));
    return { ok: true, id };
  });
}

/** Takes the parts and asks of one version and the quotations of another along. For a transaction that is open. */
function copyParts(tx: Transaction, written: string, newest: string, versionId: string): void {
  for (const row of tx.select().from(reportSections).where(eq(reportSections.versionId, written)).all())
    tx.insert(reportSections)
      .values({ ...row, versionId, note: "" })
      .run();
  for (const { id: _, ...row } of tx.select().from(reportAsks).where(eq(reportAsks.versionId, written)).all())
    tx.insert(reportAsks)
      .values({ ...row, id: newId(), versionId })
      .run();
  copyQuotations(tx, newest, versionId);
}

/** What is still quoted of one version, for another. For a transaction that is open. */
export function copyQuotations(tx: Transaction, from: string, versionId: string): void {
  const kept = and(eq(reportQuotations.versionId, from), eq(reportQuotations.isTakenOut, false));
  for (const row of tx.select().from(reportQuotations).where(kept).all())
    tx.insert(reportQuotations)
      .values({ ...row, versionId })
      .run();
}
