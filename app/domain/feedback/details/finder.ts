export const PERSONAL_DETAIL_KINDS = {
  email: "Email address",
  phone: "Phone number",
  nhsNumber: "NHS number",
  postcode: "Postcode",
  vehicle: "Car registration",
  date: "Full date",
  address: "Address",
  name: "Name",
} as const;

export type PersonalDetailKind = keyof typeof PERSONAL_DETAIL_KINDS;

/**
 * Looks for words of one kind. Every pattern has bounded repeats only, so the time grows with the length of the text and with
 * nothing else.
 */
export type Finder = {
  kind: PersonalDetailKind;
  pattern: RegExp;
  /** Quick to look for: where it is not in a text, the pattern is not either. */
  needs?: RegExp;
  isReal?: (match: RegExpExecArray) => boolean;
};
