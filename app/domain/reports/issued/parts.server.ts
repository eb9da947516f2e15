import { REPORT_SECTIONS, type ReportSection } from "#db/vocabulary.ts";
import { saidHeadline } from "../charts.ts";
import { listNames } from "../facts.server.ts";
import { type Period, periodBefore } from "../periods.ts";
import { type PresentedReport, presentReport } from "../present.ts";
import { findRelease } from "../releases.server.ts";
import type { ControlledReport } from "../report.ts";
import type { Scope } from "../scopes.server.ts";
import { listSections, readFigures } from "./contents.server.ts";
import type { IssuedSection } from "./document.ts";
import { LONGEST_HEADING } from "./form.ts";
import { periodOf } from "./queries.server.ts";

/** Where each chart of the period's view stands in an issued report; what has no other place stands with the themes. */
const SECTION_OF_CHART: Record<string, ReportSection> = {
  ratings: "ratings",
  stages: "stages",
  months: "months",
};

/** The heading that a part begins with: its finding, where it has one. */
export function headingOf(
  section: ReportSection,
  figures: ControlledReport,
  about: Scope & { place: string },
  period: Period,
): string {
  const report = present(figures, undefined, about, period);
  return findingOf(chartsOf(report, section), report.base) ?? REPORT_SECTIONS[section];
}

/** What was praised most and what could be better most, of the table of both, which stands first; else what the first says. */
function findingOf(charts: PresentedReport["charts"], base: number): string | undefined {
  const both = charts.filter(({ id }) => id === "wentWell" || id === "couldBeBetter");
  const finding = saidHeadline(both, base);
  if (!finding || both.every(({ rows }) => rows.length === 0)) return charts[0]?.headline;
  return finding.length <= LONGEST_HEADING ? finding : "What went well, and what could be better";
}

/** What a version says in figures, made from its release alone. */
export function describeFigures(row: Scope & Period & { releaseId: string; place: string }): PresentedReport {
  const before = findRelease({ scope: row.scope, placeId: row.placeId }, periodBefore(periodOf(row)));
  return present(readFigures(row.releaseId), before, row, periodOf(row));
}

function present(
  figures: ControlledReport,
  before: ControlledReport | undefined,
  { scope, placeId, place }: Scope & { place: string },
  period: Period,
): PresentedReport {
  const names = listNames({ scope, placeId });
  const report = presentReport(figures, before, { about: { scope, place }, period: periodOf(period), names });
  if (!report) throw new Error("A report was drafted of a release that shows nothing");
  return report;
}

/** Parts that say something even where there is nothing to count. */
const NEVER_EMPTY: readonly ReportSection[] = ["summary", "words", "answered", "asks"];

/** The parts that are not left out, with their figures; a heading with nothing beneath it is left out, too. */
export function describeSections(versionId: string, report: PresentedReport): IssuedSection[] {
  return listSections(versionId)
    .filter(({ isLeftOut }) => !isLeftOut)
    .map(({ section, heading, text }) => ({
      section,
      heading,
      words: text,
      charts: chartsOf(report, section),
      lines: linesOf(report, section),
    }))
    .filter(
      ({ section, words, charts, lines }) =>
        NEVER_EMPTY.includes(section) || words !== "" || charts.length + lines.length > 0,
    );
}

function chartsOf({ charts }: PresentedReport, section: ReportSection) {
  return charts.filter(({ id }) => (SECTION_OF_CHART[id] ?? "themes") === section);
}

function linesOf({ changes, unheard }: PresentedReport, section: ReportSection): string[] {
  if (section === "changes") return changes;
  return section === "missing" ? unheard : [];
}
