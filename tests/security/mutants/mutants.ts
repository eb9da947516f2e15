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

export const CLAUSE_MUTANTS: Mutant[] = [
  clause("function tokensOf(", /if \(all\d*\)/, "if (true)", "/search"),
  clause("function expressionOf(", /`scope : \(\$\{anyOf\(readers\d*\.reading\)\}\)`/, "", "/search"),
  clause("const NEVER_ONES_OWN", /"feedback:check",\s*/, "", "/manage/checks/:reference"),
  clause("const NEVER_ONES_OWN", /"feedback:sameExperience",\s*/, "", "/feedback/:reference/same-experience"),
  clause("const NEVER_ONES_OWN", /"secondStep:askToRemove",\s*/, "", "/admin/people/:id/second-step/remove"),
  clause("const NEVER_ONES_OWN", /"secondStep:approveRemoval",\s*/, "", "/admin/second-steps/:id/approve"),
  clause("const NEVER_ONES_OWN", /"request:write",\s*/, "", "/admin/people/:id/requests/new"),
  clause(
    "function listToConfirm(",
    /\.filter\(\(death\) => mayConfirm\(actor, death\)\)/,
    "",
    "/manage/deaths/:id",
  ),
  clause("function getMention(", /authorize\(.*\);/, "", "/manage/groups/:slug/names/:id"),
  clause("function getRequest(", /authorize\(.*\);/, "", "/admin/requests/:id"),
  clause(
    "function getRequestToAgree(",
    /if \(!isSecondPerson.*\) throw forbidden\(\);/,
    "",
    "/admin/requests/:id/agree",
  ),
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
  clause("function heldColumns(", /or\(isNull\(offices\$?\d*\.endsOn\).*\)/, ANYTHING, "/manage/groups"),
  clause("function heldColumns(", /sql`\$\{offices\$?\d*\.startsOn\} <= [^`]*`/, ANYTHING, "/manage/checks"),
  unnarrowed("const ownByReference", "feedback.authorId", "/your-page/feedback"),
  unnarrowed("const ownResponse =", "feedbackResponses.authorId", "/feedback/:reference/response/:response"),
  clause("function getQuestionToDecide(", /authorize\(.*\);/, "", "/manage/checks/questions/:question"),
  clause("function getReactionToCheck(", /authorize\(.*\);/, "", "/manage/checks/reactions/:reaction"),
  clause(
    "const responsesTo",
    /sql`\$\{feedbackResponses\$?\d*\.state\} = 'published'`/,
    ANYTHING,
    "/feedback/:reference",
  ),
  clause("function describeQuestionOfReviewer(", "asked.passedOnAt ?", "true ?", "/feedback/:reference"),
  unnarrowed("const ownDraftById", "feedbackDrafts.authorId", "/feedback/:draft"),
  unnarrowed("const draftsOfAuthor", "feedbackDrafts.authorId", "/your-page"),
  unnarrowed("const ownSentFromDraft", "feedback.authorId", "/feedback/:draft/sent"),
  unnarrowed("const ownList", "feedback.authorId", "/your-page"),
  clause(
    "function isInPlace(",
    /eq\(feedback\$?\d*\.organisationId, [^)]*\)\)/,
    ANYTHING,
    "/manage/feedback",
  ),
  clause(
    "function getFeedbackToTake(",
    /if \(!place\$?\d*\) throw forbidden\(\);/,
    "",
    "/feedback/:reference/take",
  ),
  unnarrowed("function selectOfGroup(", "feedback.groupId", "/groups/:slug/feedback"),
  unnarrowed("const meetingById", "meetings.groupId", "/groups/:slug/meetings/:id"),
  unnarrowed("const isOfGroup", "memberships.groupId", "/manage/groups/:slug/people"),
  clause("function selectOfGroup(", "isWide ? void 0 : isForGroup", "void 0", "/groups/:slug/feedback"),
  clause("function listGroupFeedback(", "throw notFound()", "void 0", "/groups/:slug/feedback"),
  // Words that nobody read are passed.
  clause(
    "function passText(",
    /formVersion\d* !== versionOfText\(row\d*\)/,
    "false",
    "/manage/checks/recommendations/:reference/pass",
  ),
  clause(
    "function holdText(",
    /formVersion\d* !== versionOfText\(row\d*\)/,
    "false",
    "/manage/checks/recommendations/:reference/hold",
  ),
  clause(
    "function passEntryText(",
    /formVersion\d* !== versionOfEntry\(entry\d*\)/,
    "false",
    "/manage/checks/recommendations/:reference/entries",
  ),
  // What a moderator publishes has been agreed to by all it speaks for, and each of them and whoever signs read these words.
  clause(
    "function getWaiting(",
    /\([^()]*\.state\) === "waiting"/,
    "true",
    "/manage/checks/recommendations/:reference/publish",
  ),
  clause(
    "function agreeToResponse(",
    /formVersion\d* !== versionOfResponse\$?\d*\(response\d*\)/,
    "false",
    "/recommendations/:reference/agree",
  ),
  clause(
    "function declineResponse(",
    /formVersion\d* !== versionOfResponse\$?\d*\(response\d*\)/,
    "false",
    "/recommendations/:reference/decline",
  ),
  clause(
    "function signReport(",
    /formVersion\d* !== versionOfReport\(row\d*\)/,
    "false",
    "/manage/reports/:version/sign",
  ),
  clause(
    "function decideResponse(",
    /formVersion\d* !== versionOfResponse\$?\d*\(found\)/,
    "false",
    "/manage/checks/responses/:response",
  ),
  clause("function getFeedbackToCheck(", /authorize\(.*\);/, "", "/manage/checks/:reference"),
  clause(
    "function lookAtWriter(",
    /if \(!feedback\$?\d*\.mayContact.*\) throw forbidden\(\);/,
    "",
    "/feedback/:reference/writer",
  ),
  clause("function listConcerns(", /authorize\(.*\);/, "", "/manage/checks/today"),
  clause("function listShifts(", /authorize\(.*\);/, "", "/manage/checks/rota"),
  clause("function removeShift(", /authorize\(.*\);/, "", "/manage/checks/rota"),
  clause(
    "function publishFeedback(",
    /hasOpenConcerns\([^)]*\)/,
    "false",
    "/manage/checks/:reference/publish",
  ),
  clause("function getMeeting(", /!isOfGroup\d* && !hasPublicNotes/, "false", "/groups/:slug/meetings/:id"),
  clause(
    "function getMeeting(",
    /isOfGroup\d* \? describeInFull\(found\) : describeInOutline\(found\)/,
    "describeInFull(found)",
    "/groups/:slug",
  ),
  clause("function listMeetings(", "throw notFound()", "void 0", "/groups/:slug/meetings"),
  clause("function getGroupToPlanFor(", /authorize\(.*\);/, "", "/manage/groups/:slug/meetings"),
  clause("function getMeetingToChange(", /authorize\(.*\);/, "", "/manage/groups/:slug/meetings/:id/change"),
  clause("function getNotesToWrite(", /authorize\(.*\);/, "", "/manage/groups/:slug/meetings/:id/notes"),
  unnarrowed("const keptById", "memberships.id", "/manage/groups/:slug/people/:id"),
  unnarrowed("const keptById", "peopleWithoutEmail.groupId", "/manage/groups/:slug/people/:id"),
  clause("function getGroupToKeepFor(", /authorize\(.*\);/, "", "/manage/groups/:slug/people/new"),
  unnarrowed("const latestDocuments", "documents.groupId", "/manage/groups/:slug/meetings/:id/documents"),
  unnarrowed("const documentsOfMeeting", "meetingDocuments.meetingId", "/groups/:slug/meetings/:id/papers"),
  unnarrowed("const copiesPage", "paperCopies.roundId", "/manage/groups/:slug/meetings/:id/papers/sent"),
  unnarrowed("const toPrint", "paperCopies.roundId", "/manage/groups/:slug/meetings/:id/papers/pack"),
  clause(
    "function readPapers(",
    /if \(!details\) throw notFound\(\);/,
    "",
    "/groups/:slug/meetings/:id/papers",
  ),
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
  clause("function listPosts(", /isInside\d* && (?=isListed)/, "", "/groups/:slug"),
  clause("function listPosts(", / && isListed\d*(?= \?)/, "", "/groups/:slug"),
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
  // Recommendations: before they are public, whose they are, what everyone reads of a thread, and what one office writes.
  clause(
    "function mayReadRecommendation(",
    /isPublic\$?\d*\(row\d*\) && /,
    "",
    "/recommendations/:reference",
  ),
  clause(
    "function authorizeFor(",
    /if \(!holder .*\) throw forbidden\(\);/,
    "",
    "/recommendations/:reference/accept",
  ),
  clause(
    "function followRecommendation(",
    /if \(!isPublic\$?\d*\(row\d*\)\) throw forbidden\(\);/,
    "",
    "/recommendations/:reference/follow",
  ),
  clause("function listThread(", /isForInside \|\| /, "true || ", "/recommendations/:reference"),
  clause("function describeWords(", /!isChecked && !isForInside/, "false", "/recommendations/:reference"),
  clause(
    "function listOwnNotes(",
    /(groupIds\$?\d*)\.includes/,
    "true || $1.includes",
    "/recommendations/:reference",
  ),
  clause(
    "function getEntryToRewrite(",
    /authorizeFor\$?\d*\(.*?\)\)/,
    "{}",
    "/recommendations/:reference/entries/:entry",
  ),
  clause(
    "function getEntryToCheck(",
    /getToCheck\(/,
    "getRecommendation(",
    "/manage/checks/recommendations/:reference/entries/:entry/hold",
  ),
  // What passes on where nobody holds the office: to whom, and what they may not say in its name.
  clause(
    "function holderOfGroup(",
    /return holderOfGroup\(node\$?\d*\.parentId.*\);/,
    "return null;",
    "/recommendations/:reference",
  ),
  clause("function scopeOf(", /if \(officeOf\(.*\) continue;/, "", "/recommendations/:reference"),
  clause(
    "function authorizeInNameOf(",
    /if \(!speaksForItself.*\) throw forbidden\(\);/,
    "",
    "/recommendations/:reference/respond",
  ),
  clause("function getToCheck(", /authorize\(.*\);/, "", "/manage/checks/recommendations/:reference"),
  clause(
    "function getToWrite(",
    /if \(!isSamePlace.*\) throw forbidden\(\);/,
    "",
    "/recommendations/:reference/take-back",
  ),
  // Issued reports: who writes, who signs, and that these are two.
  clause("const NEVER_ONES_OWN", /,\s*"report:sign"/, "", "/manage/reports/:version/sign"),
  clause("function getVersion(", "|| !(canDraft", "|| false && !(canDraft", "/manage/reports/:version"),
  clause(
    "function getVersionToWrite(",
    /if \(!canDraft.*\) throw forbidden\(\);/,
    "",
    "/manage/reports/:version",
  ),
  clause(
    "function getVersionToSign(",
    /if \(!canSign.*\) throw forbidden\(\);/,
    "",
    "/manage/reports/:version",
  ),
  clause("const publicNotesOfGroup", IS_PUBLIC, ANYTHING, "/groups/:slug"),
  clause("const latestPublicNotes", IS_PUBLIC, ANYTHING, "/"),
];
