import { eq, sql } from "drizzle-orm";
import { versionOf } from "#app/lib/form-version.server.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { releases, reportAsks, reportQuotations, reportSections } from "#db/schema/index.ts";
import { REPORT_SECTIONS, wordsOf } from "#db/vocabulary.ts";
import type { ControlledReport } from "../report.ts";
import { findWords } from "./quotable.server.ts";

/** The controlled figures that a version rests on. */
export function readFigures(releaseId: string): ControlledReport {
  const found = figures().get({ releaseId });
  if (!found) throw new Error(`There is no release ${releaseId}`);
  return found.report as ControlledReport;
}

const figures = prepared(() =>
  db
    .select({ report: releases.report })
    .from(releases)
    .where(eq(releases.id, sql.placeholder("releaseId"))),
);

/** The parts of a version in their order. */
export function listSections(versionId: string) {
  const order: readonly string[] = wordsOf(REPORT_SECTIONS);
  return sectionsOf()
    .all({ versionId })
    .toSorted((a, b) => order.indexOf(a.section) - order.indexOf(b.section));
}

const sectionsOf = prepared(() =>
  db
    .select()
    .from(reportSections)
    .where(eq(reportSections.versionId, sql.placeholder("versionId"))),
);

/** What a version may quote, with the words as they are now; what its writer took back is not there any more. */
export function listQuotationsOf(versionId: string) {
  return quotationsOf()
    .all({ versionId })
    .flatMap((row) => {
      const words = findWords(row.feedbackId, row.passage);
      return words ? [{ ...row, words }] : [];
    });
}

/** Stands for the quotations that a page showed: what a writer words otherwise is not among them any more. */
export function versionOfQuotations(versionId: string): string {
  return versionOf(
    listQuotationsOf(versionId).map(({ position, words, about, isLeftOut }) => [
      position,
      words,
      about,
      isLeftOut,
    ]),
  );
}

const quotationsOf = prepared(() =>
  db
    .select()
    .from(reportQuotations)
    .where(
      sql`${reportQuotations.versionId} = ${sql.placeholder("versionId")} and ${reportQuotations.isTakenOut} = 0`,
    )
    .orderBy(reportQuotations.position),
);

export function listAsks(versionId: string) {
  return asksOf().all({ versionId });
}

const asksOf = prepared(() =>
  db
    .select()
    .from(reportAsks)
    .where(eq(reportAsks.versionId, sql.placeholder("versionId")))
    .orderBy(reportAsks.position),
);

/** What its drafter wrote in their own words and everyone will read, part by part. */
export function listOwnWords(versionId: string, reason: string): string[] {
  const parts = listSections(versionId).filter(({ isLeftOut }) => !isLeftOut);
  return [
    reason,
    ...parts.flatMap(({ heading, text }) => [heading, text]),
    ...listAsks(versionId).flatMap(({ title, asks, why, doneWhen }) => [title, asks, why, doneWhen]),
  ];
}
