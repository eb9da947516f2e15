/** Every letter that the portal sends. `letter-texts.server.ts` says what each says. */
export const LETTERS = [
  "confirmEmail",
  "alreadyHaveAccount",
  "invitation",
  "resetPassword",
  "passwordChanged",
  "joinedGroup",
  "feedbackPublished",
  "feedbackHeld",
  "feedbackRefused",
  "feedbackAnswered",
  "feedbackSuggested",
  "feedbackPassedOn",
  "concernRaised",
  "concernOverdue",
  "coverPlanned",
] as const;

export type Letter = (typeof LETTERS)[number];
