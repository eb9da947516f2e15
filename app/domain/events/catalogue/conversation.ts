import type { EventTable } from "./entry.ts";

/** What is said about feedback between its writer, moderators and reviewers, and what an organisation responds. */
export const CONVERSATION_EVENTS = {
  "response.written": {
    action: "feedback:respond",
    details: ["feedbackId", "responseId", "organisationId"],
    email: null,
  },
  "response.sentToModerator": {
    action: "feedback:respond",
    details: ["feedbackId", "responseId", "organisationId"],
    email: null,
  },
  "response.corrected": {
    action: "feedback:respond",
    details: ["feedbackId", "responseId", "organisationId"],
    email: null,
  },
  "response.published": {
    action: "response:check",
    details: ["feedbackId", "responseId", "organisationId", "authorId"],
    email: { kind: "feedbackResponded", to: "authorId" },
  },
  "response.publishedTogether": {
    action: "response:check",
    details: ["feedbackId", "organisationId", "authorId"],
    email: { kind: "feedbackResponded", to: "authorId" },
  },
  "response.returned": {
    action: "response:check",
    details: ["feedbackId", "responseId", "reviewerId"],
    email: { kind: "responseReturned", to: "reviewerId" },
  },
  "response.hidden": {
    action: "response:check",
    details: ["feedbackId", "responseId", "reviewerId"],
    email: { kind: "responseReturned", to: "reviewerId" },
  },
  "response.shownAgain": {
    action: "response:check",
    details: ["feedbackId", "responseId"],
    email: null,
  },
  "response.reacted": {
    action: "response:react",
    details: ["feedbackId", "responseId"],
    email: null,
  },
  "response.reactionPublished": {
    action: "feedback:check",
    details: ["feedbackId", "responseId"],
    email: null,
  },
  "response.reactionRefused": {
    action: "feedback:check",
    details: ["feedbackId", "responseId", "authorId"],
    email: { kind: "reactionRefused", to: "authorId" },
  },
  "question.proposed": {
    action: "question:propose",
    details: ["feedbackId", "questionId", "organisationId"],
    email: null,
  },
  "question.declined": {
    action: "question:ask",
    details: ["feedbackId", "questionId", "reviewerId"],
    email: { kind: "questionDeclined", to: "reviewerId" },
  },
  "question.asked": {
    action: "question:ask",
    details: ["feedbackId", "questionId", "authorId"],
    email: { kind: "questionAsked", to: "authorId" },
  },
  "question.takenBack": {
    action: "question:ask",
    details: ["feedbackId", "questionId"],
    email: null,
  },
  "question.answered": {
    action: "question:answer",
    details: ["feedbackId", "questionId"],
    email: null,
  },
  "question.answerPassedOn": {
    action: "question:ask",
    details: ["feedbackId", "questionId", "reviewerId"],
    email: { kind: "questionAnswered", to: "reviewerId" },
  },
  "question.lapsed": {
    action: "question:lapse",
    details: ["feedbackId", "questionId"],
    email: null,
  },
} as const satisfies EventTable;
