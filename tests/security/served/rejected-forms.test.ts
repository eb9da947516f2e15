import { afterAll, beforeAll, expect, test } from "vitest";
import { builtRoutes } from "../../faults/built-routes.ts";
import { type Answer, type Fields, Person } from "../../faults/http-client.ts";
import { wordsFor } from "../matrix/row.ts";
import { ROWS } from "../matrix/rows.ts";
import { shows } from "../table/shown.ts";
import { PRINCIPALS } from "../world/principals.ts";
import { addressOf, familyOf } from "../world/things.ts";
import { startWorld, type World } from "../world/world.ts";

let world: World;

beforeAll(async () => {
  world = await startWorld();
});

afterAll(() => world.stop());

/** What nobody types into these forms: nothing, and words that fit no field. */
const ODD: Record<string, Fields> = {
  nothing: {},
  oddities: Object.fromEntries(
    ["email", "name", "title", "reply", "state", "code", "date", "audience", "reason", "0", "listed"].map(
      (name) => [name, ["\u202e", "<b>"]],
    ),
  ),
};

test("whoever sends a form that is wrong is told so on a page, and is not sent away without a word", async ({
  task,
}) => {
  const wrong: string[] = [];
  let rejected = 0;
  let sent = 0;
  for (const { path, hasAction } of builtRoutes(world.portal)) {
    // The script that saves what is typed reads the status, and nobody sees a page.
    if (path.endsWith("/autosave")) continue;
    const { post } = ROWS[path] ?? {};
    for (const [thing, parameters] of hasAction ? Object.entries(world.things[familyOf(path)] ?? {}) : []) {
      for (const who of PRINCIPALS) {
        // Those whom the table turns away are turned away whatever is in the form: the matrix sees to that.
        const word = post && wordsFor(post, thing)?.[who];
        if (!word || ["in", "no", "403", "405"].includes(word)) continue;
        for (const [what, fields] of Object.entries(ODD)) {
          const answer = await world.people[who].copy().post(addressOf(path, parameters), fields);
          sent += 1;
          if (answer.status >= 400) rejected += 1;
          const fault = faultOf(answer);
          if (fault) wrong.push(`${path} ${thing} as ${who}, ${what}: ${fault}`);
          if (world.rewind.hasMoved()) world.rewind.back();
        }
      }
    }
  }
  console.log(
    `Odd forms: ${sent} sent, ${rejected} answered with a page of 4xx, ${wrong.length} without a word`,
  );
  shows(task, ["D1"], {
    cases: sent,
    bar: "an error summary or an error page",
    result: `${wrong.length} others`,
  });
  expect(wrong).toEqual([]);
  expect(rejected).toBeGreaterThan(500);
});

test("control: a page without a summary, an old title, an empty answer and a loader's redirect are each seen", async () => {
  const page = await new Person(world.portal.origin).post("/log-in", {});
  expect(faultOf(page)).toBeUndefined();
  expect(faultOf({ ...page, body: page.body.replaceAll("nhsuk-error-summary", "") })).toBeDefined();
  expect(faultOf({ ...page, body: page.body.replace("<title>Error: ", "<title>") })).toBeDefined();
  expect(faultOf({ ...page, body: "" })).toBeDefined();
  expect(faultOf({ ...page, status: 302, location: "/groups" })).toBeDefined();
});

/** Where whoever does not hold what the page is of is asked for it, in a sentence: the log-in, or the code. */
const ASKED_WHO = /^\/(log-in(\/again)?(\?|$)|follow$)/;

/** Actions answer 303. A 302 comes from the loader that runs after them, and takes the errors away. */
function faultOf({ status, body, location }: Answer): string | undefined {
  if (status === 302 && !ASKED_WHO.test(location)) return `302 to ${location}`;
  if (status < 400 || status === 409) return undefined;
  const [, title = ""] = body.match(/<title>([^<]*)<\/title>/) ?? [];
  const [, heading = ""] = body.match(/<h1[^>]*>([^<]*)/) ?? [];
  const isErrorPage = ERROR_PAGES.includes(heading) && title.startsWith(heading);
  const isDeadLink =
    body.includes("This link does not work any more") && title === `Error: ${heading} – Patient Voice`;
  const isRejectedForm = body.includes("nhsuk-error-summary") && title.startsWith("Error: ");
  if (isErrorPage || isDeadLink || isRejectedForm) return undefined;
  return `${status} “${title}” with the heading “${heading}”`;
}

const ERROR_PAGES = [
  "That did not work",
  "You cannot do that",
  "Page not found",
  "Too many tries",
  "We are busy",
];
