/** The words of feedback: what is asked, who may see it, and where checking stands; `vocabulary.ts` says how words are kept. */

/** Whose care the feedback is about. */
export const VOICES = {
  own: "Mine",
  caredFor: "Someone I care for",
  died: "Someone who has died",
  someoneElse: "Someone else",
} as const;

/** On what basis someone speaks about the care of another person, who could have been asked. */
export const BASES = {
  asked: "They asked me to",
  agreed: "They know and agree",
  cannotSay: "They cannot say for themselves",
} as const;

/** What kind of place the care was at. Whom it concerns and which group hears of it follow from this. */
export const PLACE_KINDS = {
  hospital: "A hospital",
  gp: "A GP surgery",
  hospice: "A hospice",
  home: "At home",
  outside: "A hospital outside Kent and Medway",
  elsewhere: "Somewhere else",
  notSure: "I am not sure",
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
  meeting: "In a meeting or a conversation",
  fft: "Friends and Family Test",
} as const;

/** How somebody without an account agreed to what happens with their words. */
export const CONSENT_WAYS = {
  signedForm: "By signing a form",
  saidOnPhone: "By saying so on the telephone",
  saidInPerson: "By saying so in person",
} as const;

/** The offices whose reading is remembered, so that the writer can see it. */
export const READING_OFFICES = {
  facilitator: "A facilitator",
  reviewer: "Staff",
  moderator: "A moderator",
} as const;

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

/**
 * How far a published comment has come since it reached its group, as responses and recommendations take it there.
 * `withYourGroup`: it is back with its group, as when a recommendation that drew on it was taken back.
 */
export const PROGRESS = {
  withYourGroup: "With your group",
  inRecommendation: "In a recommendation",
  answered: "Answered",
  changePlanned: "Change planned",
  changeMade: "Change made",
  confirmed: "Confirmed by patients",
} as const;

/** Why a person must look at a comment today, before anything else is decided. The first four are found in its words. */
export const CONCERN_KINDS = {
  unwell: "Someone may be unwell now",
  selfHarm: "Someone may harm themselves",
  abuse: "Someone may be harmed, or threatens harm",
  complaint: "Its writer may want to complain",
  mayIdentify: "It may identify someone",
} as const;

/** What two moderators decide together about a comment that was sent without an account. */
export const AGREEMENTS = { publishing: "Publishing it", quoting: "Quoting it" } as const;

/** Why one moderator is not enough. */
export const REASONS_FOR_TWO = {
  concern: "It raised a concern",
  officeHolder: "It says something about somebody who holds an office",
  quotation: "It was picked as a quotation",
} as const;

/** The levels of the rota for the same-day list: the first is told at once, the second when nobody has dealt with it in time. */
export const SHIFT_LEVELS = { first: "First", second: "Second, when it is overdue" } as const;

export type Voice = keyof typeof VOICES;
export type Basis = keyof typeof BASES;
export type PlaceKind = keyof typeof PLACE_KINDS;
export type TimeBand = keyof typeof TIME_BANDS;
export type Rating = keyof typeof RATINGS;
export type Audience = keyof typeof AUDIENCES;
export type FeedbackSource = keyof typeof FEEDBACK_SOURCES;
export type Progress = keyof typeof PROGRESS;
export type ConsentWay = keyof typeof CONSENT_WAYS;
export type ReadingOffice = keyof typeof READING_OFFICES;
export type CheckingState = keyof typeof CHECKING_STATES;
export type ConcernKind = keyof typeof CONCERN_KINDS;
export type AgreementAbout = keyof typeof AGREEMENTS;
export type ReasonForTwo = keyof typeof REASONS_FOR_TWO;
export type ShiftLevel = keyof typeof SHIFT_LEVELS;
