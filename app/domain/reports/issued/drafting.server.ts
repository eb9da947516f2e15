import { and, eq } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { db, inTransaction, type Transaction } from "#db/client.server.ts";
import {
  issuedReports,
  releases,
  reportQuotations,
  reportSections,
  reportVersions,
} from "#db/schema/index.ts";
import { REPORT_SECTIONS, wordsOf } from "#db/vocabulary.ts";
import { recordEvent } from "../../events/record.server.ts";
import { listStages } from "../../labels/queries.server.ts";
import type { MemberActor } from "../../policy.ts";
import type { Result } from "../../result.ts";
import { type Period, periodKey } from "../periods.ts";
import { listReleasedPeriods } from "../queries.server.ts";
import { isValid } from "../recalls/validity.server.ts";
import type { ControlledReport } from "../report.ts";
import type { Scope } from "../scopes.server.ts";
import { headingOf } from "./parts.server.ts";
import { idsOf, listPlacesToDraft, periodOf } from "./queries.server.ts";
import { listCandidates } from "./quotable.server.ts";

type NotDrafted = "noPlace" | "noFigures" | "tooFew" | "exists";

/**
 * Begins a report in one step: its figures are those of the stored release, its parts and quotations are chosen, and all
 * of it can be changed.
 */
export function draftReport(
  actor: MemberActor,
  { about, period: key }: { about: string; period: string },
): Result<{ id: string }, NotDrafted> {
  const place = listPlacesToDraft(actor).find((one) => one.key === about);
  if (!place) return { ok: false, reason: "noPlace" };
  const period = listReleasedPeriods().find((one) => one.key === key);
  const figures = period && findFigures(place, periodOf(period));
  if (!period || !figures) return { ok: false, reason: "noFigures" };
  if (figures.report.isWithheld) return { ok: false, reason: "tooFew" };
  const { scope, placeId, name } = place;
  return inTransaction((tx) => {
    const report = {
      id: newId(),
      slug: `${slugOf(name)}-${periodKey(period)}`,
      scope,
      placeId,
      place: name,
      period: period.kind,
      startsOn: period.startsOn,
      createdAt: now(),
    };
    const { changes } = tx.insert(issuedReports).values(report).onConflictDoNothing().run();
    if (changes === 0) return { ok: false, reason: "exists" };
    const id = insertVersion(tx, actor, report.id, figures.id, "first", "");
    for (const section of wordsOf(REPORT_SECTIONS))
      tx.insert(reportSections)
        .values({
          versionId: id,
          section,
          heading: headingOf(section, figures.report, report, period),
          ...BLANK,
        })
        .run();
    putQuotations(tx, id, place, periodOf(period), figures.report);
    recordEvent(tx, actor, "report.drafted", idsOf({ id, ...place }));
    return { ok: true, id };
  });
}

const BLANK = { text: "", note: "", isLeftOut: false };

/** The stored release of a place in a period that nobody took back, with its id. */
export function findFigures(
  { scope, placeId }: Scope,
  { kind, startsOn }: Period,
): { id: string; report: ControlledReport } | undefined {
  const found = db
    .select({ id: releases.id, report: releases.report })
    .from(releases)
    .where(
      and(
        eq(releases.scope, scope),
        eq(releases.placeId, placeId),
        eq(releases.period, kind),
        eq(releases.startsOn, startsOn),
        isValid,
      ),
    )
    .get();
  return found && { id: found.id, report: found.report as ControlledReport };
}

/** For a transaction that is open. */
export function insertVersion(
  tx: Transaction,
  { id: draftedById }: MemberActor,
  reportId: string,
  releaseId: string,
  origin: "first" | "correction",
  reason: string,
): string {
  const id = newId();
  const values = { id, reportId, releaseId, origin, reason, draftedById, draftedAt: now() };
  tx.insert(reportVersions)
    .values({ ...values, state: "draft" })
    .run();
  return id;
}

function putQuotations(
  tx: Transaction,
  versionId: string,
  scope: Scope,
  period: Period,
  report: ControlledReport,
): void {
  for (const [position, candidate] of listCandidates(scope, period, report, listStages()).entries())
    tx.insert(reportQuotations)
      .values({ versionId, position, ...candidate })
      .run();
}

function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 80);
}
