/** The words of search: the kinds of things that are found; `vocabulary.ts` says how words are kept. */

/** What everyone may find. */
export const PUBLIC_KINDS = {
  group: "Groups",
  place: "Hospitals and organisations",
  term: "Words explained",
  change: "What has changed",
  recommendation: "What groups ask for",
  report: "Patient voice reports",
  publicNotes: "Notes anyone may read",
} as const;

/** What those find who may read it. */
export const SCOPED_KINDS = {
  feedback: "What people told us",
  response: "Responses to feedback",
  item: "Notes of meetings",
  decision: "Decisions",
  action: "Actions",
  document: "Documents",
} as const;

/** For whom a piece is made: for all who read the thing, or for those alone who read more of it. */
export const EDITIONS = { readers: "Its readers", whole: "Its writer and moderators" } as const;

export const FOUND_KINDS = { ...PUBLIC_KINDS, ...SCOPED_KINDS } as const;

/** What one of them is. */
export const FOUND_KIND: Record<keyof typeof FOUND_KINDS, string> = {
  group: "Group",
  place: "Place",
  term: "Word explained",
  change: "What has changed",
  recommendation: "Recommendation",
  report: "Report",
  publicNotes: "Notes",
  feedback: "Feedback",
  response: "Response",
  item: "Notes",
  decision: "Decision",
  action: "Action",
  document: "Document",
};

export type PublicKind = keyof typeof PUBLIC_KINDS;
export type ScopedKind = keyof typeof SCOPED_KINDS;
export type FoundKind = keyof typeof FOUND_KINDS;
export type Edition = keyof typeof EDITIONS;
