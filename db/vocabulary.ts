/**
 * The words that the tables keep, each with what people read. Safe for the browser: no secrets, and nothing imported but
 * more words. A CHECK constraint is made from each list, so a word that is not here cannot be stored.
 */

export * from "./import-words.ts";

/** How a member describes themself. Health data: asked for with consent, never shown beside feedback. */
export const SELF_DESCRIPTIONS = {
  patient: "I have or have had cancer",
  carer: "I care for someone with cancer",
  healthProfessional: "I am a health professional",
  other: "Something else",
  undisclosed: "I prefer not to say",
} as const;

export const MEMBER_STATUSES = {
  unconfirmed: "Waiting for the email address to be confirmed",
  active: "Active",
  disabled: "Disabled by an administrator",
  closed: "Closed",
} as const;

export const OFFICES = {
  facilitator: "Facilitator",
  representative: "Representative",
  reviewer: "Reviewer",
  moderator: "Moderator",
  administrator: "Administrator",
} as const;

/** An office that two have to agree on: one asks or proposes, another decides. */
export const PROPOSAL_STATES = {
  waiting: "Waiting for an administrator",
  approved: "Approved",
  refused: "Refused",
} as const;

/** What a contact detail leads to. National numbers (999, 111, Samaritans) are not among them: they do not change. */
export const CONTACT_KINDS = {
  helpline: "24-hour cancer helpline",
  pals: "Patient Advice and Liaison Service (PALS)",
  complaints: "Complaints",
  service: "The people who run Patient Voice",
} as const;

export const ORGANISATION_KINDS = {
  trust: "Hospital trust",
  commissioner: "Commissioner",
  provider: "Other provider",
  network: "Network",
} as const;

/** Whose care the feedback is about. */
export const VOICES = {
  own: "Mine",
  caredFor: "Someone I care for",
  someoneElse: "Someone else",
} as const;

/** On what basis someone speaks about another person's care. */
export const BASES = {
  asked: "They asked me to",
  agreed: "They know and agree",
  cannotSay: "They cannot say for themselves",
  died: "They have died",
} as const;

/** Roughly when. A band and never a date, because a date identifies. */
export const TIME_BANDS = {
  lastMonth: "In the last month",
  oneToSixMonths: "1 to 6 months ago",
  sixToTwelveMonths: "6 to 12 months ago",
  oneToTwoYears: "1 to 2 years ago",
  longerAgo: "Longer ago",
} as const;

/** The scale of the Friends and Family Test (NHS England), in its own words. */
export const RATINGS = {
  veryGood: "Very good",
  good: "Good",
  neither: "Neither good nor poor",
  poor: "Poor",
  veryPoor: "Very poor",
  doNotKnow: "I do not know",
} as const;

export const AUDIENCES = {
  group: "People in the group, and staff",
  staff: "Staff only",
} as const;

export const FEEDBACK_SOURCES = {
  online: "Online",
  paper: "On paper",
  telephone: "By telephone",
  meeting: "In a meeting",
  fft: "Friends and Family Test",
} as const;

/** What a named office can answer. A plain reply to one piece of feedback explains; the others answer a recommendation. */
export const RESPONSE_KINDS = { explained: "Explained" } as const;

/** Where checking stands. The status that people see is derived from this and from what the group did. */
export const CHECKING_STATES = {
  submitted: "Waiting to be checked",
  held: "Held while we check something",
  suggested: "Changes suggested to its writer",
  published: "Published",
  refused: "Not published",
  passedOn: "Passed on at its writer's request",
  withdrawn: "Withdrawn",
} as const;

/** Why a person must look at a piece today, before anything else is decided. The first four are found in its words. */
export const CONCERN_KINDS = {
  unwell: "Someone may be unwell now",
  selfHarm: "Someone may harm themselves",
  abuse: "Someone may be harmed, or threatens harm",
  complaint: "Its writer may want to complain",
  mayIdentify: "It may identify someone",
} as const;

/** Who answers for the same-day list: the first is told at once, the second when nobody has dealt with it in time. */
export const COVER_PLACES = { first: "First", second: "Second, when it is overdue" } as const;

/** What a report is about: everything in the county, one organisation, or what was told to one group. */
export const REPORT_SCOPES = {
  county: "Kent and Medway",
  organisation: "An organisation",
  group: "A group",
} as const;

/** Closed periods of the calendar that reports are made for. */
export const PERIOD_KINDS = { month: "Month", quarter: "Quarter", year: "Year" } as const;

export const TOKEN_PURPOSES = {
  confirmEmail: "Confirm an email address",
  resetPassword: "Choose a new password",
  acceptInvitation: "Accept an invitation",
  logIn: "Log in",
  confirmNewEmail: "Confirm a new email address",
  undoNewEmail: "Undo a change of email address",
} as const;

/** What a log-in that was begun waits for. */
export const LOG_IN_STAGES = {
  letter: "The link or the code of a letter",
  secondStep: "The second step",
} as const;

export const PASSKEY_PURPOSES = { add: "Add a passkey", logIn: "Log in with a passkey" } as const;

/** When letters about groups and feedback come. Letters about the safety of the account always come at once. */
export const EMAIL_CHOICES = {
  asItHappens: "As things happen",
  daily: "Once a day, all in one email",
  weekly: "Once a week, all in one email",
  none: "No emails",
} as const;

/** How the people who run a group can best reach a member. */
export const COMMUNICATION_NEEDS = {
  largePrint: "Large print",
  post: "Letters by post",
  telephone: "Telephone calls",
  bsl: "A British Sign Language (BSL) interpreter",
  interpreter: "An interpreter for another language",
  ringSomeone: "Ring someone who helps me",
} as const;

export * from "./vocabulary-of-feedback.ts";
export * from "./vocabulary-of-groups.ts";
export * from "./vocabulary-of-labels.ts";
export * from "./vocabulary-of-meetings.ts";
export * from "./vocabulary-of-notes.ts";

type Word<T extends Record<string, string>> = Extract<keyof T, string>;

export type SelfDescription = Word<typeof SELF_DESCRIPTIONS>;
export type MemberStatus = Word<typeof MEMBER_STATUSES>;
export type Office = Word<typeof OFFICES>;
export type ProposalState = Word<typeof PROPOSAL_STATES>;
export type ContactKind = Word<typeof CONTACT_KINDS>;
export type OrganisationKind = Word<typeof ORGANISATION_KINDS>;
export type Voice = Word<typeof VOICES>;
export type Basis = Word<typeof BASES>;
export type TimeBand = Word<typeof TIME_BANDS>;
export type Rating = Word<typeof RATINGS>;
export type Audience = Word<typeof AUDIENCES>;
export type FeedbackSource = Word<typeof FEEDBACK_SOURCES>;
export type CheckingState = Word<typeof CHECKING_STATES>;
export type ConcernKind = Word<typeof CONCERN_KINDS>;
export type CoverPlace = Word<typeof COVER_PLACES>;
export type ResponseKind = Word<typeof RESPONSE_KINDS>;
export type ReportScope = Word<typeof REPORT_SCOPES>;
export type PeriodKind = Word<typeof PERIOD_KINDS>;
export type TokenPurpose = Word<typeof TOKEN_PURPOSES>;
export type LogInStage = Word<typeof LOG_IN_STAGES>;
export type PasskeyPurpose = Word<typeof PASSKEY_PURPOSES>;
export type EmailChoice = Word<typeof EMAIL_CHOICES>;
export type CommunicationNeed = Word<typeof COMMUNICATION_NEEDS>;

/** The keys of a vocabulary as the tuple that zod's and drizzle's enums ask for. */
export function wordsOf<T extends Record<string, string>>(vocabulary: T): [Word<T>, ...Word<T>[]] {
  return Object.keys(vocabulary) as [Word<T>, ...Word<T>[]];
}
