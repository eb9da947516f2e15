import type { EventTable } from "./entry.ts";

/** Notes, what they gave people to do, and the glossary. */
export const NOTES_EVENTS = {
  "notes.sentToAttendees": { action: "notes:publish", details: ["notesId", "groupId"], email: null },
  "notes.givenToRead": {
    action: "notes:publish",
    details: ["notesId", "groupId", "memberId"],
    email: { kind: "notesToRead", to: "memberId" },
  },
  "notes.takenBack": { action: "notes:publish", details: ["notesId", "groupId"], email: null },
  "notes.agreed": {
    action: "notes:agree",
    details: ["notesId", "groupId"],
    email: { kind: "notesAgreed", to: "audience" },
  },
  "notes.published": {
    action: "notes:publish",
    details: ["notesId", "groupId"],
    email: { kind: "notesPublished", to: "group" },
  },
  "notes.unpublished": { action: "notes:publish", details: ["notesId", "groupId"], email: null },
  "notes.importUndone": { action: "notes:write", details: ["notesId", "groupId"], email: null },
  "notes.imported": { action: "notes:write", details: ["notesId", "groupId"], email: null },
  "addendum.added": { action: "notes:write", details: ["notesId", "groupId"], email: null },
  "correction.suggested": {
    action: "notes:correct",
    details: ["correctionId", "groupId", "authorId"],
    email: null,
  },
  "correction.decided": {
    action: "notes:write",
    details: ["correctionId", "notesId", "groupId", "authorId"],
    email: { kind: "correctionDecided", to: "authorId" },
  },
  "correction.erased": { action: "account:close", details: ["correctionId", "groupId"], email: null },
  "action.closed": { action: "action:close", details: ["actionId", "groupId", "authorId"], email: null },
  "action.overdue": {
    action: "action:remind",
    details: ["actionId", "groupId", "ownerId"],
    email: { kind: "actionOverdue", to: "ownerId" },
  },
  "glossary.changed": { action: "glossary:edit", details: ["termId"], email: null },
} as const satisfies EventTable;
