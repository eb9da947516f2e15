import { afterAll, beforeAll, expect, test } from "vitest";
import { builtRoutes } from "../../faults/built-routes.ts";
import { attribute, type Element, elementsOf, postForms } from "../../faults/html.ts";
import { ask, Person } from "../../faults/http-client.ts";
import { casesOf } from "../matrix/cases.ts";
import { ROWS } from "../matrix/rows.ts";
import { shows } from "../table/shown.ts";
import type { Principal } from "../world/principals.ts";
import { startWorld, type World } from "../world/world.ts";

type Page = { address: string; who: Principal; body: string };

let world: World;
/** Every page that anybody is shown, as they are shown it. */
let pages: Page[];

beforeAll(async () => {
  world = await startWorld();
  const { portal, things, people } = world;
  const shown = casesOf(ROWS, builtRoutes(portal), things, portal.cast).filter(
    ({ transport, expected }) => transport === "GET" && expected === "ok",
  );
  pages = [];
  for (const { address, who } of shown)
    pages.push({ address, who, body: (await people[who].get(address)).body });
});

afterAll(() => world.stop());

function inputsOf(body: string): Element[] {
  return elementsOf(body).filter(({ tagName }) => ["input", "textarea", "select"].includes(tagName));
}

test("a password is typed as one, may be pasted, and tells the browser which it is", ({ task }) => {
  const all = pages.flatMap(({ address, body }) =>
    inputsOf(body)
      .filter((input) => /password/i.test(attribute(input, "name") ?? ""))
      .map((input) => ({ address, input })),
  );
  const wrong = all.filter(
    ({ input }) =>
      attribute(input, "type") !== "password" ||
      !/^(new|current)-password$/.test(attribute(input, "autocomplete") ?? "") ||
      input.attrs.some(({ name }) => /^on/.test(name)),
  );
  shows(task, ["A8"], {
    cases: all.length,
    bar: "type, autocomplete, no script",
    result: `${wrong.length} others`,
  });
  expect(wrong.map(({ address }) => address)).toEqual([]);
  expect(all.length).toBeGreaterThan(1);
});

test("no form asks for a secret question, and none lets one set another's password", ({ task }) => {
  const names = pages.flatMap(({ address, body }) =>
    postForms(body).flatMap((form) => form.names.map((name) => ({ address, name }))),
  );
  const questions = names.filter(({ name }) => /secret|maiden|first-?pet|hint/i.test(name));
  const passwords = names.filter(
    ({ address, name }) => /^\/(admin|manage)/.test(address) && /password/i.test(name),
  );
  shows(task, ["A16"], { cases: names.length, bar: "0 questions", result: `${questions.length} questions` });
  shows(task, ["A23"], { cases: names.length, bar: "0 fields", result: `${passwords.length} fields` });
  expect([...questions, ...passwords]).toEqual([]);
});

test("every page of somebody who is logged in leads to their account, which logs out", ({ task }) => {
  const theirs = pages.filter(({ who, body }) => who !== "visitor" && body.includes("<html"));
  const without = theirs.filter(({ address, body }) =>
    address === "/account" ? !hasLogOut(body) : !leadsToAccount(body),
  );
  const accounts = theirs.filter(({ address }) => address === "/account");
  shows(task, ["B10"], { cases: theirs.length, bar: "each does", result: `${without.length} do not` });
  expect(without.map(({ address, who }) => `${address} as ${who}`)).toEqual([]);
  expect(accounts.length).toBeGreaterThan(0);
});

const hasLogOut = (body: string) => postForms(body).some(({ action }) => action === "/log-out");

const leadsToAccount = (body: string) =>
  elementsOf(body).some((element) => attribute(element, "href") === "/account");

test("no address of a page holds an address, a number or a word of a person; no page asks another host", ({
  task,
}) => {
  const links = pages.flatMap(({ body }) =>
    elementsOf(body).flatMap(({ attrs }) =>
      attrs
        .filter(({ name }) => ["href", "src", "action", "srcset"].includes(name))
        .map(({ value }) => value),
    ),
  );
  const personal = links.filter((link) => !/^(mailto|tel):/.test(link) && /@|%40|CNRY|\b\d{10}\b/.test(link));
  const asked = pages.flatMap(({ body }) =>
    elementsOf(body)
      .filter(({ tagName }) => ["link", "script", "img", "iframe", "form"].includes(tagName))
      .flatMap((element) => [
        attribute(element, "src"),
        attribute(element, "href"),
        attribute(element, "action"),
      ])
      .filter((link) => link && /^(https?:)?\/\//.test(link) && !link.startsWith(world.portal.origin)),
  );
  // The link of a meeting held online leads elsewhere by itself, and its canary stands in it.
  // So does that of a contact detail.
  const wrong = personal.filter((link) => !/^https:\/\/(meet|help)\.example\.org\//.test(link));
  shows(task, ["K1"], { cases: links.length, bar: "0 personal", result: `${wrong.length} personal` });
  shows(task, ["G9", "K2"], {
    cases: links.length,
    bar: "0 other hosts",
    result: `${asked.length} other hosts`,
  });
  expect(wrong).toEqual([]);
  expect(asked).toEqual([]);
});

test("what lies beside a program on a disk is not served", async ({ task }) => {
  const paths = [
    "/.git/config",
    "/.env",
    "/.env.example",
    "/package.json",
    "/server.ts",
    "/build/server/index.js",
  ];
  const more = [
    "/data/patient-voice.db",
    "/portal.db",
    "/app.db",
    "/node_modules/express/package.json",
    "/assets/.vite",
  ];
  const { body } = await world.people.visitor.get("/");
  const assets = elementsOf(body).flatMap((element) => [
    attribute(element, "src"),
    attribute(element, "href"),
  ]);
  const maps = assets.filter((path) => path?.startsWith("/assets/")).map((path) => `${path}.map`);
  const all = [...paths, ...more, ...maps];
  const answers = await Promise.all(
    all.map(async (path) => [path, (await ask(world.portal.origin, path)).status]),
  );
  const served = answers.filter(([, status]) => status !== 404);
  const trace = await ask(world.portal.origin, "/", { method: "TRACE" });
  shows(task, ["G8"], {
    cases: all.length + 1,
    bar: "404; TRACE 405",
    result: `${served.length} served, ${trace.status}`,
  });
  expect(served).toEqual([]);
  expect(trace.status).toBe(405);
  expect(maps.length).toBeGreaterThan(0);
});

test("who logs out leaves nothing behind: the cookie opens nothing, and the browser is told to forget", async ({
  task,
}) => {
  const { origin, cast } = world.portal;
  let alive = 0;
  for (let turn = 0; turn < 50; turn++) {
    const person = Person.withCookie(origin, cast.cookieName, cast.tokens.member);
    const replayed = person.copy();
    const answer = await person.post("/log-out");
    if (answer.headers["clear-site-data"] !== '"cache", "storage"') alive += 1;
    if ((await replayed.get("/your-page")).status !== 302) alive += 1;
    world.rewind.back();
  }
  shows(task, ["B7", "B16"], { cases: 50, bar: "0 alive", result: `${alive} alive` });
  expect(alive).toBe(0);
});

test("a password of 10,000 characters is refused before anything is hashed", async ({ task }) => {
  const visitor = new Person(world.portal.origin);
  const account = { email: "long@example.org", name: "N", nameToShow: "N", houseRules: "yes" };
  const long = await visitor.post("/create-account", { ...account, password: "ab c".repeat(2500) });
  const short = await visitor.post("/create-account", { ...account, password: "eleven char" });
  shows(task, ["A1", "A2"], { cases: 2, bar: "400", result: `${long.status}, ${short.status}` });
  expect([long.status, short.status]).toEqual([400, 400]);
});
