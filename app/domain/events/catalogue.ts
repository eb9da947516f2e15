import type { Letter } from "../notifications/letters.ts";
import type { Action } from "../policy.ts";

/** Everything that happens here, with the ids that say to what. Never words: the trail must not copy health data. */
export type EventDetails = {
  /** With the group that they came to join, if they did. */
  "account.created": { memberId: string; groupId?: string };
  "account.askedForAgain": { memberId: string };
  "account.confirmed": { memberId: string };
  "account.invited": { memberId: string };
  "account.invitationAccepted": { memberId: string };
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
  "group.added": { groupId: string };
  "group.joined": { groupId: string; memberId: string };
  "group.left": { groupId: string; memberId: string };
  "group.asked": { groupId: string; memberId: string; requestId: string };
  "group.requestWithdrawn": { groupId: string; memberId: string; requestId: string };
  "group.requestAccepted": { groupId: string; memberId: string; requestId: string };
  "group.requestDeclined": { groupId: string; memberId: string; requestId: string };
  "group.invited": { groupId: string; memberId: string; invitationId: string };
  "group.invitationRevoked": { groupId: string; memberId: string; invitationId: string };
  "group.listed": { groupId: string; memberId: string };
  "group.unlisted": { groupId: string; memberId: string };
  "group.archived": { groupId: string };
  "group.reopened": { groupId: string };
  "office.deputyNamed": { officeId: string; groupId: string; memberId: string };
  "office.deputyEnded": { officeId: string; groupId: string; memberId: string };
  "document.added": { documentId: string; groupId: string };
  "document.removed": { documentId: string; groupId: string };
  "folder.added": { folderId: string; groupId: string };
  "folder.removed": { folderId: string; groupId: string };
  "office.granted": { officeId: string; memberId: string };
  "meeting.planned": { meetingId: string; groupId: string };
  "meeting.changed": { meetingId: string; groupId: string };
  "meeting.cancelled": { meetingId: string; groupId: string };
  "meeting.answered": { meetingId: string; groupId: string; state: string };
  "meeting.placeGiven": { meetingId: string; groupId: string; memberId: string };
  "agenda.proposed": { itemId: string; meetingId: string; groupId: string };
  "agenda.added": { itemId: string; meetingId: string; groupId: string };
  "agenda.changed": { itemId: string; meetingId: string; groupId: string };
  "agenda.accepted": { itemId: string; meetingId: string; groupId: string };
  "agenda.declined": { itemId: string; meetingId: string; groupId: string };
  "agenda.withdrawn": { itemId: string; meetingId: string; groupId: string };
  "poll.opened": { pollId: string; groupId: string };
  "poll.answered": { pollId: string; groupId: string };
  "poll.chosen": { pollId: string; groupId: string; meetingId: string };
  "poll.closed": { pollId: string; groupId: string };
  "calendar.subscribed": { groupId: string };
  "calendar.revoked": { groupId: string };
  "notes.published": { notesId: string; groupId: string; edition: string };
  "notes.takenBack": { notesId: string; groupId: string };
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
};

export type EventName = keyof EventDetails;

/**
 * For each event the row of the policy that lets it happen, and who hears of it by e-mail: the letter, and which
 * detail is the id of the member it goes to, or `audience` for those whom the command names. Null: nobody.
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
  "group.added": { action: "group:add", tell: null },
  "group.joined": { action: "group:join", tell: { letter: "joinedGroup", to: "memberId" } },
  "group.left": { action: "group:leave", tell: null },
  "group.asked": { action: "group:join", tell: { letter: "joinRequest", to: "audience" } },
  "group.requestWithdrawn": { action: "group:join", tell: null },
  "group.requestAccepted": {
    action: "group:answerRequests",
    tell: { letter: "joinedGroup", to: "memberId" },
  },
  "group.requestDeclined": {
    action: "group:answerRequests",
    tell: { letter: "joinRequestDeclined", to: "memberId" },
  },
  "group.invited": { action: "group:invite", tell: { letter: "groupInvitation", to: "memberId" } },
  "group.invitationRevoked": { action: "group:invite", tell: null },
  "group.listed": { action: "group:readPeople", tell: null },
  "group.unlisted": { action: "group:readPeople", tell: null },
  "group.archived": { action: "group:archive", tell: null },
  "group.reopened": { action: "group:archive", tell: null },
  "office.deputyNamed": { action: "office:nameDeputy", tell: { letter: "deputyNamed", to: "memberId" } },
  "office.deputyEnded": { action: "office:nameDeputy", tell: { letter: "deputyEnded", to: "memberId" } },
  "document.added": { action: "document:keep", tell: null },
  "document.removed": { action: "document:keep", tell: null },
  "folder.added": { action: "document:keep", tell: null },
  "folder.removed": { action: "document:keep", tell: null },
  "office.granted": { action: "office:grant", tell: null },
  "meeting.planned": { action: "meeting:plan", tell: null },
  "meeting.changed": { action: "meeting:plan", tell: { letter: "meetingChanged", to: "audience" } },
  "meeting.cancelled": { action: "meeting:plan", tell: { letter: "meetingCancelled", to: "audience" } },
  "meeting.answered": { action: "meeting:answer", tell: null },
  "meeting.placeGiven": { action: "meeting:answer", tell: { letter: "placeGiven", to: "memberId" } },
  "agenda.proposed": { action: "agenda:propose", tell: { letter: "agendaProposed", to: "audience" } },
  "agenda.added": { action: "meeting:plan", tell: null },
  "agenda.changed": { action: "meeting:plan", tell: null },
  "agenda.accepted": { action: "meeting:plan", tell: { letter: "agendaAccepted", to: "audience" } },
  "agenda.declined": { action: "meeting:plan", tell: { letter: "agendaDeclined", to: "audience" } },
  "agenda.withdrawn": { action: "agenda:propose", tell: null },
  "poll.opened": { action: "meeting:plan", tell: null },
  "poll.answered": { action: "meeting:answer", tell: null },
  "poll.chosen": { action: "meeting:plan", tell: null },
  "poll.closed": { action: "meeting:plan", tell: null },
  "calendar.subscribed": { action: "calendar:subscribe", tell: null },
  "calendar.revoked": { action: "calendar:subscribe", tell: null },
  "notes.published": { action: "notes:publish", tell: null },
  "notes.takenBack": { action: "notes:publish", tell: null },
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
} as const satisfies {
  [E in EventName]: {
    action: Action;
    tell: { letter: Letter; to: keyof EventDetails[E] | "audience" } | null;
  };
};
