import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { beforeEach, expect, test } from "vitest";

/** The scripts as a person runs them, each in a process of its own on a fresh folder. */
let path: string;

beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), "patient-voice-")), "portal.db");
});

test("the first start fills the demonstration's file, and the next ones leave it as it is", () => {
  const first = run("scripts/set-up.ts", [], { DEMO: "yes" });
  expect(first.stdout).toMatch(/A new demonstration .* \d{3} people and \d{3} pieces of feedback/);
  const before = rows("select count(*) || max(sequence) from events");
  expect(run("scripts/set-up.ts", [], { DEMO: "yes" })).toMatchObject({ stdout: "", status: 0 });
  expect(rows("select count(*) || max(sequence) from events")).toEqual(before);
});

test.each([
  ["without the demonstration", {}],
  [
    "on an address of the internet",
    { DEMO: "yes", ORIGIN: "https://voice.example.org", SECRET: "s".repeat(32) },
  ],
])("%s nobody is made up", (_, environment) => {
  const { stderr, status } = run("scripts/set-up.ts", [], environment);
  expect(status).toBe(1);
  expect(stderr).toMatch(/for npm start and npm run dev alone|for this machine alone/);
  expect(existsSync(path)).toBe(false);
});

test("the public service refuses to be the demonstration", () => {
  const { stderr, status } = run("server.ts", ["serve"], { DEMO: "yes", SECRET: "s".repeat(32) });
  expect(status).toBe(1);
  expect(stderr).toMatch(/DEMO must not be set/);
});

test.each([
  ["without a database", {}, /There is no database at .*npm run db:migrate/],
  ["without a secret", { SECRET: "" }, /SECRET must be set, to 32 characters or more/],
  ["with a short secret", { SECRET: "short" }, /SECRET must have 32 characters or more/],
  [
    "on an address without TLS",
    { ORIGIN: "http://voice.example.org" },
    /ORIGIN must be https, or a loopback address/,
  ],
])("the public service refuses to begin %s, in one clear sentence", (_, environment, sentence) => {
  const set = { SECRET: "s".repeat(32), COLUMN_KEYS: `k1:${Buffer.alloc(32, 7).toString("base64url")}` };
  const { stderr, status } = run("server.ts", ["serve"], { ...set, ...environment });
  expect(status).toBe(1);
  expect(stderr).toMatch(sentence);
  expect(stderr).not.toMatch(/ at .*\.ts:/);
  expect(existsSync(path), "and makes no database").toBe(false);
});

test("reference facts loaded twice are the same facts", () => {
  run("scripts/migrate.ts");
  run("scripts/seed.ts");
  const before = rows("select group_concat(id || name) from organisations");
  expect(run("scripts/seed.ts").stdout).toMatch(/17 organisations, 10 sites, 33 themes/);
  expect(rows("select group_concat(id || name) from organisations")).toEqual(before);
  expect(
    rows(
      "select name from organisations where id = (select successor_id from organisations where ods_code = '09W')",
    ),
  ).toEqual(["NHS Kent and Medway Clinical Commissioning Group"]);
});

test("the operator makes groups, organisations, people and offices, each with its event", () => {
  run("scripts/migrate.ts");
  run("scripts/seed.ts");
  expect(admin("group", "km-cap", "The partnership", "--level", "partnership").stdout).toMatch(
    /Added The partnership/,
  );
  expect(admin("group", "weald", "Weald", "--level", "local", "--parent", "km-cap").status).toBe(0);
  expect(admin("group", "weald", "Again", "--level", "local").stdout).toMatch(/taken/);
  expect(admin("organisation", "RX1", "A new trust", "--kind", "trust").status).toBe(0);
  expect(admin("invite", "ada@example.org").stdout).toMatch(/Invited ada@example.org as an administrator/);
  expect(admin("office", "ada@example.org", "facilitator", "--group", "weald").stdout).toMatch(
    /now facilitator/,
  );
  expect(admin("office", "ada@example.org", "reviewer", "--organisation", "RX1").status).toBe(0);
  expect(admin("outbox").stdout).toMatch(/accept-invitation\?token=/);
  expect(rows("select distinct actor_role from events")).toEqual(["operator"]);
  expect(rows("select name from events order by sequence")).toEqual([
    "group.added",
    "group.added",
    "organisation.added",
    "account.invited",
    "office.granted",
    "office.granted",
    "office.granted",
  ]);
}, 60_000);

test("the first two administrators are made by the operator, a third never", () => {
  run("scripts/migrate.ts");
  for (const name of ["ada", "bea"]) expect(admin("invite", `${name}@example.org`).status).toBe(0);
  const third = admin("invite", "cy@example.org");
  expect(third).toMatchObject({ status: 1 });
  expect(third.stderr).toMatch(/There are two administrators already/);
  expect(admin("office", "ada@example.org", "administrator").status, "who is one stays one").toBe(1);
  expect(rows("select count(*) from offices where office = 'administrator'")).toEqual([2]);
  expect(rows("select count(*) from members where email like 'cy%'")).toEqual([0]);
});

test("the operator says that the clock is right, and only with the day that it shows", () => {
  run("scripts/migrate.ts");
  const other = admin("confirm-clock", "2019-01-01");
  expect(other.status).toBe(1);
  expect(other.stderr).toMatch(/By the clock of this server today is \d{4}-\d\d-\d\d: set it right first/);
  expect(rows("select count(*) from clock")).toEqual([0]);
  const today = /\d{4}-\d\d-\d\d/.exec(other.stderr)?.[0] ?? "";
  expect(admin("confirm-clock", today).stdout).toMatch(/The time is .*What waited goes on/);
  expect(rows("select believed_at = confirmed_at from clock")).toEqual([1]);
  expect(rows("select name from events")).toEqual(["clock.confirmed"]);
});

test("the operator verifies the log, and hears which row was altered", () => {
  run("scripts/migrate.ts");
  expect(admin("verify-log").stdout).toMatch(/no rows/);
  admin("invite", "ada@example.org");
  expect(admin("verify-log").stdout).toMatch(/whole: 2 rows.*row 2 is [0-9a-f]{64}/);
  const database = new Database(path);
  database.exec("drop trigger events_no_update; update events set actor_role = 'visitor' where sequence = 1");
  database.close();
  const broken = admin("verify-log");
  expect(broken.status).toBe(1);
  expect(broken.stderr).toMatch(/The log is broken: row 1 was altered/);
});

test.each([
  [["sing"], /npm run admin/],
  [["group", "No Spaces", "x", "--level", "local"], /slug has small letters/],
  [["group", "x", "X", "--level", "moon"], /--level: local, partnership, board/],
  [["group", "x", "X", "--level", "local", "--parent", "nowhere"], /no group/],
  [["invite", "not an address"], /no email address/],
  [["office", "nobody@example.org", "moderator"], /an administrator invites them/],
  [["organisation", "RX1", "X", "--kind", "shop"], /--kind/],
])("what the operator mistypes is explained: %j", (words, explanation) => {
  run("scripts/migrate.ts");
  const { status, stderr } = admin(...words);
  expect(status).toBe(1);
  expect(stderr).toMatch(explanation);
  expect(stderr).not.toMatch(/ at .*\.ts:/);
});

function admin(...words: string[]) {
  return run("scripts/admin.ts", words);
}

function run(script: string, words: string[] = [], environment: Record<string, string> = {}) {
  const paths = { DATABASE_PATH: path, DEMO_DATABASE_PATH: path };
  const env = { ...process.env, NODE_ENV: "production" as const, ...paths, ...environment };
  return spawnSync(process.execPath, [script, ...words], { env, encoding: "utf8" });
}

function rows(query: string): unknown[] {
  const database = new Database(path);
  try {
    return database.prepare(query).pluck().all();
  } finally {
    database.close();
  }
}
