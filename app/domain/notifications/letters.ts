/** Every letter that the portal sends. `letter-texts.server.ts` says what each says. */
export const LETTERS = [
  "confirmEmail",
  "alreadyHaveAccount",
  "invitation",
  "resetPassword",
  "passwordChanged",
  "accountDisabled",
  "accountEnabled",
  "officeGranted",
  "officeRefused",
  "officeLastDay",
  "officeEnded",
  "joinedGroup",
  "feedbackPublished",
  "feedbackHeld",
  "feedbackRefused",
  "feedbackAnswered",
] as const;

export type Letter = (typeof LETTERS)[number];
