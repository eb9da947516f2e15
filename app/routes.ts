import { index, type RouteConfig, route } from "@remix-run/route-config";
import { withDemonstration } from "./demonstration/routes.ts";

/** The site map: every URL and its file, named as the URL. Nothing nests: each page stands for itself. */
const siteMap = [
  index("routes/_index.tsx"),
  route("about", "routes/about.tsx"),
  route("help", "routes/help.tsx"),
  route("house-rules", "routes/house-rules.tsx"),
  route("privacy", "routes/privacy.tsx"),
  route("cookies", "routes/cookies.tsx"),
  route("accessibility", "routes/accessibility.tsx"),

  route("create-account", "routes/create-account.tsx"),
  route("check-your-email", "routes/check-your-email.tsx"),
  route("verify-email", "routes/verify-email.tsx"),
  route("accept-invitation", "routes/accept-invitation.tsx"),
  route("log-in", "routes/log-in.tsx"),
  route("log-out", "routes/log-out.tsx"),
  route("forgot-password", "routes/forgot-password.tsx"),
  route("reset-password", "routes/reset-password.tsx"),

  route("groups", "routes/groups.tsx"),
  route("groups/:slug", "routes/groups.$slug.tsx"),
  route("groups/:slug/join", "routes/groups.$slug.join.tsx"),
  route("groups/:slug/leave", "routes/groups.$slug.leave.tsx"),
  route("groups/:slug/feedback", "routes/groups.$slug.feedback.tsx"),
  route("groups/:slug/meetings", "routes/groups.$slug.meetings.tsx"),
  route("groups/:slug/meetings/:id", "routes/groups.$slug.meetings.$id.tsx"),

  route("feedback", "routes/feedback.tsx"),
  route("feedback/:draft/autosave", "routes/feedback.$draft.autosave.tsx"),
  route("feedback/:draft/get-help", "routes/feedback.$draft.get-help.tsx"),
  route("feedback/:draft/check-details", "routes/feedback.$draft.check-details.tsx"),
  route("feedback/:draft/check", "routes/feedback.$draft.check.tsx"),
  route("feedback/:draft/sent", "routes/feedback.$draft.sent.tsx"),
  route("feedback/:draft/delete", "routes/feedback.$draft.delete.tsx"),
  route("feedback/:draft/:step", "routes/feedback.$draft.$step.tsx"),
  route("feedback/:reference", "routes/feedback.$reference.tsx"),
  route("feedback/:reference/themes", "routes/feedback.$reference.themes.tsx"),
  route("feedback/:reference/concern/new", "routes/feedback.$reference.concern.new.tsx"),
  route("feedback/:reference/pin", "routes/feedback.$reference.pin.tsx"),
  route("feedback/:reference/pin/remove", "routes/feedback.$reference.pin.remove.tsx"),
  route("feedback/:reference/same-experience", "routes/feedback.$reference.same-experience.tsx"),
  route(
    "feedback/:reference/same-experience/remove",
    "routes/feedback.$reference.same-experience.remove.tsx",
  ),
  route("feedback/:reference/writer", "routes/feedback.$reference.writer.tsx"),
  route("feedback/:reference/response/new", "routes/feedback.$reference.response.new.tsx"),

  route("your-page", "routes/your-page.tsx"),
  route("your-page/feedback/:reference", "routes/your-page.feedback.$reference.tsx"),
  route("your-page/feedback/:reference/consent", "routes/your-page.feedback.$reference.consent.tsx"),
  route("your-page/feedback/:reference/change", "routes/your-page.feedback.$reference.change.tsx"),
  route("your-page/feedback/:reference/suggestion", "routes/your-page.feedback.$reference.suggestion.tsx"),
  route(
    "your-page/feedback/:reference/suggestion/decline",
    "routes/your-page.feedback.$reference.suggestion.decline.tsx",
  ),
  route("your-page/feedback/:reference/pass-on", "routes/your-page.feedback.$reference.pass-on.tsx"),
  route("your-page/feedback/:reference/withdraw", "routes/your-page.feedback.$reference.withdraw.tsx"),

  route("reports/live", "routes/reports.live.tsx"),
  route("reports/live.csv", "routes/reports.live.csv.tsx"),

  route("manage", "routes/manage.tsx"),
  route("manage/checks", "routes/manage.checks.tsx"),
  route("manage/checks/today", "routes/manage.checks.today.tsx"),
  route("manage/checks/cover", "routes/manage.checks.cover.tsx"),
  route("manage/checks/cover/:turn/remove", "routes/manage.checks.cover.$turn.remove.tsx"),
  route("manage/checks/:reference", "routes/manage.checks.$reference.tsx"),
  route("manage/checks/:reference/publish", "routes/manage.checks.$reference.publish.tsx"),
  route("manage/checks/:reference/concerns", "routes/manage.checks.$reference.concerns.tsx"),
  route("manage/checks/:reference/suggest", "routes/manage.checks.$reference.suggest.tsx"),
  route("manage/checks/:reference/pass-on", "routes/manage.checks.$reference.pass-on.tsx"),
  route("manage/checks/:reference/hold", "routes/manage.checks.$reference.hold.tsx"),
  route("manage/checks/:reference/refuse", "routes/manage.checks.$reference.refuse.tsx"),
  route("manage/feedback", "routes/manage.feedback.tsx"),
  route("manage/groups/:slug/people", "routes/manage.groups.$slug.people.tsx"),
  route("manage/groups/:slug/meetings", "routes/manage.groups.$slug.meetings.tsx"),
  route("manage/groups/:slug/meetings/new", "routes/manage.groups.$slug.meetings.new.tsx"),
  route("manage/groups/:slug/meetings/:id/change", "routes/manage.groups.$slug.meetings.$id.change.tsx"),
  route("manage/groups/:slug/meetings/:id/notes", "routes/manage.groups.$slug.meetings.$id.notes.tsx"),
  route(
    "manage/groups/:slug/meetings/:id/notes/items/new",
    "routes/manage.groups.$slug.meetings.$id.notes.items.new.tsx",
  ),
  route(
    "manage/groups/:slug/meetings/:id/notes/items/:item",
    "routes/manage.groups.$slug.meetings.$id.notes.items.$item.tsx",
  ),
  route(
    "manage/groups/:slug/meetings/:id/notes/items/:item/remove",
    "routes/manage.groups.$slug.meetings.$id.notes.items.$item.remove.tsx",
  ),
  route(
    "manage/groups/:slug/meetings/:id/notes/publish",
    "routes/manage.groups.$slug.meetings.$id.notes.publish.tsx",
  ),
  route(
    "manage/groups/:slug/meetings/:id/notes/take-back",
    "routes/manage.groups.$slug.meetings.$id.notes.take-back.tsx",
  ),
] satisfies RouteConfig;

// Read when the routes are built: the build of the public service has no trace of the demonstration.
export default process.env.DEMO === "yes" ? withDemonstration(siteMap) : siteMap;
