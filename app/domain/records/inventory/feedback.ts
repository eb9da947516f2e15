import type { Entry } from "./entry.ts";

/** What people tell, and what becomes of it. */
export const FEEDBACK = {
  feedback: {
    record: "feedback",
    period: "publishedFeedback",
    whose: "authorId",
    told: "reference groupId voice basis organisationId siteId placeKind placeName timeBand tumourGroupId stageId rating wentWell couldBeBetter carerText audience mayCount maySummarise mayQuote mayContact source receivedOn consentWay state checkReason sentAt publishedAt withdrawnAt changedAt passOnAskedAt passedOnAt passedOnTo",
    author: "authorId enteredById",
    handled:
      "id draftId personKey isWithoutAccount placeSetAt storyId importId isCheckedInBatch isTagged isAnswered checkedAt combinedIntoId combinedAt",
  },
  feedbackDrafts: {
    record: "feedback",
    period: "draft",
    whose: "authorId",
    given:
      "groupId voice basis organisationId isOrganisationUnsure siteId placeKind placeName timeBand tumourGroupId stageId rating wentWell couldBeBetter carerText audience mayCount maySummarise mayQuote mayContact createdAt updatedAt",
    kept: "id authorId holderHash savedFrom continuesId storyId noticedAt",
    author: "promisedToId",
  },
  feedbackVersions: {
    record: "feedback",
    period: "replacedText",
    whose: "feedbackId",
    told: "state wentWell couldBeBetter carerText isSuggested audience mayCount maySummarise mayQuote mayContact reason createdAt settledAt",
    handled: "id feedbackId destroyedAt",
  },
  feedbackSuggestions: {
    record: "conversation",
    period: null,
    whose: "feedbackId",
    told: "wentWell couldBeBetter carerText reason createdAt agreedAt declinedAt declinedBecause",
    handled: "id feedbackId",
    author: "moderatorId",
  },
  feedbackQuestions: {
    record: "conversation",
    period: null,
    whose: "feedbackId",
    told: "state text organisationId answer askedAt lapsesAt settledAt",
    handled: "id feedbackId declinedBecause createdAt passedOnAt",
    author: "moderatorId reviewerId",
  },
  feedbackResponses: {
    record: "conversation",
    period: null,
    // What a response says is an organisation's; a download has it as what came of the feedback.
    office:
      "organisationId kind state post text change dueOn place madeOn evidence textOn checkReason createdAt publishedAt",
    handled: "id feedbackId",
    author: "authorId",
  },
  responseReactions: {
    record: "conversation",
    period: null,
    whose: "feedbackId",
    told: "kind state text reason createdAt settledAt",
    handled: "id responseId feedbackId",
  },
  feedbackConcerns: {
    record: "conversation",
    period: null,
    handled: "id feedbackId kind responseId listVersion text raisedAt dueAt escalatedAt clearedAt outcome",
    author: "raisedById clearedById",
  },
  feedbackAgreements: {
    record: "conversation",
    period: null,
    handled: "feedbackId about because proposedAt agreedAt",
    author: "proposedById agreedById",
  },
  feedbackReadings: {
    record: "feedback",
    period: null,
    whose: "feedbackId",
    told: "office readOn",
    handled: "feedbackId placeId",
  },
  feedbackLooks: { record: "feedback", period: null, handled: "feedbackId seenTo" },
  feedbackThemes: {
    record: "feedback",
    period: null,
    whose: "feedbackId",
    told: "themeId passage",
    handled: "feedbackId groupId publishedAt",
  },
  feedbackProgress: {
    record: "feedback",
    period: null,
    whose: "feedbackId",
    told: "progress organisationId groupId reachedAt",
    handled: "id feedbackId responseId",
  },
  feedbackPins: {
    record: "feedback",
    period: null,
    handled: "feedbackId groupId reason pinnedAt",
    author: "pinnedById",
  },
  feedbackTakers: {
    record: "offices",
    period: null,
    handled: "id feedbackId groupId organisationId",
    kept: "memberId takenAt",
  },
  sameExperiences: {
    record: "feedback",
    period: "unusedAccount",
    whose: "memberId",
    given: "createdAt",
    kept: "memberId",
    handled: "feedbackId",
  },
  labelSuggestions: {
    record: "feedback",
    period: null,
    handled: "feedbackId kind labelId method version score suggestedAt",
  },
  labelDecisions: {
    record: "feedback",
    period: null,
    handled: "feedbackId kind labelId isChosen decidedAt",
    author: "decidedBy",
  },
  feedbackCodes: { record: "withoutAccount", period: null, handled: "feedbackId keyName hash" },
  codeSessions: { record: "withoutAccount", period: "session", handled: "hash feedbackId expiresAt" },
  feedbackFollowers: {
    record: "withoutAccount",
    period: "followerAddress",
    handled: "id feedbackId address confirmedAt expiresAt",
  },
  feedbackClaims: {
    record: "withoutAccount",
    period: "unconfirmedAccount",
    handled: "feedbackId",
    kept: "memberId endsAt",
  },
  visitorPauses: { record: "facts", period: null, nobody: "id endsAt", author: "pausedById" },
  imports: {
    record: "feedback",
    period: null,
    office:
      "id groupId fileName headingsHash state rowCount rowsRead plan reading commentsMade commentsKept createdAt finishedAt undoneAt",
    author: "memberId",
  },
  importFiles: { record: "feedback", period: "importedFile", office: "importId bytes" },
  importRefusals: { record: "feedback", period: null, nobody: "importId line reason" },
  importedRows: { record: "feedback", period: null, handled: "groupId hash feedbackId" },
} as const satisfies Record<string, Entry>;
