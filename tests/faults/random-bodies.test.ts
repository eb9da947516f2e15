import Database from "better-sqlite3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { amount } from "../amount.ts";
import { type Portal, startPortal } from "../e2e/portal.ts";
import { type BuiltRoute, builtRoutes } from "./built-routes.ts";
import { addressOf, logEveryoneIn, makeThings, type People, type Things, whoMay } from "./cast.ts";
import { postForms } from "./html.ts";
import { ask, type Person } from "./http-client.ts";
import { type Randomness, randomness } from "./random-input.ts";
import { failuresLoggedBy } from "./server-log.ts";

const BODIES_FOR_AN_ACTION = amount({ sample: 6, bar: 500 });
const QUERIES_FOR_A_PAGE = amount({ sample: 4, bar: 40 });
const AT_ONCE = 8;
const SHOWN = 20;
const ENDS =
  /(:draft\/(check|delete)|\/(hold|refuse|leave|withdraw|remove|take-back|publish|send|close|log-out))$/;

/** Another run, other bodies; FAULTS_SEED repeats one. */
const SEED = Number(process.env.FAULTS_SEED ?? Math.floor(Math.random() * 2 ** 31));

let portal: Portal;
let people: People;
let things: Things;
let routes: BuiltRoute[];
let made: Randomness;

beforeAll(async () => {
  portal = await startPortal({ LOG_LEVEL: "info" });
  people = await logEveryoneIn(portal);
  things = await makeThings(people);
  routes = builtRoutes(portal);
  made = randomness(SEED, Object.values(things));
});

afterAll(() => portal.stop());

test(`${BODIES_FOR_AN_ACTION} random bodies to every action are never answered with a 5xx`, async () => {
  const failed: string[] = [];
  const statuses = new Map<number, number>();
  // What ends something comes last: after it, other actions would only say that it is gone (or sent: a 302 to where).
  const actions = routes
    .filter(({ hasAction }) => hasAction)
    .sort((a, b) => Number(ENDS.test(a.path)) - Number(ENDS.test(b.path)));
  for (const { path } of actions) {
    const address = addressOf(path, things);
    const who = whoMay(path, people);
    const names = await fieldsOn(who, address);
    await inTurns(BODIES_FOR_AN_ACTION, async () => {
      const { body, type } = made.body(names);
      const { status } = await who.postBody(address, body, { "Content-Type": type });
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (status >= 500) failed.push(`${path} ${status}: ${body.toString().slice(0, 200)}`);
    });
  }
  const sent = [...statuses.values()].reduce((sum, count) => sum + count, 0);
  console.log(
    `Random bodies (FAULTS_SEED=${SEED}): ${actions.length} actions, ${sent} bodies, answers ${inOrder(statuses)}`,
  );
  expect(
    failed.slice(0, SHOWN),
    `${failed.length} in all, at ${[...new Set(failed.map((line) => line.split(" ")[0]))]}`,
  ).toEqual([]);
  expect(sent).toBe(actions.length * BODIES_FOR_AN_ACTION);
  // Bodies that never come past the first check would show nothing.
  expect(statuses.get(303) ?? 0).toBeGreaterThan(0);
  expect(statuses.get(400) ?? 0).toBeGreaterThan(0);
});

test("random queries to every page are never answered with a 5xx", async () => {
  const failed: string[] = [];
  const pages = routes.filter(({ hasPage }) => hasPage);
  let asked = 0;
  for (const { path } of pages) {
    const address = addressOf(path, things);
    await inTurns(QUERIES_FOR_A_PAGE, async () => {
      const query = new URLSearchParams(made.fields(QUERY_NAMES)).toString().slice(0, 2000);
      const { status } = await whoMay(path, people).get(`${address}?${query.replace(/%[^%]?$/, "")}`);
      asked += 1;
      if (status >= 500) failed.push(`${address}?${query}: ${status}`);
    });
  }
  console.log(
    `Random queries (FAULTS_SEED=${SEED}): ${pages.length} pages, ${asked} asked, ${failed.length} of 5xx`,
  );
  expect(failed).toEqual([]);
});

test("the server has gone on through all of it, and its log tells of no failure", async () => {
  expect((await ask(portal.origin, "/")).status).toBe(200);
  expect((await people.member.get("/your-page")).status).toBe(200);
  expect(await failuresLoggedBy(portal)).toEqual([]);
});

test("control: while another program holds the file, an action answers 503 and that is seen; then all goes on", async () => {
  const other = new Database(portal.databasePath);
  other.exec("begin immediate");
  const busy = await people.member.post("/feedback/questions", { group: "weald" });
  other.exec("rollback");
  other.close();
  expect(busy.status).toBe(503);
  expect(busy.headers["retry-after"]).toBeDefined();
  expect(await failuresLoggedBy(portal)).not.toEqual([]);
  expect((await people.member.post("/feedback/questions", { group: "weald" })).status).toBe(303);
});

const QUERY_NAMES = [
  "after",
  "theme",
  "stage",
  "search",
  "group",
  "organisation",
  "return",
  "next",
  "token",
  "ended",
];

/** The names of the fields that the page's own form has, so that bodies come past the first check. */
async function fieldsOn(who: Person, address: string): Promise<string[]> {
  const { body } = await who.get(address);
  const names = postForms(body).flatMap((form) => form.names);
  const others = [
    "version",
    "title",
    "text",
    "reason",
    "wentWell",
    "couldBeBetter",
    "group",
    "again",
    "edition",
  ];
  return names.length > 0 ? [...new Set(names)] : others;
}

async function inTurns(times: number, work: () => Promise<void>): Promise<void> {
  let left = times;
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      await work();
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

function inOrder(statuses: Map<number, number>): string {
  return [...statuses]
    .sort(([a], [b]) => a - b)
    .map(([status, count]) => `${status}: ${count}`)
    .join(", ");
}
