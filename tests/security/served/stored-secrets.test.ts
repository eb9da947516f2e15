import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { linkIn } from "../../e2e/mail-server.ts";
import { Person } from "../../faults/http-client.ts";
import { shows } from "../table/shown.ts";
import { CANARY } from "../world/canary.ts";
import { startWorld, type World } from "../world/world.ts";

const NEW_PASSWORD = "copper window gentle river";

let world: World;
/** Whatever opens something at this moment, and what each is. */
let secrets: Map<string, string>;

beforeAll(async () => {
  world = await startWorld();
  const { portal } = world;
  const visitor = new Person(portal.origin);
  const member = "CNRY-members-member-email-weald@example.org";
  await visitor.post("/forgot-password", { email: member });
  const fields = { name: "New", nameToShow: "New", houseRules: "yes", password: NEW_PASSWORD };
  await visitor.post("/create-account", { email: "new@example.org", ...fields });
  const logged = await Person.logIn(portal.origin, { email: member, password: portal.cast.password });
  const emails = [await portal.mail.emailTo(member, /./), await portal.mail.emailTo("new@example.org", /./)];
  await logged.post("/log-in", { email: member, password: "a wrong one that was typed" });
  secrets = new Map([
    ...Object.entries(portal.cast.tokens).map(([who, token]): [string, string] => [
      token,
      `session of ${who}`,
    ]),
    [logged.cookieHeader().split("=")[1] ?? "", "a session that was just opened"],
    ...emails.map((email): [string, string] => [
      new URL(linkIn(email)).searchParams.get("token") ?? "",
      `the link “${email.subject}”`,
    ]),
    ...Object.entries(portal.cast.calendars).map(([who, secret]): [string, string] => [
      secret,
      `the calendar of ${who}`,
    ]),
    [portal.cast.accounts.keepLink, "the link that keeps a second step"],
    [portal.cast.password, "a password"],
    [NEW_PASSWORD, "a new password"],
    ["a wrong one that was typed", "a password that was mistyped"],
  ]);
});

afterAll(() => world.stop());

/** Every file that the portal keeps or an operator would copy, and its log. */
function places(): Record<string, Buffer> {
  const { databasePath, log } = world.portal;
  const backup = `${databasePath}.backup-for-scan`;
  const database = new Database(databasePath);
  rmSync(backup, { force: true });
  database.exec(`vacuum into '${backup}'`);
  database.close();
  const limits = join(databasePath, "../limits.db");
  return {
    "the database": readFileSync(databasePath),
    "its write-ahead log": readFileSync(`${databasePath}-wal`),
    "a backup": readFileSync(backup),
    "the counters": readFileSync(limits),
    "the log": Buffer.from(log.join("\n")),
  };
}

function findIn(all: Record<string, Buffer>, wanted: ReadonlyMap<string, string>): string[] {
  return Object.entries(all).flatMap(([place, bytes]) =>
    [...wanted].filter(([secret]) => bytes.includes(secret)).map(([, what]) => `${what} is in ${place}`),
  );
}

test("nothing that opens anything stands in the database, its log, a backup, the counters or the log", ({
  task,
}) => {
  expect([...secrets.keys()].filter((secret) => secret.length < 20)).toEqual([]);
  expect(secrets.size).toBeGreaterThanOrEqual(20);
  const all = places();
  const found = findIn(all, secrets);
  const cases = secrets.size * Object.keys(all).length;
  shows(task, ["B2"], { cases, bar: "0 found", result: `${found.length} found` });
  expect(found).toEqual([]);
});

test("the log has no word, address or name of anybody", async ({ task }) => {
  for (const path of ["/your-page", "/feedback/KM-26-ZZZZZ", "/groups?search=CNRY-typed-by-a-person-here"])
    await world.people.member.get(path);
  const said = world.portal.log.join("\n");
  const found = [...(said.match(CANARY) ?? []), ...(said.match(/[\w.-]+@[\w.-]+\.\w+/g) ?? [])];
  shows(task, ["J2", "K1"], {
    cases: world.portal.log.length,
    bar: "0 found",
    result: `${found.length} found`,
  });
  expect(found).toEqual([]);
  expect(world.portal.log.length).toBeGreaterThan(5);
});

test("the hash that is stored opens nothing when it is sent as a cookie", async ({ task }) => {
  const hashes = world.rewind.rows<{ id_hash: string }>("select id_hash from sessions");
  const { origin, cast } = world.portal;
  const statuses = await Promise.all(
    hashes.map(
      async ({ id_hash }) =>
        (await Person.withCookie(origin, cast.cookieName, id_hash).get("/your-page")).status,
    ),
  );
  const opened = statuses.filter((status) => status !== 302).length;
  shows(task, ["B2"], { cases: hashes.length, bar: "0 opened", result: `${opened} opened` });
  expect(opened).toBe(0);
});

test("control: a token that is planted in any of these places is found there", () => {
  const [token = ""] = secrets.keys();
  for (const [place, bytes] of Object.entries(places())) {
    const planted = { [place]: Buffer.concat([bytes, Buffer.from(token)]) };
    expect(findIn(planted, secrets), place).toHaveLength(1);
  }
});
