import type { EventTable } from "./entry.ts";

/** Feedback, concerns about it, and files of it. */
export const FEEDBACK_EVENTS = {
  "feedback.recorded": { action: "feedback:enter", details: ["feedbackId", "groupId"], email: null },
  "feedback.entryWithdrawn": {
    action: "feedback:withdrawEntry",
    details: ["feedbackId", "groupId"],
    email: null,
  },
  "feedback.submitted": { action: "feedback:submit", details: ["feedbackId", "groupId"], email: null },
  "feedback.published": {
    action: "feedback:check",
    details: ["feedbackId", "groupId", "authorId"],
    email: { kind: "feedbackPublished", to: "authorId" },
  },
  "feedback.held": {
    action: "feedback:check",
    details: ["feedbackId", "authorId"],
    email: { kind: "feedbackHeld", to: "authorId" },
  },
  "feedback.refused": {
    action: "feedback:check",
    details: ["feedbackId", "authorId"],
    email: { kind: "feedbackRefused", to: "authorId" },
  },
  "feedback.tagged": { action: "feedback:tag", details: ["feedbackId", "groupId"], email: null },
  "feedback.taken": {
    action: "feedback:takeOn",
    details: ["feedbackId", "groupId?", "organisationId?"],
    email: null,
  },
  "feedback.pinned": { action: "feedback:pin", details: ["feedbackId", "groupId"], email: null },
  "feedback.unpinned": { action: "feedback:pin", details: ["feedbackId", "groupId"], email: null },
  "feedback.combined": {
    action: "feedback:combine",
    details: ["feedbackId", "leadId", "groupId", "authorId"],
    email: { kind: "feedbackCombined", to: "authorId" },
  },
  "feedback.takenApart": {
    action: "feedback:combine",
    details: ["feedbackId", "groupId", "authorId"],
    email: { kind: "feedbackTakenApart", to: "authorId" },
  },
  "feedback.sameExperienceAdded": {
    action: "feedback:sameExperience",
    details: ["feedbackId", "groupId"],
    email: null,
  },
  "feedback.sameExperienceRemoved": {
    action: "feedback:sameExperience",
    details: ["feedbackId", "groupId"],
    email: null,
  },
  "feedback.responded": {
    action: "feedback:respond",
    details: ["feedbackId", "organisationId", "authorId"],
    email: { kind: "feedbackResponded", to: "authorId" },
  },
  // The response stands at the comment that theirs is combined with, and is a response to them as well.
  "feedback.respondedTogether": {
    action: "feedback:respond",
    details: ["feedbackId", "organisationId", "authorId"],
    email: { kind: "feedbackResponded", to: "authorId" },
  },
  "feedback.writerSeen": { action: "feedback:seeWriter", details: ["feedbackId", "groupId"], email: null },
  "feedback.changed": { action: "feedback:change", details: ["feedbackId", "groupId"], email: null },
  "feedback.versionPublished": {
    action: "feedback:check",
    details: ["feedbackId", "authorId"],
    email: { kind: "versionPublished", to: "authorId" },
  },
  "feedback.versionRefused": {
    action: "feedback:check",
    details: ["feedbackId", "authorId"],
    email: { kind: "versionRefused", to: "authorId" },
  },
  // Of what was sent without an account: one moderator asks for another, who agrees.
  "feedback.agreementAsked": { action: "feedback:check", details: ["feedbackId"], email: null },
  "feedback.agreed": { action: "feedback:check", details: ["feedbackId"], email: null },
  "feedback.placeSet": { action: "feedback:check", details: ["feedbackId", "groupId"], email: null },
  "feedback.suggested": {
    action: "feedback:check",
    details: ["feedbackId", "authorId"],
    email: { kind: "feedbackSuggested", to: "authorId" },
  },
  "feedback.suggestionAgreed": { action: "feedback:change", details: ["feedbackId", "groupId"], email: null },
  "feedback.suggestionDeclined": { action: "feedback:change", details: ["feedbackId"], email: null },
  "feedback.passOnAsked": { action: "feedback:askToPassOn", details: ["feedbackId"], email: null },
  "feedback.passedOn": {
    action: "feedback:check",
    details: ["feedbackId", "authorId"],
    email: { kind: "feedbackPassedOn", to: "authorId" },
  },
  "feedback.consentChanged": { action: "feedback:editConsent", details: ["feedbackId"], email: null },
  "feedback.withdrawn": { action: "feedback:withdraw", details: ["feedbackId"], email: null },
  // The holder of a code asked for another.
  "feedback.codeRenewed": { action: "code:renew", details: ["feedbackId"], email: null },
  "feedback.moreTold": { action: "feedback:change", details: ["feedbackId"], email: null },
  "feedback.erased": { action: "feedback:erase", details: ["feedbackId"], email: null },
  // What was kept for its period: what points to its writer, or all of it.
  "feedback.unlinked": { action: "retention:run", details: ["feedbackId"], email: null },
  "feedback.erasedAsOld": { action: "retention:run", details: ["feedbackId"], email: null },
  "follower.added": { action: "follower:add", details: ["feedbackId"], email: null },
  "follower.removed": { action: "follower:remove", details: ["feedbackId"], email: null },
  // Has no actor: whose account it is now in, the log does not say.
  "feedback.claimed": { action: "feedback:claim", details: ["feedbackId"], email: null },
  "feedback.imported": { action: "feedback:import", details: ["importId", "groupId"], email: null },
  "feedback.setAside": { action: "feedback:check", details: ["feedbackId", "groupId"], email: null },
  "concern.raised": {
    action: "feedback:submit",
    details: ["feedbackId", "concernId", "groupId"],
    email: null,
  },
  "concern.reported": {
    action: "feedback:raiseConcern",
    details: ["feedbackId", "concernId", "groupId", "organisationId", "authorId"],
    email: { kind: "feedbackHeld", to: "authorId" },
  },
  "concern.reportedByWriter": {
    action: "response:report",
    details: ["feedbackId", "groupId", "concernId"],
    email: null,
  },
  "concern.reportedByMember": {
    action: "feedback:report",
    details: ["feedbackId", "concernId", "groupId"],
    email: null,
  },
  "concern.told": {
    action: "concern:escalate",
    details: ["feedbackId", "concernId", "memberId"],
    email: { kind: "concernRaised", to: "memberId" },
  },
  "concern.escalated": {
    action: "concern:escalate",
    details: ["feedbackId", "concernId", "memberId"],
    email: { kind: "concernOverdue", to: "memberId" },
  },
  // Its action is its writer's, so that the page of the log keeps it apart from who logged in when.
  "concern.withdrawn": {
    action: "feedback:withdraw",
    details: ["feedbackId", "concernId", "groupId"],
    email: { kind: "concernWithdrawn", to: "audience" },
  },
  "concern.cleared": { action: "feedback:check", details: ["feedbackId", "concernId"], email: null },
  "rota.shiftAdded": {
    action: "rota:plan",
    details: ["shiftId", "memberId"],
    email: { kind: "shiftPlanned", to: "memberId" },
  },
  "rota.shiftRemoved": { action: "rota:plan", details: ["shiftId", "memberId"], email: null },
  "visitorSending.paused": { action: "visitorSending:pause", details: [], email: null },
  "visitorSending.resumed": { action: "visitorSending:pause", details: [], email: null },
  "import.uploaded": { action: "feedback:import", details: ["importId", "groupId"], email: null },
  "import.started": { action: "feedback:import", details: ["importId", "groupId"], email: null },
  "import.removed": { action: "feedback:import", details: ["importId", "groupId"], email: null },
  "import.undone": { action: "feedback:import", details: ["importId", "groupId"], email: null },
} as const satisfies EventTable;
