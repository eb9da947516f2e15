/**
 * When an email goes. `always`: at once, whatever somebody chose, since it is about the safety of an account, of a
 * person or of what they wrote. `chosen`: when its reader chose to have such emails, if at all. `prompt`: at once to
 * everyone who wants any, because news about a meeting is of no use a week later.
 */
export type EmailTiming = "always" | "chosen" | "prompt";

/** Every kind of email, and when it goes. What each says is in `email/`, which this layer must not import. */
export const EMAILS = {
  confirmEmail: "always",
  alreadyHaveAccount: "always",
  invitation: "always",
  resetPassword: "always",
  passwordChanged: "always",
  accountDisabled: "always",
  accountEnabled: "always",
  officeGranted: "always",
  officeRefused: "always",
  officeLastDay: "always",
  officeEnded: "always",
  logIn: "always",
  newDevice: "always",
  secondStepAdded: "always",
  secondStepRemoved: "always",
  secondStepRemovalComing: "always",
  secondStepKept: "always",
  secondStepRemovedAsAsked: "always",
  recoveryCodesMade: "always",
  recoveryCodeUsed: "always",
  emailChangeAsked: "always",
  confirmNewEmail: "always",
  emailChanged: "always",
  emailChangeUndone: "always",
  joinedGroup: "chosen",
  joinRequest: "chosen",
  joinRequestDeclined: "chosen",
  groupInvitation: "always",
  meetingChanged: "prompt",
  meetingCancelled: "prompt",
  meetingReminder: "prompt",
  writeItUp: "chosen",
  placeGiven: "prompt",
  agendaProposed: "chosen",
  agendaAccepted: "chosen",
  agendaDeclined: "chosen",
  draftIdle: "always",
  feedbackPublished: "chosen",
  feedbackHeld: "chosen",
  feedbackRefused: "chosen",
  feedbackResponded: "chosen",
  notesToRead: "always",
  notesAgreed: "always",
  correctionDecided: "always",
  actionOverdue: "always",
  feedbackSuggested: "chosen",
  versionPublished: "chosen",
  versionRefused: "chosen",
  feedbackPassedOn: "chosen",
  feedbackCombined: "chosen",
  feedbackTakenApart: "chosen",
  questionAsked: "always",
  questionAnswered: "chosen",
  questionDeclined: "chosen",
  responseReturned: "always",
  reactionRefused: "chosen",
  concernRaised: "always",
  concernOverdue: "always",
  shiftPlanned: "always",
  recommendationMoved: "chosen",
  recommendationReceived: "always",
  recommendationBack: "always",
  recommendationTextHeld: "always",
  recommendationResponseReturned: "always",
  recommendationHelpedAsked: "chosen",
  recommendationNotHelped: "always",
  recommendationOverdue: "always",
} as const satisfies Record<string, EmailTiming>;

export type EmailKind = keyof typeof EMAILS;

export const EMAIL_KINDS = Object.keys(EMAILS) as EmailKind[];

export const CHOSEN_EMAILS: readonly EmailKind[] = EMAIL_KINDS.filter((kind) => EMAILS[kind] === "chosen");
