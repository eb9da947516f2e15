import { basename } from "node:path";
import { expect, test } from "vitest";
import { filesIn, read } from "./source.ts";

/** What nobody can undo: the route of its form, and the file where its button stands. By hand, from docs/states.md. */
const FINAL: Readonly<Record<string, string>> = {
  "account/account.close": "app/routes/account/account.close.tsx",
  "checks/manage.checks.$reference.pass-on": "app/routes/checks/manage.checks.$reference.pass-on.tsx",
  "checks/manage.checks.$reference.refuse": "app/routes/checks/manage.checks.$reference.refuse.tsx",
  "codes/follow.erase": "app/routes/codes/follow.erase.tsx",
  "codes/follow.withdraw": "app/routes/codes/follow.withdraw.tsx",
  "documents/manage.groups.$slug.documents.$id.remove":
    "app/routes/documents/manage.groups.$slug.documents.$id.remove.tsx",
  "feedback/feedback.$draft.delete": "app/routes/feedback/feedback.$draft.delete.tsx",
  "feedback/manage.groups.$slug.feedback.$reference.withdraw":
    "app/routes/feedback/manage.groups.$slug.feedback.$reference.withdraw.tsx",
  "feedback/your-page.feedback.$reference.withdraw":
    "app/routes/feedback/your-page.feedback.$reference.withdraw.tsx",
  "glossary/manage.glossary.$term.remove": "app/routes/glossary/manage.glossary.$term.remove.tsx",
  "meetings/manage.groups.$slug.meetings.$id.cancel":
    "app/routes/meetings/manage.groups.$slug.meetings.$id.cancel.tsx",
  "meetings/manage.groups.$slug.polls.$id.close": "app/routes/meetings/groups.$slug.polls.$id.tsx",
  "notes/manage.groups.$slug.meetings.$id.notes": "app/ui/notes/sheet-item.tsx",
  "own-data/admin.requests.$id.agree": "app/routes/own-data/admin.requests.$id.tsx",
  "recommendations/recommendations.$reference.close":
    "app/routes/recommendations/recommendations.$reference.close.tsx",
  "recommendations/recommendations.$reference.take-back":
    "app/routes/recommendations/recommendations.$reference.take-back.tsx",
  "reports/admin.recalls.$id.approve": "app/routes/reports/admin.recalls.$id.approve.tsx",
  "reports/manage.reports.$version.delete": "app/routes/reports/manage.reports.$version.tsx",
  "without-email/manage.groups.$slug.people.$id.remove":
    "app/routes/without-email/manage.groups.$slug.people.$id.remove.tsx",
};

/** What sounds final and is not: how it is put back, or why nothing goes. */
const NOT_FINAL: Readonly<Record<string, string>> = {
  "account/account.email.undo": "the address can be changed again",
  "account/account.pause.end": "they can pause again",
  "account/account.second-step.app.remove": "it can be set up again",
  "account/account.second-step.passkeys.$id.remove": "a passkey can be added again",
  "account/emails.stop": "emails are chosen on the account's page",
  "actions/groups.$slug.actions.$action.close": "it says what came of it, and takes nothing away",
  "checks/manage.checks.responses.$response.hide": "a moderator shows it again",
  "checks/manage.checks.rota.$shift.remove": "it can be entered again",
  "codes/follow.close": "the code opens it again",
  "codes/follow.email.stop": "the address can be given again",
  "codes/follow.suggestion.decline": "their own words go to a moderator, who can suggest others again",
  "documents/manage.groups.$slug.folders.$id.remove": "only an empty one goes, and it can be made again",
  "feedback/feedback.$reference.combine.undo": "they can be combined again",
  "feedback/feedback.$reference.pin.remove": "it can be pinned again",
  "feedback/feedback.$reference.same-experience.remove": "it can be said again",
  "feedback/your-page.feedback.$reference.suggestion.decline":
    "their own words go to a moderator, who can suggest others again",
  "groups/manage.groups.$slug.archive": "it can be reopened",
  "imports/manage.groups.$slug.imports.$id.remove": "the file can be brought in again",
  "imports/manage.groups.$slug.imports.$id.undo": "the file can be brought in again",
  "meetings/groups.$slug.calendar.revoke": "a new address can be made",
  "meetings/groups.$slug.meetings.$id.agenda.$item.withdraw": "it can be proposed again",
  "meetings/manage.groups.$slug.meetings.$id.agenda.$item.decline": "it can be accepted afterwards",
  "membership/groups.$slug.ask.withdraw": "they can ask again",
  "membership/groups.$slug.leave": "they come back as people join",
  "membership/manage.groups.$slug.invitations.$id.revoke": "they can be invited again",
  "membership/manage.groups.$slug.people.$id.died.undo": "it can be written down again",
  "membership/manage.groups.$slug.requests.$id.decline": "they can ask again",
  "notes/manage.groups.$slug.meetings.$id.notes.import.undo": "the file can be brought in again",
  "notes/manage.groups.$slug.meetings.$id.notes.public.take-back": "it can be published again",
  "notes/manage.groups.$slug.meetings.$id.notes.take-back": "they can be sent again",
  "offices/admin.approvals.$id.refuse": "it can be asked again",
  "offices/admin.offices.$id.end": "it can be given again",
  "organisations/admin.organisations.$id.end": "the last day can be changed",
  "own-data/admin.requests.$id.stop": "it can be written down again",
  "own-data/manage.deaths.$id.undo": "it can be written down again",
  "people/admin.people.$id.disable": "it can be enabled again",
  "people/admin.people.$id.invitation.revoke": "they can be invited again",
  "people/admin.people.$id.second-step.remove": "it only asks, and can be stopped",
  "people/admin.second-steps.$id.stop": "it can be asked again",
  "recommendations/recommendations.$reference.decline":
    "it says what somebody thinks, and takes nothing away",
  "recommendations/recommendations.$reference.take-apart": "they can be combined again",
  "reports/admin.recalls.$id.stop": "it can be asked again",
  "reports/admin.reports.recall": "it only asks, and can be stopped",
  "reports/manage.reports.$version.asks.$ask.remove": "it can be added again",
  "retention/manage.holds.$id.release": "it can be held again",
};

/** The last word of an address that takes something away, or ends it. */
const SOUNDS_FINAL =
  /\.(archive|cancel|close|decline|delete|disable|end|erase|hide|leave|recall|refuse|release|remove|revoke|stop|take-apart|take-back|undo|withdraw)$/;

const routes = filesIn("app/routes")
  .filter((file) => /^export (async function|const) action\b/m.test(read(file)))
  .map((file) => file.replace(/^app\/routes\//, "").replace(/\.tsx$/, ""));

const isRed = (file: string) => /<FinalButton\b|\bisFinal\b/.test(read(file));

test("whatever sounds final is, or it is said how it is put back", () => {
  const unanswered = routes.filter((route) => SOUNDS_FINAL.test(route) && !FINAL[route] && !NOT_FINAL[route]);
  expect(
    unanswered,
    "give it a FinalButton and a line in FINAL, or say in NOT_FINAL how it is put back",
  ).toEqual([]);
});

test("both lists name addresses that take a form, and no address is in both", () => {
  const named = [...Object.keys(FINAL), ...Object.keys(NOT_FINAL)];
  expect(named.filter((route) => !routes.includes(route))).toEqual([]);
  expect(Object.keys(NOT_FINAL).filter((route) => FINAL[route])).toEqual([]);
});

test("what nobody can undo has the red button, and nothing else has it", () => {
  const parts = ["final-button.tsx", "reason-form.tsx"];
  const red = ["app/routes", "app/ui"]
    .flatMap(filesIn)
    .filter((file) => !parts.includes(basename(file)) && isRed(file));
  expect(red.sort()).toEqual(Object.values(FINAL).sort());
});

test("only this button is red, and it says that nobody can undo it", () => {
  const wrong = ["app/routes", "app/ui"]
    .flatMap(filesIn)
    .filter((file) => !file.endsWith("/final-button.tsx") && /<Button\b[^>]*"warning"/.test(read(file)));
  expect(wrong).toEqual([]);
  expect(read("app/ui/site/final-button.tsx")).toContain("You cannot undo this.");
});

test("no page says it beside the button once more, or says it and has another button", () => {
  const says =
    /(cannot|nobody can|not) (be )?(undo|undone)\b|cannot get it back|cannot be (brought|taken) back/i;
  const wrong = ["app/routes", "app/ui"]
    .flatMap(filesIn)
    .filter(
      (file) => !file.endsWith("/final-button.tsx") && says.test(read(file).replace(/\/\*\*.*?\*\//gs, "")),
    );
  expect(wrong).toEqual([]);
});
