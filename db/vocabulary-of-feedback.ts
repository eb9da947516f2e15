/** How somebody without an account agreed to what happens with their words. */
export const CONSENT_WAYS = {
  signedForm: "They signed a form",
  saidOnPhone: "They said so on the telephone",
  saidInPerson: "They said so in person",
} as const;

/** The offices whose reading is remembered, so that the writer can see it. */
export const READING_OFFICES = {
  facilitator: "A facilitator",
  reviewer: "Staff",
  moderator: "A moderator",
} as const;

export type ConsentWay = keyof typeof CONSENT_WAYS;
export type ReadingOffice = keyof typeof READING_OFFICES;
