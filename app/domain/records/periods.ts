/**
 * How long each kind of record is kept (requirements.md 7.3). The jobs that delete, the emails that warn and the page about
 * privacy all read these figures. Planned: whoever is responsible for records has still to confirm them.
 */
export const PERIODS = {
  unconfirmedAccount: { what: "An account whose email address was never confirmed", days: 7 },
  session: { what: "A log-in that was begun, and an open session", days: 30, isAtMost: true },
  link: { what: "A link that we sent you", days: 1, since: "it stopped working" },
  draft: {
    what: "Feedback that you began and left",
    days: 90,
    since: "you last touched it",
    warnings: [14],
  },
  visitorDraft: { what: "The same without an account", days: 1 },
  followerAddress: {
    what: "An email address that you gave beside a code",
    days: 456,
    since: "the last change that you could see, or until your feedback is closed",
  },
  unusedAccount: {
    what: "An account that nobody uses",
    days: 730,
    since: "you were last logged in",
    warnings: [30, 7],
    end: "Then it is erased",
  },
  publishedFeedback: {
    what: "What points to you in published feedback",
    days: 730,
    since: "the care that it tells of, as far as you said when that was",
    warnings: [30, 7],
    end: "Then your words stay, and nothing in them points to you",
  },
  refusedFeedback: { what: "Feedback that was not published", days: 30, since: "you were told why" },
  replacedText: { what: "Words that you replaced", days: 30, since: "they were replaced" },
  withdrawnFeedback: {
    what: "That there was feedback, when you have withdrawn it",
    days: 365,
    since: "you withdrew it. Its words go at once",
  },
  invitation: { what: "An invitation to a group without an answer", days: 30 },
  importedFile: { what: "A file of answers that waits to be imported", days: 7 },
  unsentResponse: { what: "A response that staff began and did not send", days: 90 },
  delivery: { what: "Which emails went to you, without their words", days: 90, since: "they were sent" },
  download: {
    what: "The file of your own data, if you asked for it",
    days: 7,
    end: "Or until you have taken it",
  },
  log: { what: "The record of who did what, without your words", days: 365 },
  visits: { what: "The record of visits, with part of your internet address", days: 30 },
  limits: { what: "Counts that stop misuse", days: 1 },
  backup: { what: "Copies of everything, sealed, in case the service breaks", days: 56 },
} as const satisfies Record<string, Period>;

export type Period = {
  /** For readers of the page about privacy. */
  what: string;
  days: number;
  isAtMost?: boolean;
  /** From when the days count, where it is not when it was made. */
  since?: string;
  /** How many days before the end its owner hears of it. */
  warnings?: readonly number[];
  /** What becomes of it, where it is not simply deleted. */
  end?: string;
};

export type PeriodName = keyof typeof PERIODS;

/** A period as the page says it: "30 days after you were told why". */
export function sayPeriod({ days, since, isAtMost, warnings = [], end }: Period): string {
  const length = `${isAtMost ? "Not more than " : ""}${sayLength(days)}${since ? ` after ${since}` : ""}.`;
  const warned = warnings.map((before) => `${before} days`).join(" and ");
  return [length, warned && `We write to you ${warned} before.`, end && `${end}.`].filter(Boolean).join(" ");
}

/** In the unit that people would say. */
function sayLength(days: number): string {
  if (days === 1) return "24 hours";
  if (days % 365 === 0) return days === 365 ? "12 months" : `${days / 365} years`;
  if (days > 365) return `${Math.round(days / 30.4)} months`;
  return days > 7 && days % 7 === 0 && days < 60 ? `${days / 7} weeks` : `${days} days`;
}
