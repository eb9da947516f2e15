import type { EventTable } from "./entry.ts";

/** Meetings, their agendas, polls and calendars. */
export const MEETING_EVENTS = {
  "meeting.planned": {
    action: "meeting:plan",
    details: ["meetingId", "groupId"],
    email: { kind: "meetingPlanned", to: "audience" },
  },
  "meeting.changed": {
    action: "meeting:plan",
    details: ["meetingId", "groupId"],
    email: { kind: "meetingChanged", to: "audience" },
  },
  "meeting.cancelled": {
    action: "meeting:plan",
    details: ["meetingId", "groupId"],
    email: { kind: "meetingCancelled", to: "audience" },
  },
  "meeting.endedWithGroup": {
    action: "group:archive",
    details: ["meetingId", "groupId"],
    email: { kind: "meetingCancelled", to: "audience" },
  },
  "meeting.answered": { action: "meeting:answer", details: ["meetingId", "groupId", "state"], email: null },
  "meeting.placeGiven": {
    action: "meeting:answer",
    details: ["meetingId", "groupId", "memberId"],
    email: { kind: "placeGiven", to: "memberId" },
  },
  "meeting.documentsChosen": { action: "document:keep", details: ["meetingId", "groupId"], email: null },
  "papers.sent": {
    action: "papers:send",
    details: ["roundId", "meetingId", "groupId"],
    email: { kind: "papersSent", to: "audience" },
  },
  "papers.given": { action: "papers:send", details: ["roundId", "meetingId", "groupId"], email: null },
  "needs.seen": { action: "needs:read", details: ["meetingId", "groupId"], email: null },
  "needs.addressesSeen": { action: "needs:read", details: ["meetingId", "groupId"], email: null },
  "agenda.proposed": {
    action: "agenda:propose",
    details: ["itemId", "meetingId", "groupId"],
    email: { kind: "agendaProposed", to: "audience" },
  },
  "agenda.added": { action: "meeting:plan", details: ["itemId", "meetingId", "groupId"], email: null },
  "agenda.changed": { action: "meeting:plan", details: ["itemId", "meetingId", "groupId"], email: null },
  "agenda.accepted": {
    action: "meeting:plan",
    details: ["itemId", "meetingId", "groupId"],
    email: { kind: "agendaAccepted", to: "audience" },
  },
  "agenda.declined": {
    action: "meeting:plan",
    details: ["itemId", "meetingId", "groupId"],
    email: { kind: "agendaDeclined", to: "audience" },
  },
  "agenda.withdrawn": { action: "agenda:propose", details: ["itemId", "meetingId", "groupId"], email: null },
  "agenda.erased": { action: "account:close", details: ["itemId", "groupId"], email: null },
  "poll.opened": {
    action: "meeting:plan",
    details: ["pollId", "groupId"],
    email: { kind: "pollOpened", to: "group" },
  },
  "poll.answered": { action: "meeting:answer", details: ["pollId", "groupId"], email: null },
  "poll.chosen": { action: "meeting:plan", details: ["pollId", "groupId", "meetingId"], email: null },
  "poll.closed": { action: "meeting:plan", details: ["pollId", "groupId"], email: null },
  "calendar.subscribed": { action: "calendar:subscribe", details: ["groupId"], email: null },
  "calendar.revoked": { action: "calendar:subscribe", details: ["groupId"], email: null },
} as const satisfies EventTable;
