import type { Letter } from "../notifications/letters.ts";
import type { Action } from "../policy.ts";

/**
 * Everything that happens here, with the ids that say to what, and with words of our own code (an office, a route).
 * Never people's words: the trail must not copy health data.
 */
export type EventDetails = {
  "account.created": { memberId: string };
  "account.askedForAgain": { memberId: string };
  "account.confirmed": { memberId: string };
  "account.invited": { memberId: string };
  "account.invitationAccepted": { memberId: string };
  "account.invitationRevoked": { memberId: string };
  "account.disabled": { memberId: string };
  "account.enabled": { memberId: string };
  "account.sessionsEnded": { memberId: string };
  "account.allSessionsEnded": { sessions: string };
  "account.loggedIn": { memberId: string };
  "account.loggedOut": { memberId: string };
  "account.logInFailed": { memberId: string };
  "account.letterAsked": { memberId: string; flowId: string };
  "account.newDevice": { memberId: string };
  "account.changed": { memberId: string };
  "account.deviceLoggedOut": { memberId: string };
  "secondStep.added": { memberId: string; secondStepId: string };
  "secondStep.removed": { memberId: string; secondStepId: string };
  "secondStep.failed": { memberId: string };
  "recoveryCodes.made": { memberId: string };
  "recoveryCodes.used": { memberId: string; recoveryCodeId: string };
  "email.changeAsked": { memberId: string; emailChangeId: string };
  "email.changed": { memberId: string; emailChangeId: string };
  "email.changeUndone": { memberId: string; emailChangeId: string };
  "password.forgotten": { memberId: string };
  "password.changed": { memberId: string };
  "organisation.added": { organisationId: string };
  "organisation.changed": { organisationId: string };
  "organisation.ended": { organisationId: string };
  "site.added": { siteId: string; organisationId: string };
  "site.changed": { siteId: string; organisationId: string };
  "group.added": { groupId: string };
  "group.changed": { groupId: string };
  "group.joined": { groupId: string; memberId: string };
  "group.left": { groupId: string; memberId: string };
  "office.granted": { officeId: string; memberId: string; office: string; groupId?: string };
  "office.asked": { proposalId: string; memberId: string; office: string };
  "office.proposed": { proposalId: string; memberId: string; office: string; groupId: string };
  "office.refused": {
    proposalId: string;
    memberId: string;
    office: string;
    groupId?: string;
    askedById: string;
  };
  "office.lastDaySet": { officeId: string; memberId: string; office: string; groupId?: string };
  "office.ended": { officeId: string; memberId: string; office: string; groupId?: string };
  "contact.added": { contactId: string; organisationId?: string };
  "contact.changed": { contactId: string; organisationId?: string };
  "contact.confirmed": { contactId: string; organisationId?: string };
  "log.read": Record<never, string>;
  "log.exported": { rows: string };
  /** A request that was answered with 403: which route, and how it was asked for. */
  "access.denied": { route: string; method: string };
  "meeting.planned": { meetingId: string; groupId: string };
  "meeting.changed": { meetingId: string; groupId: string };
  "notes.sentToAttendees": { notesId: string; groupId: string };
  "notes.givenToRead": { notesId: string; groupId: string; memberId: string };
  "notes.takenBack": { notesId: string; groupId: string };
  "notes.agreed": { notesId: string; groupId: string };
  "notes.agreementTold": { notesId: string; groupId: string; memberId: string };
  "notes.published": { notesId: string; groupId: string };
  "notes.unpublished": { notesId: string; groupId: string };
  "notes.imported": { notesId: string; groupId: string };
  "addendum.added": { notesId: string; groupId: string };
  "correction.suggested": { correctionId: string; groupId: string; authorId: string };
  "correction.decided": { correctionId: string; notesId: string; groupId: string; authorId: string };
  "action.closed": { actionId: string; groupId: string; authorId: string };
  "action.overdue": { actionId: string; groupId: string; ownerId: string };
  "feedback.recorded": { feedbackId: string; groupId: string };
  "glossary.changed": { termId: string };
  "feedback.submitted": { feedbackId: string; groupId: string };
  "feedback.published": { feedbackId: string; groupId: string; authorId: string };
  "feedback.held": { feedbackId: string; authorId: string };
  "feedback.refused": { feedbackId: string; authorId: string };
  "feedback.tagged": { feedbackId: string; groupId: string };
  "feedback.echoed": { feedbackId: string; groupId: string };
  "feedback.echoTakenBack": { feedbackId: string; groupId: string };
  "feedback.answered": { feedbackId: string; organisationId: string; authorId: string };
  "feedback.writerSeen": { feedbackId: string; groupId: string };
  "feedback.changed": { feedbackId: string; groupId: string };
  "feedback.suggested": { feedbackId: string; authorId: string };
  "feedback.suggestionAgreed": { feedbackId: string; groupId: string };
  "feedback.suggestionDeclined": { feedbackId: string };
  "feedback.passOnAsked": { feedbackId: string };
  "feedback.passedOn": { feedbackId: string; authorId: string };
  "feedback.consentChanged": { feedbackId: string };
  "feedback.withdrawn": { feedbackId: string };
  "concern.raised": { feedbackId: string; concernId: string; groupId: string };
  "concern.reported": {
    feedbackId: string;
    concernId: string;
    groupId: string;
    organisationId: string;
    authorId: string;
  };
  "concern.told": { feedbackId: string; concernId: string; memberId: string };
  "concern.escalated": { feedbackId: string; concernId: string; memberId: string };
  "concern.cleared": { feedbackId: string; concernId: string };
  "cover.planned": { coverId: string; memberId: string };
  "cover.removed": { coverId: string; memberId: string };
  "feedback.imported": { importId: string; groupId: string };
  "feedback.setAside": { feedbackId: string; groupId: string };
  "import.uploaded": { importId: string; groupId: string };
  "import.started": { importId: string; groupId: string };
  "import.removed": { importId: string; groupId: string };
  "import.undone": { importId: string; groupId: string };
};

export type EventName = keyof EventDetails;

/**
 * For each event the row of the policy that lets it happen, and who hears of it by e-mail: the letter, and which
 * detail is the id of the member it goes to. Null: nobody.
 */
export const EVENTS = {
  "account.created": { action: "account:create", tell: { letter: "confirmEmail", to: "memberId" } },
  "account.askedForAgain": {
    action: "account:create",
    tell: { letter: "alreadyHaveAccount", to: "memberId" },
  },
  "account.confirmed": { action: "account:create", tell: null },
  "account.invited": { action: "member:invite", tell: { letter: "invitation", to: "memberId" } },
  "account.invitationAccepted": { action: "account:create", tell: null },
  "account.invitationRevoked": { action: "member:invite", tell: null },
  "account.disabled": { action: "member:disable", tell: { letter: "accountDisabled", to: "memberId" } },
  "account.enabled": { action: "member:disable", tell: { letter: "accountEnabled", to: "memberId" } },
  "account.sessionsEnded": { action: "member:logOut", tell: null },
  "account.allSessionsEnded": { action: "member:logOutAll", tell: null },
  "account.loggedIn": { action: "account:logIn", tell: null },
  "account.loggedOut": { action: "account:logIn", tell: null },
  "account.logInFailed": { action: "account:logIn", tell: null },
  "account.letterAsked": { action: "account:logIn", tell: { letter: "logIn", to: "memberId" } },
  "account.newDevice": { action: "account:logIn", tell: { letter: "newDevice", to: "memberId" } },
  "account.changed": { action: "account:change", tell: null },
  "account.deviceLoggedOut": { action: "account:change", tell: null },
  "secondStep.added": { action: "account:secure", tell: { letter: "secondStepAdded", to: "memberId" } },
  "secondStep.removed": { action: "account:secure", tell: { letter: "secondStepRemoved", to: "memberId" } },
  "secondStep.failed": { action: "account:logIn", tell: null },
  "recoveryCodes.made": { action: "account:secure", tell: { letter: "recoveryCodesMade", to: "memberId" } },
  "recoveryCodes.used": { action: "account:logIn", tell: { letter: "recoveryCodeUsed", to: "memberId" } },
  "email.changeAsked": { action: "account:secure", tell: { letter: "confirmNewEmail", to: "memberId" } },
  "email.changed": { action: "account:secure", tell: { letter: "emailChanged", to: "memberId" } },
  "email.changeUndone": { action: "account:secure", tell: { letter: "emailChangeUndone", to: "memberId" } },
  "password.forgotten": { action: "account:logIn", tell: { letter: "resetPassword", to: "memberId" } },
  "password.changed": { action: "account:logIn", tell: { letter: "passwordChanged", to: "memberId" } },
  "organisation.added": { action: "organisation:add", tell: null },
  "organisation.changed": { action: "organisation:change", tell: null },
  "organisation.ended": { action: "organisation:change", tell: null },
  "site.added": { action: "organisation:change", tell: null },
  "site.changed": { action: "organisation:change", tell: null },
  "group.added": { action: "group:add", tell: null },
  "group.changed": { action: "group:change", tell: null },
  "group.joined": { action: "group:join", tell: { letter: "joinedGroup", to: "memberId" } },
  "group.left": { action: "group:leave", tell: null },
  "office.granted": { action: "office:grant", tell: { letter: "officeGranted", to: "memberId" } },
  "office.asked": { action: "office:ask", tell: null },
  "office.proposed": { action: "office:propose", tell: null },
  "office.refused": { action: "office:approve", tell: { letter: "officeRefused", to: "askedById" } },
  "office.lastDaySet": { action: "office:end", tell: { letter: "officeLastDay", to: "memberId" } },
  "office.ended": { action: "office:end", tell: { letter: "officeEnded", to: "memberId" } },
  "contact.added": { action: "contact:keep", tell: null },
  "contact.changed": { action: "contact:keep", tell: null },
  "contact.confirmed": { action: "contact:keep", tell: null },
  "log.read": { action: "log:read", tell: null },
  "log.exported": { action: "log:export", tell: null },
  // No row lets it happen; who holds an office was denied in that.
  "access.denied": { action: "office:hold", tell: null },
  "meeting.planned": { action: "meeting:plan", tell: null },
  "meeting.changed": { action: "meeting:plan", tell: null },
  "notes.sentToAttendees": { action: "notes:publish", tell: null },
  "notes.givenToRead": { action: "notes:publish", tell: { letter: "notesToRead", to: "memberId" } },
  "notes.takenBack": { action: "notes:publish", tell: null },
  "notes.agreed": { action: "notes:agree", tell: null },
  "notes.agreementTold": { action: "notes:agree", tell: { letter: "notesAgreed", to: "memberId" } },
  "notes.published": { action: "notes:publish", tell: null },
  "notes.unpublished": { action: "notes:publish", tell: null },
  "notes.imported": { action: "notes:write", tell: null },
  "addendum.added": { action: "notes:write", tell: null },
  "correction.suggested": { action: "notes:correct", tell: null },
  "correction.decided": { action: "notes:write", tell: { letter: "correctionDecided", to: "authorId" } },
  "action.closed": { action: "action:close", tell: null },
  "action.overdue": { action: "action:remind", tell: { letter: "actionOverdue", to: "ownerId" } },
  "feedback.recorded": { action: "feedback:recordSpoken", tell: null },
  "glossary.changed": { action: "glossary:edit", tell: null },
  "feedback.submitted": { action: "feedback:submit", tell: null },
  "feedback.published": { action: "feedback:check", tell: { letter: "feedbackPublished", to: "authorId" } },
  "feedback.held": { action: "feedback:check", tell: { letter: "feedbackHeld", to: "authorId" } },
  "feedback.refused": { action: "feedback:check", tell: { letter: "feedbackRefused", to: "authorId" } },
  "feedback.tagged": { action: "feedback:tag", tell: null },
  "feedback.echoed": { action: "feedback:echo", tell: null },
  "feedback.echoTakenBack": { action: "feedback:echo", tell: null },
  "feedback.answered": { action: "feedback:respond", tell: { letter: "feedbackAnswered", to: "authorId" } },
  "feedback.writerSeen": { action: "feedback:seeWriter", tell: null },
  "feedback.changed": { action: "feedback:change", tell: null },
  "feedback.suggested": { action: "feedback:check", tell: { letter: "feedbackSuggested", to: "authorId" } },
  "feedback.suggestionAgreed": { action: "feedback:change", tell: null },
  "feedback.suggestionDeclined": { action: "feedback:change", tell: null },
  "feedback.passOnAsked": { action: "feedback:askToPassOn", tell: null },
  "feedback.passedOn": { action: "feedback:check", tell: { letter: "feedbackPassedOn", to: "authorId" } },
  "feedback.consentChanged": { action: "feedback:editConsent", tell: null },
  "feedback.withdrawn": { action: "feedback:withdraw", tell: null },
  "concern.raised": { action: "feedback:submit", tell: null },
  "concern.reported": {
    action: "feedback:raiseConcern",
    tell: { letter: "feedbackHeld", to: "authorId" },
  },
  "concern.told": { action: "concern:escalate", tell: { letter: "concernRaised", to: "memberId" } },
  "concern.escalated": { action: "concern:escalate", tell: { letter: "concernOverdue", to: "memberId" } },
  "concern.cleared": { action: "feedback:check", tell: null },
  "cover.planned": { action: "cover:plan", tell: { letter: "coverPlanned", to: "memberId" } },
  "cover.removed": { action: "cover:plan", tell: null },
  "feedback.imported": { action: "feedback:import", tell: null },
  "feedback.setAside": { action: "feedback:check", tell: null },
  "import.uploaded": { action: "feedback:import", tell: null },
  "import.started": { action: "feedback:import", tell: null },
  "import.removed": { action: "feedback:import", tell: null },
  "import.undone": { action: "feedback:import", tell: null },
} as const satisfies {
  [E in EventName]: { action: Action; tell: { letter: Letter; to: keyof EventDetails[E] } | null };
};
