import type { Entry } from "./entry.ts";

/** What people ask of us about themselves, and what has to be done or left because of it. */
export const OWN_DATA = {
  dataCopies: {
    record: "ownData",
    period: "download",
    whose: "memberId",
    given: "askedAt expiresAt takenAt",
    kept: "id memberId",
  },
  postRequests: {
    record: "ownData",
    period: "unusedAccount",
    whose: "memberId",
    given: "kind state keepsFeedback askedAt settledAt takenAt",
    kept: "id memberId reason",
    author: "askedById settledById",
  },
  termsAgreements: {
    record: "ownData",
    period: "unusedAccount",
    whose: "memberId",
    given: "terms version agreedAt",
    kept: "memberId",
  },
  absences: {
    record: "ownData",
    period: "unusedAccount",
    whose: "memberId",
    given: "kind beganAt untilOn pausedUntilOn",
    kept: "memberId groupId toldBy wish wishAt confirmedAt usedAt",
    author: "recordedById confirmedById",
  },
  formerNames: {
    record: "account",
    period: "unusedAccount",
    whose: "memberId",
    given: "name heldFrom heldUntil",
    kept: "id memberId",
  },
  // Where a text of a group stands, and of nobody who is meant in it.
  possibleMentions: {
    record: "notes",
    period: null,
    nobody: "id groupId place rowId part spans textHash foundOn",
  },
  retentionWarnings: {
    record: "ownData",
    period: "unusedAccount",
    whose: "memberId",
    given: "daysBefore warnedAt",
    kept: "id memberId",
    handled: "feedbackId",
  },
  retentionHolds: {
    record: "ownData",
    period: null,
    kept: "id memberId reason heldAt releasedAt",
    handled: "feedbackId",
    author: "heldById",
  },
} as const satisfies Record<string, Entry>;
