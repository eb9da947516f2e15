/** The words of patient voice reports; `vocabulary.ts` says how words are kept. */

/** What a report is about: everything in the county, one organisation, or what was told to one group. */
export const REPORT_SCOPES = {
  county: "Kent and Medway",
  organisation: "An organisation",
  group: "A group",
} as const;

/** Closed periods of the calendar that reports are made for. */
export const PERIOD_KINDS = {
  month: "Month",
  quarter: "Quarter",
  fourQuarters: "Last four quarters",
  year: "Year",
} as const;

/** What became of a wish to take back the reports that were made on a wrong day. */
export const RECALL_STATES = {
  asked: "Waits for another administrator",
  approved: "Approved",
  stopped: "Stopped",
} as const;

/** How far a version of an issued report has got. */
export const REPORT_STATES = {
  draft: "Being written",
  toSign: "Waits for a second person",
  issued: "Issued",
  stopped: "Not shown: a quotation was withdrawn",
  replaced: "Replaced by a later version",
} as const;

/** Why there is a version. */
export const REPORT_ORIGINS = {
  first: "Issued",
  correction: "Corrected",
  withdrawal: "A quotation was taken out, because its writer withdrew or changed it",
} as const;

/** The parts of an issued report, in the order in which they stand. */
export const REPORT_SECTIONS = {
  summary: "In short",
  themes: "What people spoke about",
  ratings: "How people rated their care",
  stages: "Parts of care",
  months: "When people told us",
  words: "In their words",
  answered: "What was answered",
  changes: "What is different from last time",
  asks: "What we ask",
  missing: "Who we may not have heard from",
} as const;

export type ReportState = keyof typeof REPORT_STATES;
export type ReportOrigin = keyof typeof REPORT_ORIGINS;
export type ReportSection = keyof typeof REPORT_SECTIONS;
export type RecallState = keyof typeof RECALL_STATES;
export type ReportScope = keyof typeof REPORT_SCOPES;
export type PeriodKind = keyof typeof PERIOD_KINDS;
