import { getTableColumns, getTableName } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { builtRoutes } from "../../faults/built-routes.ts";
import { type Case, casesOf } from "../matrix/cases.ts";
import { unmarked } from "../matrix/judge.ts";
import { ROWS } from "../matrix/rows.ts";
import { shows } from "../table/shown.ts";
import { inSnakeCase, TABLES } from "../world/canary.ts";
import type { Principal } from "../world/principals.ts";
import { startWorld, type World } from "../world/world.ts";

/** Both passages of one comment: nothing else in the world has these words. */
const WORDS = /CNRY-feedback-wealdForGroup-(wentWell|couldBeBetter|carerWords)-weald/;
const AT_ONCE = 6;

let world: World;
let cases: Case[];
let address: string;

beforeAll(async () => {
  world = await startWorld({ WORLD: "quoted" });
  const { portal, things, rewind } = world;
  const reports = ["group", "organisation", "county"].flatMap((scope) => {
    const [row] = rewind.rows<{ group_id: string; organisation_id: string }>(
      "select group_id, organisation_id from feedback where went_well like '%wealdForGroup%'",
    );
    const about = {
      group: `group-${row?.group_id}`,
      organisation: `organisation-${row?.organisation_id}`,
      county: "county",
    };
    return ["2025-03", "2025-q1", "2025"].map(
      (period) => `about=${about[scope as keyof typeof about]}&period=${period}`,
    );
  });
  const reading = casesOf(ROWS, builtRoutes(portal), things, portal.cast).filter(
    ({ transport }) => transport === "GET",
  );
  // The reports and lists of this world that the truth table, whose world has none, does not ask for.
  const more = reading
    .filter(({ route, thing }) => route.path.startsWith("/reports/live") && thing === "here")
    .flatMap((one) => reports.map((query) => ({ ...one, address: `${one.address}?${query}` })));
  const filtered = reading
    .filter(({ route, thing }) => route.path === "/groups/:slug/feedback" && thing === "weald")
    .map((one) => ({ ...one, address: `${one.address}?theme=${portal.cast.theme}` }));
  // What the truth table asks of a report that quotes nobody is asked of the one that quotes these words.
  const [quoting] = rewind.rows<{ slug: string }>(
    "select slug from report_versions join issued_reports on issued_reports.id = report_id where document like '%wealdForGroup%'",
  );
  const issued = reading
    .filter(
      ({ route, thing }) => route.path.startsWith("/reports/:report") && /^(issued|served)$/.test(thing),
    )
    .map((one) => ({
      ...one,
      address: one.address.replace(/^\/reports\/[^/]+/, `/reports/${quoting?.slug}`),
    }));
  cases = [...reading, ...more, ...filtered, ...issued];
  address = `/your-page/feedback/${portal.cast.comments.wealdForGroup}`;
});

afterAll(() => world.stop());
afterEach(() => world.rewind.back());

type Seen = { path: string; who: Principal; address: string };

/** Asks every address as everyone, and says where the words stand and who was shown them there. */
async function walk(): Promise<Seen[]> {
  const found: Seen[] = [];
  for (let from = 0; from < cases.length; from += AT_ONCE) {
    const few = cases.slice(from, from + AT_ONCE);
    const answers = await Promise.all(few.map(({ who, address }) => world.people[who].copy().get(address)));
    for (const [index, { route, who, address }] of few.entries()) {
      const { body, headers } = answers[index] ?? { body: "", headers: {} };
      const text = `${JSON.stringify(headers)}${unmarked(body)}`;
      if (WORDS.test(text)) found.push({ path: route.path, who, address });
    }
  }
  return found;
}

const pathsOf = (found: { path: string }[]) => [...new Set(found.map(({ path }) => path))].sort();
const readersAt = (found: Seen[], path: string) => [
  ...new Set(found.filter((one) => one.path === path).map(({ who }) => who)),
];

/** Where in the file the words stand, by table and column. */
function placesInTheFile(): string[] {
  return TABLES.flatMap((table) =>
    Object.values(getTableColumns(table)).flatMap((column) => {
      const [name, field] = [getTableName(table), inSnakeCase(column.name)];
      const rows = world.rewind.rows<{ value: unknown }>(`select "${field}" as value from "${name}"`);
      return rows.some(({ value }) => typeof value === "string" && WORDS.test(value))
        ? [`${name}.${field}`]
        : [];
    }),
  );
}

const send = (path: string, fields: Record<string, string | string[]>) =>
  world.people.member.copy().post(path, fields);

test("control: before it is withdrawn, the words stand on every surface that shows words", async ({
  task,
}) => {
  const found = await walk();
  shows(task, ["C3"], {
    cases: cases.length,
    bar: "the words are seen",
    result: `on ${pathsOf(found).length} routes`,
  });
  expect(pathsOf(found)).toEqual([
    "/feedback/:reference",
    "/feedback/:reference/combine",
    "/feedback/:reference/concern/new",
    "/feedback/:reference/question/new",
    "/feedback/:reference/report",
    "/feedback/:reference/response/:response",
    "/feedback/:reference/response/:response/change",
    "/feedback/:reference/response/new",
    "/feedback/:reference/themes",
    "/groups/:slug/feedback",
    "/manage/checks/:reference",
    "/manage/checks/:reference/question",
    "/manage/checks/responses/:response",
    "/manage/feedback",
    "/manage/groups/:slug/recommendations/new",
    "/manage/reports/:version/quotations",
    "/recommendations/:reference",
    "/recommendations/:reference/gather",
    "/reports/:report",
    "/reports/:report/versions/:version",
    "/reports/live",
    "/search",
    "/your-page",
    "/your-page/feedback/:reference",
    "/your-page/feedback/:reference/change",
  ]);

  // Whoever of the staff opens a page with the words is remembered; the beginning of them in a list is not yet reading,
  // nor is what a report quotes.
  const lists = [
    "/groups/:slug/feedback",
    "/manage/feedback",
    "/manage/groups/:slug/recommendations/new",
    "/manage/reports/:version/quotations",
    "/recommendations/:reference",
    "/recommendations/:reference/gather",
    "/reports/:report",
    "/reports/:report/versions/:version",
    "/reports/live",
    "/search",
  ];
  const staff = found.filter(
    ({ path, who }) => ["facilitator", "reviewer", "moderator"].includes(who) && !lists.includes(path),
  );
  const forgotten = [];
  for (const { who, path, address } of staff) {
    world.rewind.rows("delete from feedback_readings returning office");
    await world.people[who].copy().get(address);
    const offices = world.rewind.rows<{ office: string }>("select office from feedback_readings");
    if (!offices.some(({ office }) => office === who)) forgotten.push(`${path} as ${who}`);
  }
  expect(forgotten).toEqual([]);
  expect(staff.length).toBeGreaterThan(6);

  expect(placesInTheFile()).toEqual(
    expect.arrayContaining([
      "feedback.went_well",
      "feedback_drafts.went_well",
      "feedback_responses.words",
      "feedback_questions.answer",
      "feedback_suggestions.went_well",
      "feedback_versions.went_well",
      "report_versions.document",
    ]),
  );
});

test("after it is withdrawn, nobody is shown the words anywhere, and no table has them", async ({ task }) => {
  expect((await send(`${address}/withdraw`, {})).status).toBe(303);
  expect(placesInTheFile()).toEqual([]);
  const found = await walk();
  shows(task, ["C3", "K7"], { cases: cases.length, bar: "0 canaries", result: `${found.length}` });
  expect(found).toEqual([]);

  const waiting =
    "kind in ('feedbackPublished', 'feedbackResponded') and sent_at is null and untold_at is null";
  const due = world.rewind.rows(`update outbox set due_at = 1 where ${waiting} returning id`);
  expect(due).toHaveLength(2);
  await expect
    .poll(() => world.rewind.rows(`select id from outbox where ${waiting}`), { timeout: 20_000 })
    .toEqual([]);
  expect(world.portal.mail.emails.filter(({ raw }) => raw.includes(address))).toEqual([]);
});

test("once it may not be quoted, no report quotes it, and its readers read on", async ({ task }) => {
  const fields = { audience: "group", uses: ["mayCount", "maySummarise"] };
  expect((await send(`${address}/consent`, fields)).status).toBe(303);
  const found = await walk();
  shows(task, ["K7"], {
    cases: cases.length,
    bar: "0 quotations",
    result: `${readersAt(found, "/reports/live").length}`,
  });
  expect(pathsOf(found).filter((path) => path.startsWith("/reports"))).toEqual([]);
  expect(readersAt(found, "/groups/:slug/feedback")).toContain("carer");
});

test("once it is for staff only, no member is shown it, nor staff of another organisation", async ({
  task,
}) => {
  const fields = { audience: "staff", uses: ["mayCount", "maySummarise", "mayQuote"] };
  expect((await send(`${address}/consent`, fields)).status).toBe(303);
  const found = await walk();
  const outside = found.filter(
    ({ who }) => !["member", "facilitator", "reviewer", "moderator"].includes(who),
  );
  shows(task, ["C3", "K7"], { cases: cases.length, bar: "0 canaries", result: `${outside.length}` });
  expect(outside).toEqual([]);
  expect(readersAt(found, "/groups/:slug/feedback").sort()).toEqual(["facilitator", "moderator"]);
  expect(readersAt(found, "/reports/live").sort()).toEqual(["facilitator", "reviewer"]);
});
