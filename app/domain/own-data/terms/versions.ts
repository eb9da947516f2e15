import type { TermsName } from "#db/vocabulary.ts";

/** A version of what everybody with an account agrees to, from which day on, and in plain words what is other than before. */
export type Version = { version: number; from: string; changed: string };

/**
 * The newest last. Whoever had an account before a version began is shown once what has changed, and agrees to it; whoever
 * makes one later has agreed with it.
 */
export const VERSIONS: Record<TermsName, readonly Version[]> = {
  houseRules: [{ version: 1, from: "2020-01-01", changed: "These are the first house rules." }],
  privacy: [{ version: 1, from: "2020-01-01", changed: "This is the first page about privacy." }],
};

export const TERMS_PAGES = { houseRules: "/house-rules", privacy: "/privacy" } as const satisfies Record<
  TermsName,
  string
>;
