import type { EventTable } from "./entry.ts";

/** Organisations, offices, contacts, the clock, reports, and the audit log itself. */
export const ADMINISTRATION_EVENTS = {
  "organisation.added": { action: "organisation:add", details: ["organisationId"], email: null },
  "organisation.changed": { action: "organisation:change", details: ["organisationId"], email: null },
  "organisation.ended": { action: "organisation:change", details: ["organisationId"], email: null },
  "site.added": { action: "organisation:change", details: ["siteId", "organisationId"], email: null },
  "site.changed": { action: "organisation:change", details: ["siteId", "organisationId"], email: null },
  "office.granted": {
    action: "office:grant",
    details: ["officeId", "memberId", "office", "groupId?"],
    email: { kind: "officeGranted", to: "memberId" },
  },
  "office.asked": { action: "office:ask", details: ["proposalId", "memberId", "office"], email: null },
  "office.proposed": {
    action: "office:propose",
    details: ["proposalId", "memberId", "office", "groupId"],
    email: null,
  },
  "office.refused": {
    action: "office:approve",
    details: ["proposalId", "memberId", "office", "groupId?", "askedById"],
    email: { kind: "officeRefused", to: "askedById" },
  },
  "office.lastDaySet": {
    action: "office:end",
    details: ["officeId", "memberId", "office", "groupId?"],
    email: { kind: "officeLastDay", to: "memberId" },
  },
  "office.ended": {
    action: "office:end",
    details: ["officeId", "memberId", "office", "groupId?"],
    email: { kind: "officeEnded", to: "memberId" },
  },
  "retention.held": {
    action: "retention:hold",
    details: ["holdId", "memberId?", "feedbackId?"],
    email: null,
  },
  "retention.released": { action: "retention:hold", details: ["holdId"], email: null },
  "auditLog.pruned": { action: "retention:run", details: ["rows"], email: null },
  "postRequest.written": {
    action: "request:write",
    details: ["requestId", "memberId"],
    email: { kind: "requestByPost", to: "memberId" },
  },
  "postRequest.agreed": { action: "request:agree", details: ["requestId", "memberId"], email: null },
  "postRequest.stopped": { action: "request:write", details: ["requestId", "memberId"], email: null },
  "postRequest.copyTaken": { action: "request:takeCopy", details: ["requestId", "memberId"], email: null },
  "contact.added": { action: "contact:keep", details: ["contactId", "organisationId?"], email: null },
  "contact.changed": { action: "contact:keep", details: ["contactId", "organisationId?"], email: null },
  "contact.confirmed": { action: "contact:keep", details: ["contactId", "organisationId?"], email: null },
  "service.restored": { action: "service:restore", details: ["backup", "rows"], email: null },
  // What was done after the backup, and is done again from the ledger: which entry, named by the hash of its event.
  "service.didAgain": {
    action: "service:restore",
    details: ["entry", "feedbackId?", "memberId?"],
    email: null,
  },
  "mail.released": { action: "mail:release", details: ["rows"], email: null },
  "clock.confirmed": { action: "clock:confirm", details: [], email: null },
  "workingCounts.exported": {
    action: "report:readWorking",
    details: ["rows", "organisationId?", "groupId?"],
    email: null,
  },
  "reports.recallAsked": { action: "report:recall", details: ["recallId"], email: null },
  "reports.recalled": { action: "report:approveRecall", details: ["recallId"], email: null },
  "reports.recallStopped": { action: "report:recall", details: ["recallId"], email: null },
  "auditLog.read": { action: "auditLog:read", details: [], email: null },
  "auditLog.exported": { action: "auditLog:export", details: ["rows"], email: null },
  // Answered with 403: which route, and how it was asked for. No row lets it happen; who holds an office was denied in that.
  "access.denied": { action: "office:hold", details: ["route", "method", "times?"], email: null },
} as const satisfies EventTable;
