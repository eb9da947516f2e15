import type { TermsName } from "#db/vocabulary.ts";

/** A version of what everybody with an account agrees to, from which day on, and in plain words what is other than before. */
export type Version = { version: number; from: string; changed: readonly string[] };

/**
 * The newest last. Whoever had an account before a version began is shown once what has changed, and agrees to it; whoever
 * makes one later has agreed with it.
 */
export const VERSIONS: Record<TermsName, readonly Version[]> = {
  houseRules: [{ version: 1, from: "2020-01-01", changed: ["These are the first house rules."] }],
  privacy: [
    { version: 1, from: "2020-01-01", changed: ["This is the first page about privacy."] },
    {
      version: 2,
      from: "2026-11-30",
      changed: [
        "You can download a copy of what is yours, pause everything, and close your account. All of it is under your account.",
        "If you close your account, you say what becomes of your feedback: it stays and nothing in it points to you, or it is erased.",
        "The page says of each kind of thing how long we keep it. New on it are which emails went to you, that you withdrew feedback, our record of visits, and sealed copies for when the service breaks.",
        "We write to you 30 days and 7 days before we erase an account that nobody uses. We do the same before we take away what points to you in old feedback.",
        "A facilitator can write down that somebody has died. Then no message goes to them any more, and a person asks the family what should become of their feedback.",
      ],
    },
  ],
};

export const TERMS_PAGES = { houseRules: "/house-rules", privacy: "/privacy" } as const satisfies Record<
  TermsName,
  string
>;
