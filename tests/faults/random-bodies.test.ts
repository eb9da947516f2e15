import Database from "better-sqlite3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Portal, startPortal } from "../e2e/portal.ts";
import { type BuiltRoute, builtRoutes } from "./built-routes.ts";
import { addressOf, logEveryoneIn, makeThings, type People, type Things, whoMay } from "./cast.ts";
import { OWN_STRINGS } from "./hostile-strings.ts";
import { postForms } from "./html.ts";
import { ask, type Person } from "./http-client.ts";
import { failuresLoggedBy } from "./server-log.ts";

const BODIES_FOR_AN_ACTION = 500;
const QUERIES_FOR_A_PAGE = 40;
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
let random: () => number;

beforeAll(async () => {
  portal = await startPortal({ LOG_LEVEL: "info" });
  people = await logEveryoneIn(portal);
  things = await makeThings(people);
  routes = builtRoutes(portal);
  random = numbersFrom(SEED);
});

afterAll(() => portal.stop());

test("500 random bodies to every action are never answered with a 5xx", async () => {
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
      const { body, type } = randomBody(names);
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
      const query = new URLSearchParams(randomFields(QUERY_NAMES)).toString().slice(0, 2000);
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
  const busy = await people.member.post("/feedback", { group: "weald" });
  other.exec("rollback");
  other.close();
  expect(busy.status).toBe(503);
  expect(busy.headers["retry-after"]).toBeDefined();
  expect(await failuresLoggedBy(portal)).not.toEqual([]);
  expect((await people.member.post("/feedback", { group: "weald" })).status).toBe(303);
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

/** What a random value is made of: what people may type, what programs send, and ids that are real somewhere else. */
function randomValue(): string {
  const values: (() => string)[] = [
    () => pick(OWN_STRINGS),
    () =>
      pick(["", " ", "0", "-1", "1e309", "NaN", "null", "true", "[object Object]", "99999999999999999999"]),
    () =>
      pick(["weald", "group", "staff", "own", "died", "members", "public", "yes", "notSure", "lastMonth"]),
    () => pick(Object.values(things)),
    () => String(Math.floor(random() * 100)),
    () => pick(OWN_STRINGS).repeat(1 + Math.floor(random() * 80)),
    () =>
      Array.from({ length: random() * 60 }, () => String.fromCodePoint(Math.floor(random() * 0xd7ff))).join(
        "",
      ),
    () => String(Date.now() + Math.floor(random() * 1000)),
  ];
  return pick(values)();
}

function randomFields(names: readonly string[]): [string, string][] {
  const fields = names.filter(() => random() < 0.8).map((name): [string, string] => [name, randomValue()]);
  if (random() < 0.2)
    fields.push([pick([...names, "__proto__", "constructor", "role", "id", "state"]), randomValue()]);
  if (random() < 0.1) fields.push(...fields);
  return fields;
}

/** Mostly forms with the fields of the page; some with a few bytes changed, some multipart, some no form at all. */
function randomBody(names: readonly string[]): { body: Buffer; type: string } {
  const urlencoded = "application/x-www-form-urlencoded";
  const fields = randomFields(names);
  const chance = random();
  if (chance < 0.1) {
    const bytes = Buffer.from(Array.from({ length: random() * 400 }, () => Math.floor(random() * 256)));
    return { body: bytes, type: urlencoded };
  }
  if (chance < 0.3) {
    const parts = fields.map(
      ([name, value]) => `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    );
    const body = damaged(Buffer.from(`${parts.join("")}--b--\r\n`), random() < 0.5 ? 3 : 0);
    return { body, type: "multipart/form-data; boundary=b" };
  }
  const body = Buffer.from(new URLSearchParams(fields).toString());
  return { body: damaged(body, chance < 0.5 ? 3 : 0), type: urlencoded };
}

function damaged(body: Buffer, bytes: number): Buffer {
  for (let count = 0; count < bytes && body.length > 0; count++) {
    body[Math.floor(random() * body.length)] = Math.floor(random() * 256);
  }
  return body;
}

/** The names of the fields that the page's own form has, so that bodies come past the first check. */
async function fieldsOn(who: Person, address: string): Promise<string[]> {
  const { body } = await who.get(address);
  const names = postForms(body).flatMap((form) => form.names);
  const others = [
    "version",
    "title",
    "words",
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

function pick<T>(list: readonly T[]): T {
  return list[Math.floor(random() * list.length)] as T;
}

function inOrder(statuses: Map<number, number>): string {
  return [...statuses]
    .sort(([a], [b]) => a - b)
    .map(([status, count]) => `${status}: ${count}`)
    .join(", ");
}

/** Mulberry32: small, and the same for the same seed everywhere. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
