import { afterAll, beforeAll, expect, test } from "vitest";
import { builtRoutes } from "../../faults/built-routes.ts";
import { encoded, type Person } from "../../faults/http-client.ts";
import { type Randomness, randomness } from "../../faults/random-input.ts";
import { failuresLoggedBy } from "../../faults/server-log.ts";
import { ROWS } from "../matrix/rows.ts";
import { shows } from "../table/shown.ts";
import { PRINCIPALS, type Principal } from "../world/principals.ts";
import { addressOf, familyOf } from "../world/things.ts";
import { startWorld, type World } from "../world/world.ts";

/** So many in one run (requirements.md 8). */
const REQUESTS = 20_000;
const AT_ONCE = 8;
const SHOWN = 20;
/** Mostly those that the portal answers: what the others get is soon said. */
const METHODS = [..."GGGGPPPPPPPP"].map((sign) => (sign === "G" ? "GET" : "POST"));
const ODD_METHODS = ["HEAD", "PUT", "PATCH", "DELETE", "OPTIONS"];
const TYPES = ["application/json", "text/plain", "multipart/form-data", "", ";;;"];
const QUERY_NAMES = [
  "after",
  "search",
  "next",
  "token",
  "state",
  "theme",
  "folder",
  "group",
  "about",
  "print",
];

/** Another run, other requests; FUZZ_SEED repeats one. */
const SEED = Number(process.env.FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31));

let world: World;
let made: Randomness;

beforeAll(async () => {
  world = await startWorld();
  const { ids, comments, meetings, items } = world.portal.cast;
  made = randomness(
    SEED,
    [ids, comments, meetings, items].flatMap((all) => Object.values(all)),
  );
});

afterAll(() => world.stop());

type Place = { path: string; address: string; thing: string };

test("20,000 odd requests over all routes, methods and bodies are never answered with a 5xx", async ({
  task,
}) => {
  const routes = builtRoutes(world.portal);
  const statuses = new Map<number, number>();
  const failed: string[] = [];
  const asked = { routes: new Set<string>(), methods: new Set<string>() };
  for (let turn = 0; turn * AT_ONCE < REQUESTS; turn++) {
    const few = Array.from({ length: AT_ONCE }, (_, index) => {
      // Every route as often as any other, whatever chance says.
      const route = routes[(turn * AT_ONCE + index) % routes.length];
      return oddRequest(placeAt(route?.path ?? "/"), route?.hasAction ?? false);
    });
    await Promise.all(
      few.map(async ({ place, method, who, send }) => {
        const status = await send(world.people[who].copy());
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        asked.routes.add(place.path);
        asked.methods.add(method);
        if (status >= 500) failed.push(`${method} ${place.address} as ${who}: ${status}`);
      }),
    );
    // The next begin in the same world: after somebody has logged out everybody, every door would be closed.
    if (world.rewind.hasMoved()) world.rewind.back();
  }
  const sent = [...statuses.values()].reduce((sum, count) => sum + count, 0);
  const counts = [...statuses].sort(([a], [b]) => a - b).map(([status, count]) => `${status}: ${count}`);
  console.log(
    `Fuzz (FUZZ_SEED=${SEED}): ${sent} requests, ${asked.routes.size} routes, ${asked.methods.size} methods, ${failed.length} of 5xx (${counts.join(", ")})`,
  );
  shows(task, ["D1", "J3"], { cases: sent, bar: "0 answers of 5xx", result: `${failed.length} of 5xx` });
  expect(failed.slice(0, SHOWN), `${failed.length} in all`).toEqual([]);
  expect(sent).toBeGreaterThanOrEqual(REQUESTS);
  expect(asked.routes.size).toBe(routes.length);
  for (const status of [200, 303, 400, 403, 404, 405]) expect(statuses.get(status) ?? 0).toBeGreaterThan(50);
  expect(await failuresLoggedBy(world.portal)).toEqual([]);
}, 1_200_000);

test("control: a failure that was logged is seen", async () => {
  world.portal.log.push('{"level":50,"status":500}');
  expect(await failuresLoggedBy(world.portal)).toHaveLength(1);
  world.portal.log.pop();
});

function placeAt(path: string): Place {
  const [thing, parameters] = made.pick(Object.entries(world.things[familyOf(path)] ?? { here: {} }));
  const chance = made.random();
  const odd = Object.fromEntries(
    Object.keys(parameters).map((name) => [
      name,
      encodeURIComponent(made.value().slice(0, 200).toWellFormed()) || "-",
    ]),
  );
  return { path, thing, address: addressOf(path, chance < 0.15 ? odd : parameters) };
}

function oddRequest(place: Place, hasAction: boolean) {
  const method = made.random() < 0.1 ? made.pick(ODD_METHODS) : made.pick(hasAction ? METHODS : ["GET"]);
  const who: Principal = made.pick(PRINCIPALS);
  const query =
    made.random() < 0.3
      ? `?${new URLSearchParams(made.fields(QUERY_NAMES)).toString().slice(0, 1500)}`.replace(/%[^%]?$/, "")
      : "";
  return { place, method, who, send: (person: Person) => sendTo(person, place, method, query, who) };
}

/** A form of the page with something wrong in it, mostly; at times the right one, at times no form at all. */
async function sendTo(person: Person, place: Place, method: string, query: string, who: Principal) {
  const address = place.address + query;
  if (method === "GET" || method === "HEAD") return (await person.ask(address, { method })).status;
  const right = ROWS[place.path]?.form?.(world.portal.cast, place.thing, who) ?? {};
  const chance = made.random();
  const { body, type } =
    chance < 0.2 ? await encoded(right) : made.body([...Object.keys(right), "version", "reason", "page"]);
  const headers = {
    "Content-Type": chance > 0.95 ? made.pick(TYPES) : type,
    "Content-Length": body.length,
    "Sec-Fetch-Site": "same-origin",
    Origin: world.portal.origin,
  };
  return (await person.ask(address, { method, body, headers })).status;
}
