import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { tagFeedback } from "#app/domain/feedback/commands.server.ts";
import type { MemberActor } from "#app/domain/policy.ts";
import { releaseClosedPeriods } from "#app/domain/reports/releases.server.ts";
import { setClock } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import type { RouteHandler } from "#app/request-context.ts";
import * as groupActions from "#app/routes/actions/groups.$slug.actions.tsx";
import * as ownActions from "#app/routes/actions/your-page.actions.tsx";
import * as checks from "#app/routes/checks/manage.checks.tsx";
import * as groupFeedback from "#app/routes/feedback/groups.$slug.feedback.tsx";
import * as organisationFeedback from "#app/routes/feedback/manage.feedback.tsx";
import * as group from "#app/routes/groups/groups.$slug.tsx";
import * as groups from "#app/routes/groups/groups.tsx";
import * as meeting from "#app/routes/meetings/groups.$slug.meetings.$id.tsx";
import * as meetings from "#app/routes/meetings/groups.$slug.meetings.tsx";
import * as whoIsComing from "#app/routes/meetings/manage.groups.$slug.meetings.$id.answers.tsx";
import * as meetingsToManage from "#app/routes/meetings/manage.groups.$slug.meetings.tsx";
import * as listedPeople from "#app/routes/membership/groups.$slug.people.tsx";
import * as people from "#app/routes/membership/manage.groups.$slug.people.tsx";
import * as whoCame from "#app/routes/notes/manage.groups.$slug.meetings.$id.notes.attendance.tsx";
import * as papers from "#app/routes/papers/manage.groups.$slug.meetings.$id.papers.tsx";
import * as reportsInWork from "#app/routes/reports/manage.reports.tsx";
import * as issuedReport from "#app/routes/reports/reports.$report.tsx";
import * as report from "#app/routes/reports/reports.live.tsx";
import * as issued from "#app/routes/reports/reports.tsx";
import * as working from "#app/routes/reports/reports.working.tsx";
import * as home from "#app/routes/site/_index.tsx";
import * as manage from "#app/routes/site/manage.tsx";
import * as yourPage from "#app/routes/site/your-page.tsx";
import { db, sqlite } from "#db/client.server.ts";
import { actions, answers, feedback, issuedReports, notesItems } from "#db/schema/index.ts";
import { countStatements, explainStatements } from "./count-statements.ts";
import { createReportVersion } from "./domain/reports/issued/version.ts";
import {
  createActor,
  createFeedback,
  createGroup,
  createMeeting,
  createNotes,
  createOrganisation,
  createTheme,
  joinGroup,
} from "./factories.ts";
import { contextFor, getOf } from "./routes/context.ts";

const NOW = new Date("2027-03-10T12:00Z");
const DAY = 24 * 60 * 60 * 1000;
setClock(() => NOW.getTime());
// The clock is set back after each test: a meeting that is over would be one to come.
beforeEach(() => setClock(() => NOW.getTime()));

const place = createGroup({ slug: "weald" });
const trust = createOrganisation();
const theme = createTheme();
const member = createActor("groupMember", place);
const facilitator = createActor("facilitator", place);
const reviewer = createActor("reviewer", { organisationId: trust.id });
const moderator = createActor("moderator");
const latest = createMeeting(place, { startsAt: new Date(NOW.getTime() - 7 * DAY) });
const notes = createNotes(latest, "public");

const firstItem = db.select().from(notesItems).where(eq(notesItems.notesId, notes.id)).get()?.id ?? "";

const begun = createMeeting(place, { startsAt: new Date(NOW.getTime() - DAY) });
createNotes(begun, "draft");

createReportVersion(place, "issued");
const reportSlug = db.select().from(issuedReports).get()?.slug ?? "";

type Page = [name: string, route: { loader: unknown }, reader: MemberActor, path: string];

/** The pages that are read most, each for whoever has most to see on it. */
const PAGES: Page[] = [
  ["home", home, member, "/"],
  ["groups", groups, member, "/groups"],
  ["a group", group, member, "/groups/weald"],
  ["a group's meetings", meetings, member, "/groups/weald/meetings"],
  ["notes", meeting, member, `/groups/weald/meetings/${latest.id}`],
  ["a group's feedback", groupFeedback, member, "/groups/weald/feedback"],
  ["a group's feedback, to its facilitator", groupFeedback, facilitator, "/groups/weald/feedback"],
  ["feedback of a theme", groupFeedback, member, `/groups/weald/feedback?theme=${theme.id}`],
  ["your page", yourPage, member, "/your-page"],
  ["work to do, facilitator", manage, facilitator, "/manage"],
  ["work to do, reviewer", manage, reviewer, "/manage"],
  ["work to do, moderator", manage, moderator, "/manage"],
  ["feedback about one's organisation", organisationFeedback, reviewer, "/manage/feedback"],
  ["feedback to check", checks, moderator, "/manage/checks"],
  ["people in the group", people, facilitator, "/manage/groups/weald/people"],
  ["meetings to write notes of", meetingsToManage, facilitator, "/manage/groups/weald/meetings"],
  ["people, to members", listedPeople, member, "/groups/weald/people"],
  ["who is coming", whoIsComing, facilitator, `/manage/groups/weald/meetings/${latest.id}/answers`],
  ["papers", papers, facilitator, `/manage/groups/weald/meetings/${latest.id}/papers`],
  ["who came", whoCame, facilitator, `/manage/groups/weald/meetings/${begun.id}/notes/attendance`],
  ["actions of the group", groupActions, member, "/groups/weald/actions"],
  ["my actions", ownActions, member, "/your-page/actions"],
  ["live report", report, reviewer, "/reports/live"],
  ["exact counts", working, reviewer, "/reports/working"],
  ["exact counts of a theme", working, reviewer, `/reports/working?theme=${theme.id}&passage=couldBeBetter`],
  ["issued reports", issued, member, "/reports"],
  ["an issued report", issuedReport, member, `/reports/${reportSlug}`],
  ["reports in work", reportsInWork, facilitator, "/manage/reports"],
];

/** Tables and indexes that a page may read whole, each with why that costs the same however much is told. */
const READ_WHOLE: Record<string, string> = {
  groups: "some dozens in a county: a page lists them, or finds who sees to a place",
  organisations: "some hundreds with those that have ended: who sees to a place passes from one to another",
  sites: "some hundred hospitals, by whose names comments are filtered",
  "tumour_groups USING INDEX tumour_groups_position": "the list of cancers, shown whole",
  working_changed: "only what changed in the last seconds",
  "changed USING COVERING INDEX sqlite_autoindex_working_changed_1": "the same, by its key",
  "(differing|spoken|(pair|t) VIRTUAL TABLE)": "what was read of these",
  themes: "the framework, shown whole as a filter",
  stages: "the framework, shown whole as a filter",
  releases: "one row for each period and scope that is over",
  glossary_terms: "the glossary, which marks words of a page",
  "(value|word|json_each)": "a list of ids or words that came with the question",
  "CONSTANT ROW": "no table at all",
  "\\(subquery-\\d+\\)": "what an index found in the same statement",
  "notes USING INDEX notes_public": "only what was published to everyone, the newest first, up to a limit",
  "feedback USING (COVERING )?INDEX feedback_to_check(_in_batch)?": "only what waits for a moderator",
  "feedback_concerns USING INDEX feedback_concerns_(due|feedback)": "only concerns that nobody has cleared",
  "feedback_responses USING INDEX feedback_responses_waiting": "only responses that a moderator has to read",
  "feedback_questions USING INDEX feedback_questions_(proposed|answered)": "only questions that wait",
  "feedback_versions USING INDEX feedback_versions_waiting": "only changed words that wait",
  "response_reactions USING INDEX response_reactions_waiting": "only reactions that wait",
  "report_versions USING INDEX report_versions_(in_work|issued)":
    "only reports, of which there are a few a quarter",
  "feedback_agreements USING INDEX feedback_agreements_waiting":
    "an index of those alone that wait for a second moderator, in their order",
  chain: "what the statement itself has gathered: the items that an item of an agenda goes on from",
};

const MAY_READ_WHOLE = new RegExp(`^SCAN (${Object.keys(READ_WHOLE).join("|")})(?![\\w-])`);

/**
 * How many sorts each page may do: of the names of one's own groups and organisations, and of hospitals to filter by; of
 * released periods; of the names of a group's people, of their needs by kind, and of the few themes of each comment that
 * changed a moment ago.
 */
const SORTS: Record<string, number> = {
  "your page": 1,
  papers: 1,
  "who came": 1,
  "work to do, facilitator": 10,
  "work to do, reviewer": 10,
  "work to do, moderator": 1,
  "feedback about one's organisation": 11,
  "live report": 18,
  "exact counts": 11,
  "exact counts of a theme": 11,
  "reports in work": 1,
};

const add = sqlite().transaction(addMany);
add(20);
await releaseClosedPeriods();
const statementsOfFew = PAGES.map((page) => countStatements(() => read(page)));

describe.each(PAGES)("%s", (...page) => {
  test("finds all that it lists through an index, in its order", () => {
    const plan = explainStatements(() => read(page));
    expect(plan.filter((step) => step.startsWith("SCAN") && !MAY_READ_WHOLE.test(step))).toEqual([]);
    expect(plan.filter((step) => step.includes("TEMP B-TREE"))).toHaveLength(SORTS[page[0]] ?? 0);
  });

  test("prepares nothing after its first request", () => {
    expect(countPrepared(() => read(page))).toBe(0);
  });
});

test("a page that scans or prepares would be found (the control)", () => {
  const work = () => db.select().from(feedback).orderBy(feedback.wentWell).all();
  expect(explainStatements(work)).toEqual(["SCAN feedback", "USE TEMP B-TREE FOR ORDER BY"]);
  expect(countPrepared(work)).toBe(1);
});

test("no page asks more of the database when there is ten times as much to list", () => {
  add(180);
  const statementsOfMany = PAGES.map((page) => countStatements(() => read(page)));
  expect(statementsOfMany).toEqual(statementsOfFew);
});

function read([, { loader }, actor, path]: Page): void {
  const params = {
    slug: "weald",
    report: reportSlug,
    id: /meetings\/([\w-]{36})/.exec(path)?.[1] ?? latest.id,
  };
  const answer = (loader as RouteHandler)({ request: getOf(path), params, context: contextFor(actor) });
  Promise.resolve(answer).catch((error) => {
    throw error;
  });
}

function countPrepared(work: () => unknown): number {
  work();
  const prepare = vi.spyOn(sqlite(), "prepare");
  work();
  const count = prepare.mock.calls.length;
  prepare.mockRestore();
  return count;
}

function addMany(count: number): void {
  for (let n = 0; n < count; n += 1) {
    const publishedAt = new Date(NOW.getTime() - (n + 1) * DAY);
    const about = { groupId: place.id, organisationId: trust.id, publishedAt };
    const comment = createFeedback(about);
    if (n % 2 === 0) tagFeedback(facilitator, comment.reference, { couldBeBetter: [theme.id] });
    createFeedback({ ...about, authorId: member.id });
    createFeedback({ ...about, state: "submitted", publishedAt: null });
    createNotes(createMeeting(place, { startsAt: publishedAt }), n % 2 === 0 ? "public" : "agreed");
    const someone = createActor("member").id;
    joinGroup(someone, place.id);
    for (const state of ["draft", "issued"] as const) createReportVersion(place, state);
    db.insert(answers)
      .values({ meetingId: latest.id, memberId: someone, state: "coming", answeredAt: publishedAt })
      .run();
    const item = { id: newId(), notesId: notes.id, position: n + 2 + count, title: "Parking", said: "Full." };
    if (n < 90) db.insert(notesItems).values(item).run();
    const action = { itemId: firstItem, groupId: place.id, position: n, text: "Ask", owner: "Member" };
    db.insert(actions)
      .values({
        id: newId(),
        ...action,
        ownerId: member.id,
        writtenById: facilitator.id,
        writtenAt: publishedAt,
        isDueNextMeeting: true,
      })
      .run();
  }
}
