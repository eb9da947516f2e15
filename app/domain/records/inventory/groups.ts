import type { Entry } from "./entry.ts";

/** Groups: meetings, notes, actions, documents. */
export const GROUPS = {
  groups: {
    record: "facts",
    period: null,
    nobody: "id slug name level parentId towns joinRule createdAt archivedAt",
    named: "about",
  },
  meetings: {
    record: "meetings",
    period: null,
    nobody:
      "id groupId startsAt endsAt link createdAt isStepFree hasHearingLoop hasLargePrint hasTravelHelp hasSignLanguage hasInterpreter places seriesId version changedAt cancelledAt remindedAt writeUpRemindedAt",
    named: "title place access cancelReason",
  },
  // Goes as a whole where who proposed it decides so, as long as it is not in notes.
  agendaItems: {
    record: "meetings",
    period: null,
    whose: "proposedById",
    said: "meetingId minutes state createdAt",
    named: "title answer",
    nobody: "id position carriedFromId inNotesAt",
    author: "proposedById",
  },
  polls: {
    record: "meetings",
    period: null,
    nobody: "id groupId link state meetingId createdAt",
    named: "title place",
  },
  pollDates: { record: "meetings", period: null, nobody: "id pollId startsAt endsAt" },
  notes: {
    record: "notes",
    period: null,
    nobody:
      "id meetingId groupId state reviewEndsAt agreedAt publicEdition publishedAt namesCheckedAt attendanceVersion sentAt updatedAt",
    author: "updatedById",
  },
  notesItems: {
    record: "notes",
    period: null,
    nobody: "id notesId position isNotDiscussed isRecurring goesOn carriedFromId version savedFrom importId",
    named: "title said",
  },
  decisions: { record: "notes", period: null, nobody: "id itemId position", named: "text" },
  publicItems: { record: "notes", period: null, nobody: "itemId", named: "title said decisions actions" },
  attendances: {
    record: "notes",
    period: null,
    whose: "memberId",
    // Who came is counted on, without a name.
    said: "attendance isNamed",
    nobody: "id notesId importId",
    kept: "memberId",
    named: "name",
  },
  // Goes as a whole where its writer decides so; what it changed in notes stays.
  corrections: {
    record: "notes",
    period: null,
    whose: "authorId",
    said: "state createdAt decidedAt",
    nobody: "id notesId itemId",
    named: "text reason",
    author: "authorId",
  },
  addenda: {
    record: "notes",
    period: null,
    nobody: "id notesId isPublic createdAt",
    named: "text",
    author: "authorId",
  },
  actions: {
    record: "notes",
    period: null,
    whose: "ownerId",
    said: "dueOn isDueNextMeeting writtenAt state closedAt",
    nobody: "id itemId groupId position remindedAt",
    named: "text owner outcome",
    author: "ownerId writtenById closedById",
  },
  folders: { record: "notes", period: null, nobody: "id groupId createdAt", named: "name" },
  documents: {
    record: "notes",
    period: null,
    whose: "addedById",
    said: "groupId kind size addedAt",
    named: "title",
    nobody: "id folderId newerId",
    author: "addedById",
  },
  documentContents: { record: "notes", period: null, office: "documentId bytes" },
  meetingDocuments: { record: "meetings", period: null, nobody: "meetingId documentId" },
  paperRounds: { record: "meetings", period: null, nobody: "id meetingId number sentAt", author: "sentById" },
  paperCopies: {
    record: "meetings",
    period: null,
    whose: "memberId",
    given: "way isLarge givenAt",
    kept: "roundId memberId",
  },
  glossaryTerms: {
    record: "facts",
    period: null,
    nobody: "id term termKey meaning updatedAt",
    author: "updatedById",
  },
  unclearWords: { record: "facts", period: null, nobody: "groupId wordKey word" },
} as const satisfies Record<string, Entry>;
