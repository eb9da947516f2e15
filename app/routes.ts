import type { RouteConfigEntry } from "@remix-run/route-config";
import { withDemonstration } from "./demonstration/routes.ts";

/** Who may come to a page at all; what they see and do there, the domain decides. */
export type Access = "open" | "members" | "writers" | "offices";

type Page = { address: string; file: string; access: Access };

/**
 * The router: every address, the file that answers it, and who may come. Nothing nests: each page stands for itself.
 * A new page is its file, app/routes/<subject>/<address>.tsx, and its line here.
 */
const PAGES: readonly Page[] = [
  ...open("site", ["", "sitemap.xml", "about", "help", "house-rules", "privacy", "cookies", "accessibility"]),
  ...members("site", ["your-page", "your-page/news"]),
  ...offices("site", ["manage", "admin"]),

  ...open("log-in", [
    "create-account",
    "check-your-email",
    "verify-email",
    "accept-invitation",
    "log-in",
    "log-in/link",
    "log-in/by-link",
    "log-in/code",
    "log-in/second-step",
    "log-in/recovery-code",
    "log-in/passkey/new",
    "log-in/passkey",
    "log-out",
    "forgot-password",
    "reset-password",
    "keep-second-step",
  ]),
  ...members("log-in", ["log-in/again", "stay-logged-in"]),

  ...open("account", ["account/email/confirm", "account/email/undo"]),
  ...members("account", [
    "account",
    "account/details",
    "account/about-you",
    "account/email",
    "account/emails",
    "account/communication-needs",
    "account/close",
    "account/copy",
    "account/copy/take",
    "account/pause",
    "account/terms",
    "account/pause/end",
    "account/here",
    "account/password",
    "account/devices",
    "account/devices/log-out-others",
    "account/devices/:id/log-out",
    "account/second-step",
    "account/second-step/app/new",
    "account/second-step/app/remove",
    "account/second-step/app",
    "account/second-step/passkey/new",
    "account/second-step/passkey",
    "account/second-step/passkeys/:id/remove",
    "account/second-step/codes",
    "account/second-step/keep",
  ]),

  ...offices("retention", ["admin/retention", "manage/holds", "manage/holds/:id/release"]),
  ...offices("own-data", [
    "manage/groups/:slug/names",
    "manage/groups/:slug/names/:id",
    "manage/deaths",
    "manage/deaths/:id",
    "manage/deaths/:id/undo",
    "admin/people/:id/requests/new",
    "admin/requests/:id",
    "admin/requests/:id/agree",
    "admin/requests/:id/stop",
    "admin/requests/:id/take",
  ]),

  ...open("groups", ["groups", "groups/:slug"]),
  ...offices("groups", [
    "manage/groups/:slug/archive",
    "manage/groups/:slug/reopen",
    "admin/groups",
    "admin/groups/new",
    "admin/groups/:slug/change",
  ]),

  ...members("membership", [
    "groups/:slug/join",
    "groups/:slug/ask",
    "groups/:slug/ask/withdraw",
    "groups/:slug/leave",
    "groups/:slug/people",
    "groups/:slug/people/listing",
  ]),
  ...offices("membership", [
    "manage/groups/:slug/people",
    "manage/groups/:slug/people/:id/died",
    "manage/groups/:slug/people/:id/died/undo",
    "manage/groups/:slug/people/:id/died/wish",
    "manage/groups/:slug/requests",
    "manage/groups/:slug/requests/:id/accept",
    "manage/groups/:slug/requests/:id/decline",
    "manage/groups/:slug/invitations",
    "manage/groups/:slug/invitations/new",
    "manage/groups/:slug/invitations/:id/resend",
    "manage/groups/:slug/invitations/:id/revoke",
  ]),

  ...members("documents", ["groups/:slug/documents", "groups/:slug/documents/:id"]),
  ...offices("documents", [
    "manage/groups/:slug/documents/new",
    "manage/groups/:slug/documents/:id/remove",
    "manage/groups/:slug/documents/:id/replace",
    "manage/groups/:slug/folders/new",
    "manage/groups/:slug/folders/:id/remove",
  ]),

  ...open("feedback", [
    "feedback",
    "feedback/questions",
    "feedback/log-in",
    "feedback/create-account",
    "feedback/look",
  ]),
  ...writers("feedback", [
    "feedback/:draft/autosave",
    "feedback/:draft/get-help",
    "feedback/:draft/check-details",
    "feedback/:draft/check",
    "feedback/:draft/send",
    "feedback/:draft/delete",
    "feedback/:draft/:step",
  ]),
  ...open("account", ["emails/stop"]),
  ...open("codes", [
    "follow",
    "follow/answer",
    "follow/reaction/:response",
    "follow/report/:response",
    "follow/change",
    "follow/sharing",
    "follow/suggestion",
    "follow/suggestion/decline",
    "follow/code",
    "follow/download",
    "follow/withdraw",
    "follow/erase",
    "follow/helped",
    "follow/close",
    "follow/more",
    "follow/more/:step",
    "follow/email",
    "follow/email/confirm",
    "follow/email/stop",
  ]),
  ...members("codes", ["follow/claim"]),
  ...members("feedback", [
    "groups/:slug/feedback",
    "feedback/:draft/sent",
    "feedback/:reference",
    "feedback/:reference/report",
    "feedback/:reference/same-experience",
    "feedback/:reference/same-experience/remove",
    "your-page/feedback/:reference",
    "your-page/feedback/:reference/consent",
    "your-page/feedback/:reference/change",
    "your-page/feedback/:reference/answer",
    "your-page/feedback/:reference/reaction/:response",
    "your-page/feedback/:reference/report/:response",
    "your-page/feedback/:reference/suggestion",
    "your-page/feedback/:reference/suggestion/decline",
    "your-page/feedback/:reference/pass-on",
    "your-page/feedback/:reference/withdraw",
  ]),
  ...offices("feedback", [
    "feedback/:reference/themes",
    "feedback/:reference/concern/new",
    "feedback/:reference/combine",
    "feedback/:reference/combine/undo",
    "feedback/:reference/take",
    "feedback/:reference/pin",
    "feedback/:reference/pin/remove",
    "feedback/:reference/writer",
    "feedback/:reference/question/new",
    "feedback/:reference/response/new",
    "feedback/:reference/response/:response",
    "feedback/:reference/response/:response/change",
    "manage/feedback",
    "manage/groups/:slug/feedback",
    "manage/groups/:slug/feedback/new",
    "manage/groups/:slug/feedback/:reference",
    "manage/groups/:slug/feedback/:reference/withdraw",
  ]),

  ...open("meetings", ["groups/:slug/meetings/:id", "groups/:slug/calendar.ics"]),
  ...members("meetings", [
    "groups/:slug/meetings",
    "groups/:slug/meetings/:id/agenda/new",
    "groups/:slug/meetings/:id/agenda/:item/withdraw",
    "groups/:slug/calendar",
    "groups/:slug/calendar/revoke",
    "groups/:slug/meetings/:id/calendar.ics",
    "groups/:slug/polls/:id",
    "groups/:slug/meetings/:id/answer",
  ]),
  ...offices("meetings", [
    "manage/groups/:slug/polls/new",
    "manage/groups/:slug/polls/:id/choose",
    "manage/groups/:slug/polls/:id/close",
    "manage/groups/:slug/meetings/:id/agenda",
    "manage/groups/:slug/meetings/:id/agenda/:item",
    "manage/groups/:slug/meetings/:id/agenda/:item/accept",
    "manage/groups/:slug/meetings/:id/agenda/:item/decline",
    "manage/groups/:slug/meetings/:id/agenda/:item/move",
    "manage/groups/:slug/meetings/:id/needs",
    "manage/groups/:slug/meetings/:id/cancel",
    "manage/groups/:slug/meetings/:id/answers",
    "manage/groups/:slug/meetings",
    "manage/groups/:slug/meetings/new",
    "manage/groups/:slug/meetings/:id/change",
  ]),

  ...members("notes", ["groups/:slug/meetings/:id/items/:item/correct"]),
  ...offices("notes", [
    "manage/groups/:slug/meetings/:id/notes",
    "manage/groups/:slug/meetings/:id/notes/autosave",
    "manage/groups/:slug/meetings/:id/notes/take-back",
    "manage/groups/:slug/meetings/:id/notes/attendance",
    "manage/groups/:slug/meetings/:id/notes/send",
    "manage/groups/:slug/meetings/:id/notes/corrections/:correction",
    "manage/groups/:slug/meetings/:id/notes/addenda/new",
    "manage/groups/:slug/meetings/:id/notes/public",
    "manage/groups/:slug/meetings/:id/notes/public/items/:item",
    "manage/groups/:slug/meetings/:id/notes/public/take-back",
    "manage/groups/:slug/meetings/:id/notes/feedback/new",
    "manage/groups/:slug/meetings/:id/notes/import",
    "manage/groups/:slug/meetings/:id/notes/import/save",
    "manage/groups/:slug/meetings/:id/notes/import/undo",
  ]),

  ...open("recommendations", [
    "what-has-changed",
    "what-has-changed.atom",
    "recommendations/:reference",
    "groups/:slug/recommendations",
  ]),
  ...members("recommendations", [
    "your-page/feedback/:reference/helped",
    "recommendations/:reference/follow",
    "recommendations/:reference/unfollow",
  ]),
  ...offices("recommendations", [
    "manage/recommendations",
    "manage/groups/:slug/recommendations/new",
    "manage/checks/recommendations",
    "manage/checks/recommendations/:reference",
    "manage/checks/recommendations/:reference/pass",
    "manage/checks/recommendations/:reference/hold",
    "manage/checks/recommendations/:reference/quote",
    "manage/checks/recommendations/:reference/entries/:entry/pass",
    "manage/checks/recommendations/:reference/entries/:entry/hold",
    "manage/checks/recommendations/:reference/publish",
    "manage/checks/recommendations/:reference/return",
    "recommendations/:reference/gather",
    "recommendations/:reference/agree",
    "recommendations/:reference/decline",
    "recommendations/:reference/entries/:entry",
    "recommendations/:reference/accept",
    "recommendations/:reference/take",
    "recommendations/:reference/return",
    "recommendations/:reference/redirect",
    "recommendations/:reference/send",
    "recommendations/:reference/take-back",
    "recommendations/:reference/pause",
    "recommendations/:reference/resume",
    "recommendations/:reference/close",
    "recommendations/:reference/support",
    "recommendations/:reference/text",
    "recommendations/:reference/combine",
    "recommendations/:reference/take-apart",
    "recommendations/:reference/respond",
    "recommendations/:reference/helped",
    "recommendations/:reference/note",
  ]),

  ...members("actions", ["groups/:slug/actions", "groups/:slug/actions/:action/close", "your-page/actions"]),

  ...open("reports", [
    "reports",
    "reports/open-data",
    "reports/open-data.csv",
    "reports/:report",
    "reports/:report/tables.csv",
    "reports/:report/tables.xlsx",
    "reports/:report/versions/:version",
  ]),
  ...offices("reports", [
    "reports/:report/correct",
    "manage/reports",
    "manage/reports/new",
    "manage/reports/:version",
    "manage/reports/:version/sections/:section",
    "manage/reports/:version/quotations",
    "manage/reports/:version/asks/new",
    "manage/reports/:version/asks/:ask/remove",
    "manage/reports/:version/send",
    "manage/reports/:version/send-back",
    "manage/reports/:version/sign",
    "manage/reports/:version/delete",
    "admin/reports",
    "admin/reports/recall",
    "admin/recalls/:id/approve",
    "admin/recalls/:id/stop",
    "reports/working",
    "reports/working.csv",
    "reports/working.xlsx",
    "reports/live",
    "reports/live.csv",
    "admin/settings",
    "admin/settings/visitors",
  ]),

  ...offices("checks", [
    "manage/checks",
    "manage/checks/today",
    "manage/checks/rota",
    "manage/checks/rota/:shift/remove",
    "manage/checks/:reference",
    "manage/checks/responses/:response",
    "manage/checks/responses/:response/hide",
    "manage/checks/reactions/:reaction",
    "manage/checks/questions/:question",
    "manage/checks/:reference/publish",
    "manage/checks/:reference/concerns",
    "manage/checks/:reference/place",
    "manage/checks/:reference/quote",
    "manage/checks/:reference/suggest",
    "manage/checks/:reference/question",
    "manage/checks/:reference/version",
    "manage/checks/:reference/pass-on",
    "manage/checks/:reference/hold",
    "manage/checks/:reference/refuse",
  ]),

  ...offices("imports", [
    "manage/checks/imports/:id",
    "manage/checks/imports/:id/publish",
    "manage/groups/:slug/imports",
    "manage/groups/:slug/imports/new",
    "manage/groups/:slug/imports/:id",
    "manage/groups/:slug/imports/:id/columns",
    "manage/groups/:slug/imports/:id/reading",
    "manage/groups/:slug/imports/:id/start",
    "manage/groups/:slug/imports/:id/remove",
    "manage/groups/:slug/imports/:id/undo",
    "manage/groups/:slug/imports/:id/refused.csv",
  ]),

  ...offices("suggestions", ["manage/suggestions"]),

  ...offices("papers", [
    "manage/groups/:slug/meetings/:id/papers",
    "manage/groups/:slug/meetings/:id/papers/send",
    "manage/groups/:slug/meetings/:id/papers/sent",
    "manage/groups/:slug/meetings/:id/papers/given",
    "manage/groups/:slug/meetings/:id/papers/pack",
    "manage/groups/:slug/meetings/:id/documents",
    "manage/groups/:slug/meetings/:id/addresses",
  ]),
  ...offices("without-email", [
    "manage/groups/:slug/people/new",
    "manage/groups/:slug/people/:id",
    "manage/groups/:slug/people/:id/change",
    "manage/groups/:slug/people/:id/answer",
    "manage/groups/:slug/people/:id/code",
    "manage/groups/:slug/people/:id/remove",
  ]),
  ...members("without-email", ["account/take-over"]),
  ...members("papers", ["groups/:slug/meetings/:id/papers"]),

  ...offices("offices", [
    "manage/groups/:slug/propose-facilitator",
    "admin/people/:id/offices/new",
    "admin/offices/:id/end",
    "admin/approvals",
    "admin/approvals/:id",
    "admin/approvals/:id/approve",
    "admin/approvals/:id/refuse",
  ]),

  ...offices("handover", ["manage/groups/:slug/handover", "manage/groups/:slug/handover/new"]),

  ...members("glossary", ["groups/:slug/meetings/:id/unclear-word"]),
  ...offices("glossary", [
    "manage/glossary",
    "manage/glossary/new",
    "manage/glossary/:term",
    "manage/glossary/:term/remove",
  ]),

  ...offices("people", [
    "admin/people",
    "admin/people/invite",
    "admin/people/log-out-everybody",
    "admin/people/:id",
    "admin/people/:id/disable",
    "admin/people/:id/enable",
    "admin/people/:id/log-out",
    "admin/people/:id/invitation/resend",
    "admin/people/:id/invitation/revoke",
    "admin/people/:id/second-step/remove",
    "admin/second-steps/:id",
    "admin/second-steps/:id/approve",
    "admin/second-steps/:id/stop",
  ]),

  ...offices("organisations", [
    "admin/organisations",
    "admin/organisations/new",
    "admin/organisations/:id",
    "admin/organisations/:id/change",
    "admin/organisations/:id/end",
    "admin/organisations/:id/sites/new",
    "admin/sites/:id/change",
  ]),

  ...offices("contacts", [
    "admin/contacts",
    "admin/contacts/new",
    "admin/contacts/:id/change",
    "admin/contacts/:id/confirm",
  ]),

  ...open("search", ["search"]),

  ...offices("jobs", ["admin/jobs"]),
  ...offices("audit-log", ["admin/audit-log", "admin/audit-log/export", "admin/audit-log/export.csv"]),
];

/** Addresses that were renamed and lead on to the new one, so that links in emails and bookmarks still work. */
export const MOVED: ReadonlyMap<string, string> = new Map([["/manage/checks/cover", "/manage/checks/rota"]]);

const routes = PAGES.map(
  ({ address, file }): RouteConfigEntry => (address === "" ? { index: true, file } : { path: address, file }),
);

/** Who may come to the page of each route, by the id that Remix gives it: its file without the ending. */
export const ACCESS: ReadonlyMap<string, Access> = new Map(
  PAGES.map(({ file, access }) => [file.replace(/\.tsx$/, ""), access]),
);

// Read when the routes are built: the build of the public service has no trace of the demonstration.
const config: RouteConfigEntry[] = process.env.DEMO === "yes" ? withDemonstration(routes) : routes;
export default config;

/** Anyone may come. */
function open(subject: string, addresses: readonly string[]): Page[] {
  return pages("open", subject, addresses);
}

/** Whoever is logged in may come; strangers are asked to log in. */
function members(subject: string, addresses: readonly string[]): Page[] {
  return pages("members", subject, addresses);
}

/** The same, and the visitor whose browser holds a draft. */
function writers(subject: string, addresses: readonly string[]): Page[] {
  return pages("writers", subject, addresses);
}

/** Pages of an office, which answer only after a second step. Who has no office finds a 403 or 404 behind them. */
function offices(subject: string, addresses: readonly string[]): Page[] {
  return pages("offices", subject, addresses);
}

function pages(access: Access, subject: string, addresses: readonly string[]): Page[] {
  return addresses.map((address) => {
    const name = address.replaceAll("/", ".").replaceAll(":", "$") || "_index";
    return { address, file: `routes/${subject}/${name}.tsx`, access };
  });
}
