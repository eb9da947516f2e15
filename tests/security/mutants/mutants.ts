/** One thing put wrong in a copy of the built server. The matrix must see each. */
export type Mutant = {
  name: string;
  /** Where to look from: a line that the build has once. */
  within: string;
  /** What stands there, and what stands there instead. */
  from: string | RegExp;
  to: string;
  /** Where the matrix looks first, so that a mutant dies soon; the rest of it follows. */
  near: string;
};

/** Another word in one cell of the policy, from its row in the build. */
function cell(action: string, role: string, reach: string, near: string): Mutant {
  return {
    name: `policy: ${action} ${role} = ${reach}`,
    within: `"${action}": {`,
    from: new RegExp(`\\b${role}: "\\w+"`),
    to: `${role}: "${reach}"`,
    near,
  };
}

/** One condition that lets everything through, or one refusal that refuses nothing. */
function clause(within: string, from: string | RegExp, to: string, near: string): Mutant {
  return { name: `clause: ${within.split(" ").at(-1)} ${from} → ${to || "nothing"}`, within, from, to, near };
}

/** A query that is not narrowed by this column any more. */
function unnarrowed(within: string, column: string, near: string): Mutant {
  // The bundler numbers what two modules call the same.
  const condition = new RegExp(
    `eq\\(${column.replace(".", "(?:\\$\\d+)?\\.")}, sql\\.placeholder\\("\\w+"\\)\\)`,
  );
  return {
    ...clause(within, condition, ANYTHING, near),
    name: `clause: ${within.split(" ").at(-1)} not by ${column}`,
  };
}

const ANYTHING = "sql`1`";
const IS_PUBLIC = /sql`\$\{notes\$?\d*\.publicEdition\} = 'published'`/;

export const POLICY_MUTANTS: Mutant[] = [
  cell("account:create", "member", "all", "/create-account"),
  cell("account:create", "visitor", "no", "/create-account"),
  cell("work:see", "administrator", "all", "/manage"),
  cell("group:join", "member", "no", "/groups/:slug/join"),
  cell("group:leave", "groupMember", "no", "/groups/:slug/leave"),
  cell("group:listPeople", "administrator", "all", "/manage/groups/:slug/people"),
  cell("group:listPeople", "groupMember", "group", "/manage/groups/:slug/people"),
  cell("meeting:read", "groupMember", "no", "/groups/:slug/meetings"),
  cell("meeting:read", "moderator", "all", "/groups/:slug/meetings"),
  cell("meeting:read", "facilitator", "all", "/groups/:slug/meetings"),
  cell("meeting:plan", "groupMember", "group", "/manage/groups/:slug/meetings"),
  cell("notes:readMembers", "groupMember", "no", "/groups/:slug/meetings/:id"),
  cell("notes:readPublic", "visitor", "no", "/groups/:slug/meetings/:id"),
  cell("notes:write", "groupMember", "group", "/manage/groups/:slug/meetings/:id/notes"),
  cell("draft:edit", "member", "no", "/feedback"),
  cell("feedback:enter", "groupMember", "group", "/manage/groups/:slug/feedback"),
  cell("feedback:withdrawEntry", "facilitator", "no", "/manage/groups/:slug/feedback/:reference/withdraw"),
  cell("feedback:pin", "moderator", "all", "/feedback/:reference/pin"),
  cell("feedback:combine", "groupMember", "group", "/feedback/:reference/combine"),
  cell("feedback:submit", "groupMember", "no", "/feedback/:draft/check"),
  cell("feedback:submitToCounty", "member", "no", "/feedback/:draft/check"),
  cell("feedback:readUnchecked", "moderator", "no", "/manage/checks/:reference"),
  cell("feedback:readUnchecked", "administrator", "all", "/manage/checks/:reference"),
  cell("feedback:read", "groupMember", "no", "/feedback/:reference"),
  cell("feedback:read", "reviewer", "all", "/feedback/:reference"),
  cell("feedback:read", "administrator", "all", "/feedback/:reference"),
  cell("feedback:read", "moderator", "no", "/feedback/:reference"),
  cell("feedback:readStaffOnly", "groupMember", "group", "/feedback/:reference"),
  cell("feedback:readStaffOnly", "reviewer", "no", "/feedback/:reference"),
  cell("feedback:check", "administrator", "all", "/manage/checks"),
  cell("feedback:tag", "groupMember", "group", "/feedback/:reference/themes"),
  cell("feedback:respond", "facilitator", "group", "/feedback/:reference/response/new"),
  cell("feedback:respond", "reviewer", "no", "/feedback/:reference/response/new"),
  cell("feedback:editConsent", "moderator", "all", "/your-page/feedback/:reference/consent"),
  cell("feedback:withdraw", "moderator", "all", "/your-page/feedback/:reference/withdraw"),
  cell("feedback:seeWriter", "groupMember", "group", "/feedback/:reference/writer"),
  cell("feedback:seeWriter", "reviewer", "organisation", "/feedback/:reference/writer"),
  cell("feedback:raiseConcern", "groupMember", "group", "/feedback/:reference/concern/new"),
  cell("feedback:change", "member", "no", "/your-page/feedback/:reference/change"),
  cell("feedback:askToPassOn", "member", "no", "/your-page/feedback/:reference/pass-on"),
  cell("feedback:echo", "facilitator", "group", "/feedback/:reference/same-experience"),
  cell("cover:plan", "administrator", "all", "/manage/checks/cover"),
  cell("notes:publish", "facilitator", "no", "/manage/groups/:slug/meetings/:id/notes/send"),
  cell("notes:readReview", "groupMember", "group", "/groups/:slug/meetings/:id"),
  cell("notes:correct", "member", "no", "/groups/:slug/meetings/:id/items"),
  cell("action:close", "groupMember", "group", "/groups/:slug/actions"),
  cell("glossary:edit", "administrator", "all", "/manage/glossary"),
  cell("feedback:import", "moderator", "all", "/manage/groups/:slug/imports"),
  cell("suggestion:readAgreement", "reviewer", "organisation", "/manage/suggestions"),
  cell("group:readPeople", "groupMember", "no", "/groups/:slug/people"),
  cell("group:readPeople", "moderator", "all", "/groups/:slug/people"),
  cell("group:answerRequests", "groupMember", "group", "/manage/groups/:slug/requests"),
  cell("group:answerRequests", "facilitator", "all", "/manage/groups/:slug/requests"),
  cell("group:invite", "representative", "group", "/manage/groups/:slug/invitations"),
  cell("group:archive", "facilitator", "group", "/manage/groups/:slug/archive"),
  cell("document:read", "administrator", "all", "/groups/:slug/documents"),
  cell("document:read", "groupMember", "no", "/groups/:slug/documents"),
  cell("document:keep", "groupMember", "group", "/manage/groups/:slug/documents"),
  cell("meeting:answer", "facilitator", "group", "/groups/:slug/meetings/:id/answer"),
  cell("meeting:readAnswers", "groupMember", "group", "/manage/groups/:slug/meetings/:id/answers"),
  cell("agenda:propose", "groupMember", "no", "/groups/:slug/meetings/:id/agenda/new"),
  cell("calendar:subscribe", "groupMember", "no", "/groups/:slug/calendar"),
  cell("account:secure", "member", "no", "/account/second-step"),
  cell("member:list", "moderator", "all", "/admin/people"),
  cell("office:grant", "moderator", "all", "/admin/people/:id/offices/new"),
  cell("office:approve", "facilitator", "group", "/admin/approvals"),
  cell("secondStep:askToRemove", "moderator", "all", "/admin/second-steps/:id"),
  cell("secondStep:approveRemoval", "administrator", "no", "/admin/second-steps/:id/approve"),
  cell("secondStep:stopRemoval", "member", "no", "/account/second-step/keep"),
  cell("log:read", "moderator", "all", "/admin/log"),
  cell("log:export", "administrator", "no", "/admin/log/export"),
  cell("report:readLiveGroup", "facilitator", "no", "/reports/live"),
  cell("report:readLiveOrganisation", "reviewer", "no", "/reports/live"),
  cell("report:readLiveCounty", "administrator", "all", "/reports/live"),
];

export const CLAUSE_MUTANTS: Mutant[] = [
  clause("const NEVER_ONES_OWN", /"feedback:check",\s*/, "", "/manage/checks/:reference"),
  clause("const NEVER_ONES_OWN", /"feedback:echo",\s*/, "", "/feedback/:reference/same-experience"),
  clause("const NEVER_ONES_OWN", /"secondStep:askToRemove",\s*/, "", "/admin/people/:id/second-step/remove"),
  clause("const NEVER_ONES_OWN", /"secondStep:approveRemoval",\s*/, "", "/admin/second-steps/:id/approve"),
  clause("function getRemoval(", /authorize\(.*\);/, "", "/admin/second-steps/:id"),
  clause(
    "function getRemovalToApprove(",
    /if \(!canApproveRemoval.*\) throw forbidden\(\);/,
    "",
    "/admin/second-steps/:id/approve",
  ),
  clause("function authorize(", "throw forbidden()", "void 0", "/manage"),
  clause("function visibleTo(", "isForGroup, ", "", "/feedback/:reference"),
  clause("function visibleTo(", '"feedback:readStaffOnly"', '"feedback:read"', "/feedback/:reference"),
  clause("function visibleTo(", '"feedback:readUnchecked"', '"feedback:read"', "/manage/checks/:reference"),
  clause("function visibleTo(", '"feedback:withdraw"', '"feedback:read"', "/your-page/feedback/:reference"),
  clause("function heldColumns(", "isNull(memberships.leftAt)", ANYTHING, "/groups/:slug/feedback"),
  clause("function heldColumns(", /or\(isNull\(offices\.endsOn\).*\)/, ANYTHING, "/manage/groups"),
  clause("function heldColumns(", /sql`\$\{offices\.startsOn\} <= [^`]*`/, ANYTHING, "/manage/checks"),
  unnarrowed("const ownByReference", "feedback.authorId", "/your-page/feedback"),
  unnarrowed("const draftById", "feedbackDrafts.authorId", "/feedback/:draft"),
  unnarrowed("const draftsOfAuthor", "feedbackDrafts.authorId", "/your-page"),
  unnarrowed("const sentFromDraft", "feedback.authorId", "/feedback/:draft/sent"),
  unnarrowed("const ownList", "feedback.authorId", "/your-page"),
  unnarrowed("const organisationList", "feedback.organisationId", "/manage/feedback"),
  unnarrowed("function prepareGroupList(", "feedback.groupId", "/groups/:slug/feedback"),
  unnarrowed("const meetingById", "meetings.groupId", "/groups/:slug/meetings/:id"),
  unnarrowed("const isOfGroup", "memberships.groupId", "/manage/groups/:slug/people"),
  clause("function prepareGroupList(", "isWide ? void 0 : isForGroup", "void 0", "/groups/:slug/feedback"),
  clause("function listGroupFeedback(", "throw notFound()", "void 0", "/groups/:slug/feedback"),
  clause("function getFeedbackToCheck(", /authorize\(.*\);/, "", "/manage/checks/:reference"),
  clause(
    "function lookAtWriter(",
    /if \(!piece\.mayContact.*\) throw forbidden\(\);/,
    "",
    "/feedback/:reference/writer",
  ),
  clause("function listConcerns(", /authorize\(.*\);/, "", "/manage/checks/today"),
  clause("function listCover(", /authorize\(.*\);/, "", "/manage/checks/cover"),
  clause("function removeCover(", /authorize\(.*\);/, "", "/manage/checks/cover"),
  clause("function mayPublish(", /!hasOpenConcerns\(piece\)/, "true", "/manage/checks/:reference"),
  clause("function getMeeting(", /!isOfGroup\d* && !hasPublicNotes/, "false", "/groups/:slug/meetings/:id"),
  clause(
    "function getMeeting(",
    /isOfGroup\d* \? whole\(found\) : outline\(found\)/,
    "whole(found)",
    "/groups/:slug",
  ),
  clause("function findNextMeeting(", "mayReadMeetings(actor, group) ?", "true ?", "/groups/:slug"),
  clause("function listMeetings(", "throw notFound()", "void 0", "/groups/:slug/meetings"),
  clause("function getGroupToPlanFor(", /authorize\(.*\);/, "", "/manage/groups/:slug/meetings"),
  clause("function getMeetingToChange(", /authorize\(.*\);/, "", "/manage/groups/:slug/meetings/:id/change"),
  clause("function getNotesToWrite(", /authorize\(.*\);/, "", "/manage/groups/:slug/meetings/:id/notes"),
  clause("function getMeetingToWrite(", /authorize\(.*\);/, "", "/manage/groups/:slug/meetings/:id/notes"),
  clause(
    "function findNotesToRead(",
    "READ_ACTION[found.state]",
    '"notes:readMembers"',
    "/groups/:slug/meetings/:id",
  ),
  clause(
    "function getImport(",
    /eq\(imports\$?\d*\.groupId, group\.id\)/,
    ANYTHING,
    "/manage/groups/:slug/imports/:id",
  ),
  clause(
    "function getOwnPasskey(",
    /eq\(passkeys\$?\d*\.memberId, actor\.id\)/,
    ANYTHING,
    "/account/second-step/passkeys",
  ),
  clause("function getOwnDevice(", /eq\(sessions\$?\d*\.memberId, actor\.id\)/, ANYTHING, "/account/devices"),
  clause("function getPerson(", /authorize\(.*\);/, "", "/admin/people/:id"),
  // The rooms of groups: who asks, who is invited, what is kept, what is planned.
  unnarrowed("const requestById", "joinRequests.groupId", "/manage/groups/:slug/requests/:id"),
  unnarrowed("const requestsWaiting", "joinRequests.groupId", "/manage/groups/:slug/requests"),
  unnarrowed("const invitationById", "invitations.groupId", "/manage/groups/:slug/invitations/:id"),
  unnarrowed("const invitationsPage", "invitations.groupId", "/manage/groups/:slug/invitations"),
  clause("function listListedPeople(", /if \(!can\(.*\)\) throw notFound\(\);/, "", "/groups/:slug/people"),
  clause("const listedPage", /sql`\$\{memberships\$?\d*\.isListed\} = 1`/, ANYTHING, "/groups/:slug/people"),
  clause("function listPosts(", "isInside && isListed", "isListed", "/groups/:slug"),
  clause("function listPosts(", "isInside && isListed", "isInside", "/groups/:slug"),
  unnarrowed("const documentById", "documents.groupId", "/groups/:slug/documents/:id"),
  unnarrowed("const foldersOfGroup", "folders.groupId", "/groups/:slug/documents"),
  unnarrowed("const looseDocuments", "documents.groupId", "/groups/:slug/documents"),
  clause(
    "function getDocumentsRoom(",
    /if \(!can\(.*\)\) throw notFound\(\);/,
    "",
    "/groups/:slug/documents",
  ),
  clause("function getDocumentsRoomToKeep(", /authorize\(.*\);/, "", "/manage/groups/:slug/documents"),
  unnarrowed("const pollById", "polls.groupId", "/groups/:slug/polls/:id"),
  unnarrowed("const openPolls", "polls.groupId", "/groups/:slug"),
  clause("function getPoll(", "mayReadMeetings(actor, group) ?", "true ?", "/groups/:slug/polls/:id"),
  clause("function getPollToSettle(", /authorize\(.*\);/, "", "/manage/groups/:slug/polls/:id"),
  unnarrowed("const itemById", "agendaItems.meetingId", "/manage/groups/:slug/meetings/:id/agenda/:item"),
  unnarrowed("const ownProposals", "agendaItems.proposedById", "/groups/:slug/meetings/:id"),
  clause(
    "function getOwnItem(",
    /if \(item\$?\d*\.proposedById .*\) throw notFound\(\);/,
    "",
    "/groups/:slug/meetings/:id/agenda",
  ),
  unnarrowed("const feedByHash", "calendarFeeds.groupId", "/groups/:slug/calendar.ics"),
  clause(
    "function readFeed(",
    /\|\| !can\(.*?\{ groupId: group\$?\d*\.id \}\)/,
    "",
    "/groups/:slug/calendar.ics",
  ),
  clause(
    "function readMeetingCalendar(",
    /if \(!details\) throw notFound\(\);/,
    "",
    "/groups/:slug/meetings/:id/calendar.ics",
  ),
  clause("function isForReader(", /= 'agreed' or/, "<> 'draft' or", "/groups/:slug/actions"),
  clause("function isForReader(", /= 'came'/, "<> 'x'", "/groups/:slug/actions"),
  clause("const publicNotesOfGroup", IS_PUBLIC, ANYTHING, "/groups/:slug"),
  clause("const latestPublicNotes", IS_PUBLIC, ANYTHING, "/"),
];
