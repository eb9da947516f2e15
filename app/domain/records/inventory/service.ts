import type { Entry } from "./entry.ts";

/** Recommendations, reports, and what the service knows that is about nobody. */
export const SERVICE = {
  recommendations: {
    record: "recommendations",
    period: null,
    office:
      "id reference groupId state ownerGroupId ownerOrganisationId toGroupId toOrganisationId supportedById sinceOn dueOn pausedOn pausedDays readDays firstSentOn acceptedAt textPassedAt combinedIntoId promisedOn madeOn confirmedOn notHelpedOn closedOn countedPeople countedAsked countedYes createdAt movedAt",
    named: "title asks why doneWhen textNote shownTitle shownAsks shownWhy shownDoneWhen",
    author: "takenById",
  },
  recommendationSteps: {
    record: "recommendations",
    period: null,
    office:
      "id recommendationId step at groupId organisationId toGroupId toOrganisationId text more responseId otherId",
  },
  recommendationEntryTexts: {
    record: "recommendations",
    period: null,
    office: "stepId writtenAt textPassedAt",
    named: "text more textNote",
  },
  recommendationFeedback: {
    record: "recommendations",
    period: null,
    handled: "recommendationId feedbackId gatheredAt quotedAt",
  },
  recommendationDecisions: {
    record: "recommendations",
    period: null,
    nobody: "recommendationId decisionId gatheredAt",
  },
  recommendationNotes: {
    record: "recommendations",
    period: null,
    office: "id recommendationId groupId organisationId writtenAt",
    named: "text",
    author: "authorId",
  },
  recommendationResponses: {
    record: "recommendations",
    period: null,
    office:
      "id recommendationId groupId organisationId post kind state dueOn madeOn answersDueOn handedInOn createdAt publishedAt",
    named: "text change place evidence checkReason",
    author: "authorId",
  },
  recommendationPartners: {
    record: "recommendations",
    period: null,
    office: "responseId organisationId agreedAt declinedAt declineReason",
    author: "agreedById",
  },
  recommendationQuestions: {
    record: "recommendations",
    period: null,
    whose: "feedbackId",
    told: "askedAt answer text answeredAt",
    handled: "id recommendationId responseId groupId feedbackId decisionId",
  },
  recommendationFollowers: {
    record: "recommendations",
    period: "unusedAccount",
    whose: "memberId",
    given: "recommendationId followedAt",
    kept: "memberId",
  },
  recommendationReminders: {
    record: "offices",
    period: "unusedAccount",
    kept: "recommendationId sinceOn level memberId remindedOn",
  },
  publishedChanges: {
    record: "recommendations",
    period: null,
    office:
      "recommendationId reference outcome groupId askedBy askedOn organisationId heldBy madeOn promisedOn answeredOn takenBackOn dueOn pausedOn pausedDays confirmedOn fromPeople askedPeople saidYes helpAskedOn groupsSay groupsSayOn changedAt correctedOn",
    named: "title text place",
  },
  issuedReports: {
    record: "facts",
    period: null,
    nobody: "id slug scope placeId place period startsOn createdAt",
  },
  reportVersions: {
    record: "facts",
    period: null,
    office:
      "id reportId state origin reason releaseId draftedAt checkedAt sentBack version issuedAt document sha256",
    author: "draftedById checkedById signedById",
  },
  reportSections: {
    record: "facts",
    period: null,
    office: "versionId section isLeftOut",
    named: "heading text note",
  },
  reportQuotations: {
    record: "facts",
    period: null,
    handled: "feedbackId",
    nobody: "versionId position passage voice about fits isLeftOut isTakenOut",
  },
  reportAsks: {
    record: "facts",
    period: null,
    office: "id versionId position toGroupId toOrganisationId recommendationId",
    named: "title asks why doneWhen",
  },
  reportRecalls: {
    record: "facts",
    period: null,
    office: "id madeOn reason state askedAt settledAt",
    author: "askedById settledById",
  },
  releases: {
    record: "facts",
    period: null,
    nobody: "id scope placeId period startsOn version scheme report createdAt",
  },
  releaseCounts: { record: "facts", period: null, nobody: "releaseId people" },
  recalledReleases: { record: "facts", period: null, nobody: "releaseId recallId" },
  organisations: {
    record: "facts",
    period: null,
    nobody: "id odsCode name kind startsOn endsOn successorId",
  },
  sites: { record: "facts", period: null, nobody: "id organisationId odsCode name town startsOn endsOn" },
  contactDetails: {
    record: "facts",
    period: null,
    office: "id kind organisationId telephone email link address hours note owner confirmedOn expiresOn",
    author: "confirmedById",
  },
  themes: { record: "facts", period: null, nobody: "id category name description position" },
  stages: { record: "facts", period: null, nobody: "id name position" },
  tumourGroups: { record: "facts", period: null, nobody: "id name position" },
  auditCheckpoints: { record: "log", period: null, nobody: "sequence hash rows madeAt" },
  clock: { record: "facts", period: null, nobody: "id believedAt confirmedAt" },
  // Triggers write these from what they are made of, and take out what is gone.
  searchPublicPieces: {
    record: "facts",
    period: null,
    nobody: "id kind thingId withinId day title text about lot place",
  },
  searchScopedPieces: {
    record: "feedback",
    period: null,
    handled: "id kind thingId edition withinId day title text scope about mayBeQuoted lot place",
  },
  workingAbouts: { record: "facts", period: null, nobody: "id about" },
  workingCuts: {
    record: "facts",
    period: null,
    nobody: "id scope placeId isCounted siteId stageId voice",
  },
  workingCounts: {
    record: "facts",
    period: null,
    nobody: "cutId month aboutId passages comments answered",
  },
  workingChanged: {
    record: "facts",
    period: null,
    handled: "feedbackId groupId organisationId isCounted siteId stageId voice publishedAt isAnswered tags",
  },
} as const satisfies Record<string, Entry>;
