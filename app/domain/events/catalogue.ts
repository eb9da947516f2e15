import type { Letter } from "../notifications/letters.ts";
import type { Action } from "../policy.ts";

/** Everything that happens here, with the ids that say to what. Never words: the trail must not copy health data. */
export type EventDetails = {
  "account.created": { memberId: string };
  "account.askedForAgain": { memberId: string };
  "account.confirmed": { memberId: string };
  "account.invited": { memberId: string };
  "account.invitationAccepted": { memberId: string };
  "account.loggedIn": { memberId: string };
  "account.loggedOut": { memberId: string };
  "account.logInFailed": { memberId: string };
  "password.forgotten": { memberId: string };
  "password.changed": { memberId: string };
  "organisation.added": { organisationId: string };
  "group.added": { groupId: string };
  "group.joined": { groupId: string; memberId: string };
  "group.left": { groupId: string; memberId: string };
  "office.granted": { officeId: string; memberId: string };
  "meeting.planned": { meetingId: string; groupId: string };
  "meeting.changed": { meetingId: string; groupId: string };
  "notes.published": { notesId: string; groupId: string; edition: string };
  "notes.takenBack": { notesId: string; groupId: string };
  "feedback.submitted": { feedbackId: string; groupId: string };
  "feedback.published": { feedbackId: string; groupId: string; authorId: string };
  "feedback.held": { feedbackId: string; authorId: string };
  "feedback.refused": { feedbackId: string; authorId: string };
  "feedback.tagged": { feedbackId: string; groupId: string };
  "feedback.pinned": { feedbackId: string; groupId: string };
  "feedback.unpinned": { feedbackId: string; groupId: string };
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
  "account.loggedIn": { action: "account:logIn", tell: null },
  "account.loggedOut": { action: "account:logIn", tell: null },
  "account.logInFailed": { action: "account:logIn", tell: null },
  "password.forgotten": { action: "account:logIn", tell: { letter: "resetPassword", to: "memberId" } },
  "password.changed": { action: "account:logIn", tell: { letter: "passwordChanged", to: "memberId" } },
  "organisation.added": { action: "organisation:add", tell: null },
  "group.added": { action: "group:add", tell: null },
  "group.joined": { action: "group:join", tell: { letter: "joinedGroup", to: "memberId" } },
  "group.left": { action: "group:leave", tell: null },
  "office.granted": { action: "office:grant", tell: null },
  "meeting.planned": { action: "meeting:plan", tell: null },
  "meeting.changed": { action: "meeting:plan", tell: null },
  "notes.published": { action: "notes:publish", tell: null },
  "notes.takenBack": { action: "notes:publish", tell: null },
  "feedback.submitted": { action: "feedback:submit", tell: null },
  "feedback.published": { action: "feedback:check", tell: { letter: "feedbackPublished", to: "authorId" } },
  "feedback.held": { action: "feedback:check", tell: { letter: "feedbackHeld", to: "authorId" } },
  "feedback.refused": { action: "feedback:check", tell: { letter: "feedbackRefused", to: "authorId" } },
  "feedback.tagged": { action: "feedback:tag", tell: null },
  "feedback.pinned": { action: "feedback:pin", tell: null },
  "feedback.unpinned": { action: "feedback:pin", tell: null },
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
  [E in EventName]: { action: Action; tell: { letter: Letter; to: keyof EventDetails[E] } | null };
};
