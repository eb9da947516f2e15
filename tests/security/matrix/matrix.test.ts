import { getTableName } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isSample } from "../../amount.ts";
import { type BuiltRoute, builtRoutes } from "../../faults/built-routes.ts";
import { failuresLoggedBy } from "../../faults/server-log.ts";
import { shows } from "../table/shown.ts";
import { CANARY, inSnakeCase, TABLES, wordColumns } from "../world/canary.ts";
import { PRINCIPALS } from "../world/principals.ts";
import { startWorld, type World } from "../world/world.ts";
import { type Case, casesOf, gapsIn } from "./cases.ts";
import { headerFaultsIn } from "./headers.ts";
import { leaksIn } from "./judge.ts";
import { ROWS } from "./rows.ts";
import { runCases } from "./run.ts";
import { mayBeShown } from "./shown-to.ts";

const SHOWN = 40;

let world: World;
let routes: BuiltRoute[];

beforeAll(async () => {
  world = await startWorld();
  routes = builtRoutes(world.portal);
});

afterAll(() => world.stop());

test("every route of the build has a row in the truth table, with a word for every thing and everyone", () => {
  expect(gapsIn(ROWS, routes, world.things)).toEqual([]);
});

test("every column of words has a canary", () => {
  const without = TABLES.flatMap((table) =>
    wordColumns(table).flatMap((column) => {
      const [name, field] = [getTableName(table), inSnakeCase(column.name)];
      const rows = world.rewind.rows<{ value: string | null }>(`select "${field}" as value from "${name}"`);
      const bare = rows.filter(({ value }) => value && !value.match(CANARY));
      if (rows.some(({ value }) => value?.match(CANARY)) && bare.length === 0) return [];
      return [`${name}.${field}: make.ts makes a row with ...canariesFor(), or NOT_WORDS says why not`];
    }),
  );
  expect(without, "tests/security/world/make.ts and canary.ts").toEqual([]);
});

test("everyone gets from every address what the truth table says, and is shown nothing that is another's", async ({
  task,
}) => {
  const all = casesOf(ROWS, routes, world.things, world.portal.cast);
  const cases = isSample ? sampleOf(all) : all;
  const { differences, asked, hidden, canaries } = await runCases(world, cases);
  const result = `${differences.length} differences`;
  shows(task, ["C1", "C2", "C3"], { cases: asked, bar: "as the truth table says, 0 canaries", result });
  shows(task, ["C4"], {
    cases: cases.filter(({ transport }) => /data/.test(transport)).length,
    bar: "404",
    result,
  });
  shows(task, ["F2"], { cases: cases.filter(isReading).length, bar: "nothing written", result });
  shows(task, ["B4", "F4", "F5", "G1", "G2", "G3", "G4", "G5", "G6", "G7"], {
    cases: asked,
    bar: "every header",
    result,
  });
  console.log(
    `The matrix${cases === all ? "" : " (a sample)"}: ${routes.length} routes, ${asked} cases, ${hidden} hidden things compared with none, ${canaries} canaries seen, ${differences.length} differences`,
  );
  expect(differences.slice(0, SHOWN), `${differences.length} in all`).toEqual([]);
  expect(asked).toBeGreaterThanOrEqual(5000);
  expect(hidden).toBeGreaterThan(1000);
  expect(canaries).toBeGreaterThan(1000);
  expect(await failuresLoggedBy(world.portal)).toEqual([]);
});

test("no email that was sent meanwhile tells anyone what is another's", async ({ task }) => {
  const { emails } = world.portal.mail;
  const owners = world.rewind.rows<{ email: string; id: string }>("select email, id from members");
  const leaks = emails.flatMap(({ to, raw }) => {
    const owner = owners.find(({ email }) => email.toLowerCase() === to.toLowerCase());
    // Somebody who asks for another address is greeted there by their name.
    const who =
      PRINCIPALS.find((name) => name !== "visitor" && world.portal.cast.ids[name] === owner?.id) ??
      PRINCIPALS.find((name) => to === `new-${name}@example.org`);
    const text = raw.replaceAll(to, "");
    return (text.match(CANARY) ?? [])
      .filter((canary) => !isForAddressee(canary, to) && (!who || !mayBeShown(canary, who)))
      .map((canary) => `${to}: ${canary}`);
  });
  shows(task, ["C3"], { cases: emails.length, bar: "0 canaries in emails", result: `${leaks.length}` });
  expect(leaks).toEqual([]);
});

test("control: another word, a canary of another, something written and another 404 are each seen", async () => {
  const cases = casesOf(ROWS, routes, world.things, world.portal.cast);
  const one = (path: string, thing: string, who: string, transport = "GET") => {
    const found = cases.find(
      (each) =>
        each.route.path === path && each.thing === thing && each.who === who && each.transport === transport,
    );
    if (!found) throw new Error(`No case ${path} ${thing} ${who}`);
    return found;
  };
  const seen = async (list: Case[]) => (await runCases(world, list)).differences;

  const readable = one("/feedback/:reference", "wealdForGroup", "carer");
  expect(await seen([readable])).toEqual([]);
  expect(await seen([{ ...readable, expected: "no" }])).toHaveLength(1);
  const hidden = one("/feedback/:reference", "coastForGroup", "carer");
  expect(await seen([{ ...hidden, expected: "ok" }])).not.toEqual([]);

  const draft = one("/feedback/:draft/autosave", "memberDraft", "member", "POST");
  expect(await seen([draft])).toEqual([]);
  expect(await seen([{ ...draft, expected: "no" }])).toHaveLength(1);

  const body = `<p>${readable.address}</p> CNRY-feedback-wealdForStaff-wentWell-weald`;
  expect(leaksIn({ body, headers: {} }, readable, world.things)).toHaveLength(1);
  expect(
    leaksIn(
      { body: "KM-26-00001", headers: {} },
      { ...readable, who: "visitor", address: "/" },
      {
        ":reference": { wealdForGroup: { reference: "KM-26-00001" } },
      },
    ),
  ).toHaveLength(1);
  expect(
    headerFaultsIn({ body: "<script>", headers: { "set-cookie": ["session=x"] } }).length,
  ).toBeGreaterThan(20);
  expect(headerFaultsIn({ body: "%PDF", headers: { "content-type": "application/pdf" } })).toEqual(
    expect.arrayContaining(["no sandbox", "a file that the browser would show"]),
  );
});

/**
 * What `npm test` has time for: of each page and form and for each person, what is missing and one thing of those that
 * the table has the same word for; and each other way once for a route and a stranger, a member and an office.
 */
function sampleOf(all: readonly Case[]): Case[] {
  const seen = new Set<string>();
  return all.filter(({ transport, route, who, thing, expected }) => {
    const isOther = transport !== "GET" && transport !== "POST";
    if (isOther && !["visitor", "member", "facilitator"].includes(who)) return false;
    if (!isOther && thing === "missing") return true;
    const way = `${transport} ${route.path} ${who} ${isOther ? "" : expected}`;
    return !seen.has(way) && Boolean(seen.add(way));
  });
}

function isReading({ transport }: Case): boolean {
  return !transport.startsWith("POST");
}

/** The names of groups are public, an email greets people by their own name, and says whom they themselves proposed. */
function isForAddressee(canary: string, to: string): boolean {
  const [addressee = ""] = to.split("-email-");
  if (canary.startsWith("CNRY-groups-")) return true;
  if (addressee.startsWith("CNRY-members-") && canary.startsWith(`${addressee}-name`)) return true;
  return addressee === "CNRY-members-facilitator" && canary.startsWith("CNRY-members-member-name-");
}
