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
  "logIn",
  "newDevice",
  "secondStepAdded",
  "secondStepRemoved",
  "recoveryCodesMade",
  "recoveryCodeUsed",
  "confirmNewEmail",
  "emailChanged",
  "emailChangeUndone",
  "joinedGroup",
  "joinRequest",
  "joinRequestDeclined",
  "groupInvitation",
  "meetingChanged",
  "meetingCancelled",
  "meetingReminder",
  "writeItUp",
  "placeGiven",
  "agendaProposed",
  "agendaAccepted",
  "agendaDeclined",
  "feedbackPublished",
  "feedbackHeld",
  "feedbackRefused",
  "feedbackAnswered",
  "notesToRead",
  "notesAgreed",
  "correctionDecided",
  "actionOverdue",
  "feedbackSuggested",
  "feedbackPassedOn",
  "feedbackCombined",
  "feedbackTakenApart",
  "concernRaised",
  "concernOverdue",
  "coverPlanned",
] as const;

export type Letter = (typeof LETTERS)[number];

/**
 * The letters that a member chooses when to have, or not to have. All others are about
 * the safety of an account or of a person, and always go at once.
 */
export const CHOSEN_LETTERS: ReadonlySet<Letter> = new Set<Letter>([
  "joinedGroup",
  "joinRequest",
  "joinRequestDeclined",
  "writeItUp",
  "agendaProposed",
  "agendaAccepted",
  "agendaDeclined",
  "feedbackPublished",
  "feedbackHeld",
  "feedbackRefused",
  "feedbackAnswered",
  "feedbackSuggested",
  "feedbackPassedOn",
  "feedbackCombined",
  "feedbackTakenApart",
  "feedbackCombined",
  "feedbackTakenApart",
]);

/** News about a meeting is of no use a week later: who wants any emails gets these at once. */
export const PROMPT_LETTERS: ReadonlySet<Letter> = new Set<Letter>([
  "meetingChanged",
  "meetingCancelled",
  "meetingReminder",
  "placeGiven",
]);
