import type { EventTable } from "./entry.ts";

/** Groups: who is in them, and their documents. */
export const GROUP_EVENTS = {
  "group.added": { action: "group:add", details: ["groupId"], email: null },
  "group.changed": { action: "group:change", details: ["groupId"], email: null },
  "person.added": { action: "person:keep", details: ["memberId", "groupId"], email: null },
  "person.changed": { action: "person:keep", details: ["memberId", "groupId"], email: null },
  "person.answered": { action: "person:keep", details: ["meetingId", "groupId", "memberId"], email: null },
  "person.codeMade": { action: "person:keep", details: ["memberId", "groupId"], email: null },
  "person.takenOver": { action: "person:takeOver", details: ["memberId", "groupId"], email: null },
  "group.joined": {
    action: "group:join",
    details: ["groupId", "memberId"],
    email: { kind: "joinedGroup", to: "memberId" },
  },
  "group.left": { action: "group:leave", details: ["groupId", "memberId"], email: null },
  "group.asked": {
    action: "group:join",
    details: ["groupId", "memberId", "requestId"],
    email: { kind: "joinRequest", to: "audience" },
  },
  "group.requestWithdrawn": {
    action: "group:join",
    details: ["groupId", "memberId", "requestId"],
    email: null,
  },
  "group.requestAccepted": {
    action: "group:answerRequests",
    details: ["groupId", "memberId", "requestId"],
    email: { kind: "joinedGroup", to: "memberId" },
  },
  "group.requestDeclined": {
    action: "group:answerRequests",
    details: ["groupId", "memberId", "requestId"],
    email: { kind: "joinRequestDeclined", to: "memberId" },
  },
  "group.requestEnded": {
    action: "group:archive",
    details: ["groupId", "memberId", "requestId"],
    email: { kind: "joinRequestDeclined", to: "memberId" },
  },
  "group.invited": {
    action: "group:invite",
    details: ["groupId", "memberId", "invitationId"],
    email: { kind: "groupInvitation", to: "memberId" },
  },
  "group.invitationRevoked": {
    action: "group:invite",
    details: ["groupId", "memberId", "invitationId"],
    email: null,
  },
  "group.listed": { action: "group:readPeople", details: ["groupId", "memberId"], email: null },
  "group.unlisted": { action: "group:readPeople", details: ["groupId", "memberId"], email: null },
  "group.namesLookedAt": { action: "name:takeOut", details: ["groupId"], email: null },
  "group.archived": { action: "group:archive", details: ["groupId"], email: null },
  "group.reopened": { action: "group:archive", details: ["groupId"], email: null },
  "document.added": {
    action: "document:keep",
    details: ["documentId", "groupId"],
    email: { kind: "documentAdded", to: "group" },
  },
  "document.replaced": {
    action: "document:keep",
    details: ["documentId", "groupId"],
    email: { kind: "documentAdded", to: "group" },
  },
  "document.removed": { action: "document:keep", details: ["documentId", "groupId"], email: null },
  "folder.added": { action: "document:keep", details: ["folderId", "groupId"], email: null },
  "folder.removed": { action: "document:keep", details: ["folderId", "groupId"], email: null },
} as const satisfies EventTable;
