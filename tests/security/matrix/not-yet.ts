/**
 * Addresses and columns of the groups' and meetings' desk that the truth table does not know yet. The lists may only get
 * shorter: what has its row or its canary must go from here, and nothing new may come in.
 */
export const ROUTES_NOT_YET: readonly string[] = [
  "/groups/:slug/ask",
  "/groups/:slug/ask/withdraw",
  "/groups/:slug/people",
  "/groups/:slug/people/listing",
  "/groups/:slug/documents",
  "/groups/:slug/documents/:id",
  "/groups/:slug/meetings/:id/agenda/new",
  "/groups/:slug/meetings/:id/agenda/:item/withdraw",
  "/groups/:slug/calendar",
  "/groups/:slug/calendar/revoke",
  "/groups/:slug/calendar.ics",
  "/groups/:slug/meetings/:id/calendar.ics",
  "/groups/:slug/polls/:id",
  "/groups/:slug/meetings/:id/answer",
  "/manage/groups/:slug/archive",
  "/manage/groups/:slug/reopen",
  "/manage/groups/:slug/requests",
  "/manage/groups/:slug/requests/:id/accept",
  "/manage/groups/:slug/requests/:id/decline",
  "/manage/groups/:slug/invitations",
  "/manage/groups/:slug/invitations/new",
  "/manage/groups/:slug/invitations/:id/resend",
  "/manage/groups/:slug/invitations/:id/revoke",
  "/manage/groups/:slug/documents/new",
  "/manage/groups/:slug/documents/:id/remove",
  "/manage/groups/:slug/folders/new",
  "/manage/groups/:slug/folders/:id/remove",
  "/manage/groups/:slug/polls/new",
  "/manage/groups/:slug/polls/:id/choose",
  "/manage/groups/:slug/polls/:id/close",
  "/manage/groups/:slug/meetings/:id/agenda",
  "/manage/groups/:slug/meetings/:id/agenda/:item",
  "/manage/groups/:slug/meetings/:id/agenda/:item/accept",
  "/manage/groups/:slug/meetings/:id/agenda/:item/decline",
  "/manage/groups/:slug/meetings/:id/agenda/:item/move",
  "/manage/groups/:slug/meetings/:id/papers",
  "/manage/groups/:slug/meetings/:id/cancel",
  "/manage/groups/:slug/meetings/:id/answers",
];

export const COLUMNS_NOT_YET: readonly string[] = [
  "agenda_items.title",
  "agenda_items.answer",
  "polls.title",
  "polls.place",
  "polls.link",
  "folders.name",
  "documents.title",
  "join_requests.reason",
  "join_requests.answer",
  "invitations.email",
];

/** How many there were when the lists began. */
export const AT_FIRST = { routes: 38, columns: 10 } as const;
