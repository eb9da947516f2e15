import type { EventTable } from "./entry.ts";

/** Which recommendation, and the office that did it: a group's or an organisation's. */
const OF_PLACE = ["recommendationId", "groupId?", "organisationId?"] as const;

/** The same, with the entry of the thread that its readers are told of. */
const OF_ENTRY = [...OF_PLACE, "stepId?"] as const;

/** Recommendations. Those whose writers hear of it go to an audience: whoever wrote the feedback underneath. */
export const RECOMMENDATION_EVENTS = {
  "recommendation.drafted": {
    action: "recommendation:write",
    details: OF_PLACE,
    email: null,
  },
  "recommendation.gathered": {
    action: "recommendation:write",
    details: OF_PLACE,
    email: null,
  },
  "recommendation.dropped": {
    action: "recommendation:write",
    details: OF_PLACE,
    email: null,
  },
  "recommendation.reworded": {
    action: "recommendation:write",
    details: OF_PLACE,
    email: null,
  },
  "recommendation.supported": {
    action: "recommendation:write",
    details: OF_ENTRY,
    email: { kind: "recommendationMoved", to: "audience" },
  },
  "recommendation.takenBack": {
    action: "recommendation:write",
    details: OF_ENTRY,
    email: { kind: "recommendationMoved", to: "audience" },
  },
  "recommendation.sent": {
    action: "recommendation:decide",
    details: OF_ENTRY,
    email: { kind: "recommendationMoved", to: "audience" },
  },
  "recommendation.accepted": {
    action: "recommendation:decide",
    details: OF_ENTRY,
    email: { kind: "recommendationMoved", to: "audience" },
  },
  "recommendation.returned": {
    action: "recommendation:decide",
    details: OF_ENTRY,
    email: { kind: "recommendationMoved", to: "audience" },
  },
  "recommendation.redirected": {
    action: "recommendation:decide",
    details: OF_ENTRY,
    email: { kind: "recommendationMoved", to: "audience" },
  },
  "recommendation.combined": {
    action: "recommendation:decide",
    details: OF_PLACE,
    email: null,
  },
  "recommendation.takenApart": {
    action: "recommendation:decide",
    details: OF_ENTRY,
    email: { kind: "recommendationMoved", to: "audience" },
  },
  "recommendation.paused": {
    action: "recommendation:decide",
    details: OF_PLACE,
    email: null,
  },
  "recommendation.resumed": {
    action: "recommendation:decide",
    details: OF_PLACE,
    email: null,
  },
  "recommendation.taken": {
    action: "recommendation:decide",
    details: OF_PLACE,
    email: null,
  },
  "recommendation.noted": {
    action: "recommendation:decide",
    details: OF_PLACE,
    email: null,
  },
  "recommendation.textPassed": {
    action: "recommendation:check",
    details: OF_PLACE,
    email: null,
  },
  "recommendation.textHeld": {
    action: "recommendation:check",
    details: OF_PLACE,
    email: { kind: "recommendationTextHeld", to: "audience" },
  },
  "recommendation.quoted": {
    action: "recommendation:check",
    details: [...OF_PLACE, "feedbackId?"],
    email: null,
  },
  "recommendation.responded": {
    action: "recommendation:respond",
    details: OF_PLACE,
    email: null,
  },
  "recommendation.responseAgreed": {
    action: "recommendation:respond",
    details: OF_PLACE,
    email: null,
  },
  "recommendation.responseDeclined": {
    action: "recommendation:respond",
    details: OF_PLACE,
    email: null,
  },
  "recommendation.entryPassed": {
    action: "recommendation:check",
    details: OF_PLACE,
    email: null,
  },
  "recommendation.entryHeld": {
    action: "recommendation:check",
    details: OF_PLACE,
    email: { kind: "recommendationEntryHeld", to: "audience" },
  },
  "recommendation.entryReworded": {
    action: "recommendation:decide",
    details: OF_PLACE,
    email: null,
  },
  "recommendation.responsePublished": {
    action: "recommendation:check",
    details: OF_ENTRY,
    email: { kind: "recommendationMoved", to: "audience" },
  },
  "recommendation.responseReturned": {
    action: "recommendation:check",
    details: OF_PLACE,
    email: { kind: "recommendationResponseReturned", to: "audience" },
  },
  "recommendation.asked": {
    action: "recommendation:ask",
    details: OF_ENTRY,
    email: { kind: "recommendationHelpedAsked", to: "audience" },
  },
  "recommendation.helped": {
    action: "recommendation:sayIfHelped",
    details: OF_PLACE,
    email: null,
  },
  "recommendation.groupHelped": {
    action: "recommendation:write",
    details: OF_PLACE,
    email: null,
  },
  "recommendation.confirmed": {
    action: "recommendation:write",
    details: OF_ENTRY,
    email: { kind: "recommendationMoved", to: "audience" },
  },
  "recommendation.closed": {
    action: "recommendation:decide",
    details: OF_ENTRY,
    email: { kind: "recommendationMoved", to: "audience" },
  },
  "recommendation.followed": {
    action: "recommendation:follow",
    details: ["recommendationId"],
    email: null,
  },
  "recommendation.unfollowed": {
    action: "recommendation:follow",
    details: ["recommendationId"],
    email: null,
  },
  "recommendation.passedOn": {
    action: "recommendation:remind",
    details: OF_PLACE,
    email: { kind: "recommendationPassedOn", to: "audience" },
  },
  "recommendation.overdue": {
    action: "recommendation:remind",
    details: OF_PLACE,
    email: { kind: "recommendationOverdue", to: "audience" },
  },
} as const satisfies EventTable;
