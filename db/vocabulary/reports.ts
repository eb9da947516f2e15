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

export type RecallState = keyof typeof RECALL_STATES;
export type ReportScope = keyof typeof REPORT_SCOPES;
export type PeriodKind = keyof typeof PERIOD_KINDS;
