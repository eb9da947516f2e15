import { and, eq, inArray, max, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { notFound } from "#app/lib/refusals.ts";
import { inTransaction, type Transaction } from "#db/client.server.ts";
import {
  issuedReports,
  reportAsks,
  reportQuotations,
  reportSections,
  reportVersions,
} from "#db/schema/index.ts";
import { REPORT_SECTIONS, wordsOf } from "#db/vocabulary.ts";
import { recordEvent } from "../../events/record.server.ts";
import type { MemberActor } from "../../policy.ts";
import { findReceiver } from "../../recommendations/sending/queries.server.ts";
import type { Nothing, Result } from "../../result.ts";
import { listAsks, versionOfQuotations } from "./contents.server.ts";
import { type AskInput, MOST_ASKS, type QuotationsInput, type SectionInput } from "./form.ts";
import { getVersionToWrite, groupThatAsks, idsOf, type VersionRow } from "./queries.server.ts";
import type { Moved } from "./rules.ts";

/** Changes a part of a draft. @throws Response as `getVersionToWrite`, 404 without such a part */
export function editSection(
  actor: MemberActor,
  id: string | undefined,
  section: string | undefined,
  { heading, text, note, leaveOut }: SectionInput,
): Result<Nothing, Moved> {
  const row = getVersionToWrite(actor, id);
  const known = wordsOf(REPORT_SECTIONS).find((one) => one === section);
  if (!known) throw notFound();
  return whileDraft(actor, row, "report.edited", (tx) => {
    tx.update(reportSections)
      .set({ heading, text, note, isLeftOut: leaveOut.length > 0 })
      .where(and(eq(reportSections.versionId, row.id), eq(reportSections.section, known)))
      .run();
  });
}

/** Keeps the quotations that were ticked, as somebody who has looked at each and at what describes its writer. */
export function checkQuotations(
  actor: MemberActor,
  id: string | undefined,
  { keep, formVersion }: QuotationsInput,
): Result<Nothing, Moved | "otherWords"> {
  const row = getVersionToWrite(actor, id);
  if (formVersion !== versionOfQuotations(row.id)) return { ok: false, reason: "otherWords" };
  const kept = keep.map(Number).filter(Number.isInteger);
  return whileDraft(actor, row, "report.checked", (tx) => {
    const own = eq(reportQuotations.versionId, row.id);
    tx.update(reportQuotations).set({ isLeftOut: true }).where(own).run();
    tx.update(reportQuotations)
      .set({ isLeftOut: false })
      .where(and(own, inArray(reportQuotations.position, kept)))
      .run();
    tx.update(reportVersions)
      .set({ checkedById: actor.id, checkedAt: now() })
      .where(eq(reportVersions.id, row.id))
      .run();
  });
}

/** Adds something that the report asks of an office. @throws Response as `getVersionToWrite` */
export function addAsk(
  actor: MemberActor,
  id: string | undefined,
  { to, ...words }: AskInput,
): Result<Nothing, Moved | "noReceiver" | "tooMany"> {
  const row = getVersionToWrite(actor, id);
  const receiver = findReceiver({ ownerGroupId: groupThatAsks(row), ownerOrganisationId: null }, to);
  if (!receiver) return { ok: false, reason: "noReceiver" };
  if (listAsks(row.id).length >= MOST_ASKS) return { ok: false, reason: "tooMany" };
  return whileDraft(actor, row, "report.edited", (tx) => {
    const last = tx
      .select({ position: max(reportAsks.position) })
      .from(reportAsks)
      .where(eq(reportAsks.versionId, row.id))
      .get();
    const place = { toGroupId: receiver.groupId, toOrganisationId: receiver.organisationId };
    tx.insert(reportAsks)
      .values({ id: newId(), versionId: row.id, position: (last?.position ?? 0) + 1, ...words, ...place })
      .run();
  });
}

/** Takes back what was not sent yet. @throws Response as `getVersionToWrite` */
export function removeAsk(
  actor: MemberActor,
  id: string | undefined,
  askId: string | undefined,
): Result<Nothing, Moved> {
  const row = getVersionToWrite(actor, id);
  const ask = listAsks(row.id).find((one) => one.id === askId);
  if (!ask || ask.recommendationId) throw notFound();
  return whileDraft(actor, row, "report.edited", (tx) => {
    tx.delete(reportAsks).where(eq(reportAsks.id, ask.id)).run();
  });
}

/** Deletes a draft. What was issued before it stays. @throws Response as `getVersionToWrite` */
export function deleteDraft(actor: MemberActor, id: string | undefined): Result<Nothing, Moved> {
  const row = getVersionToWrite(actor, id);
  return whileDraft(actor, row, "report.deleted", (tx) => {
    tx.delete(reportVersions).where(eq(reportVersions.id, row.id)).run();
    tx.delete(issuedReports)
      .where(
        sql`${issuedReports.id} = ${row.reportId}
          and not exists (select 1 from report_versions as v where v.report_id = ${issuedReports.id})`,
      )
      .run();
  });
}

/** Does something to a draft that is still one. */
function whileDraft(
  actor: MemberActor,
  row: VersionRow,
  event: "report.edited" | "report.checked" | "report.deleted",
  work: (tx: Transaction) => void,
): Result<Nothing, Moved> {
  return inTransaction((tx) => {
    const current = tx
      .select({ state: reportVersions.state })
      .from(reportVersions)
      .where(eq(reportVersions.id, row.id))
      .get();
    if (current?.state !== "draft") return { ok: false, reason: "changed" };
    work(tx);
    recordEvent(tx, actor, event, idsOf(row));
    return { ok: true };
  });
}
