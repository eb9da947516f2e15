/** The words of accounts: who somebody is, how they log in, and how they want to be reached; `vocabulary.ts` says how words are kept. */

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

export const TOKEN_PURPOSES = {
  confirmEmail: "Confirm an email address",
  resetPassword: "Choose a new password",
  acceptInvitation: "Accept an invitation",
  logIn: "Log in",
  confirmNewEmail: "Confirm a new email address",
  undoNewEmail: "Undo a change of email address",
  keepSecondStep: "Keep the second step",
} as const;

/** What a log-in that was begun waits for. */
export const LOG_IN_STAGES = {
  email: "The link or the code of an email",
  secondStep: "The second step",
} as const;

export const PASSKEY_PURPOSES = { add: "Add a passkey", logIn: "Log in with a passkey" } as const;

/** Taking away a second step that somebody has lost: one asks, another approves, and the person has a day to stop it. */
export const REMOVAL_STATES = {
  asked: "Waiting for another administrator",
  approved: "Approved, and waiting for a day",
  stopped: "Stopped",
  done: "Removed",
} as const;

/** When emails about groups and feedback come. Emails about the safety of the account always come at once. */
export const EMAIL_CHOICES = {
  asItHappens: "As things happen, at most one email an hour",
  daily: "Once a day, all in one email",
  weekly: "Once a week, all in one email",
  none: "No emails",
} as const;

/** The days on one of which a weekly email comes, by their number. */
export const WEEKDAYS = {
  1: "Monday",
  2: "Tuesday",
  3: "Wednesday",
  4: "Thursday",
  5: "Friday",
  6: "Saturday",
  7: "Sunday",
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

export type SelfDescription = keyof typeof SELF_DESCRIPTIONS;
export type MemberStatus = keyof typeof MEMBER_STATUSES;
export type TokenPurpose = keyof typeof TOKEN_PURPOSES;
export type LogInStage = keyof typeof LOG_IN_STAGES;
export type PasskeyPurpose = keyof typeof PASSKEY_PURPOSES;
export type RemovalState = keyof typeof REMOVAL_STATES;
export type EmailChoice = keyof typeof EMAIL_CHOICES;
export type CommunicationNeed = keyof typeof COMMUNICATION_NEEDS;
