/** Every letter that the portal sends. `letter-texts.server.ts` says what each says. */
export const LETTERS = [
  "confirmEmail",
  "alreadyHaveAccount",
  "invitation",
  "resetPassword",
  "passwordChanged",
  "joinedGroup",
  "joinRequest",
  "joinRequestDeclined",
  "groupInvitation",
  "deputyNamed",
  "deputyEnded",
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
] as const;

export type Letter = (typeof LETTERS)[number];
