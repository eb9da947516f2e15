import { spawnSync } from "node:child_process";
import { beforeEach, expect, test } from "vitest";
import { sqlite } from "#db/client.server.ts";
import { countFacts, seedFacts } from "#db/seed/seed.ts";
import { operate } from "../../scripts/admin.ts";
import { makeDatabaseFresh } from "../fresh-database.ts";

/** What the operator types after `npm run admin --`, each story on a fresh database. */
beforeEach(makeDatabaseFresh);

test("reference facts loaded twice are the same facts", () => {
  seedFacts();
  const before = rows("select group_concat(id || name) from organisations");
  seedFacts();
  expect(countFacts()).toMatchObject({ organisations: 17, sites: 10, themes: 33 });
  expect(rows("select group_concat(id || name) from organisations")).toEqual(before);
  expect(
    rows(
      "select name from organisations where id = (select successor_id from organisations where ods_code = '09W')",
    ),
  ).toEqual(["NHS Kent and Medway Clinical Commissioning Group"]);
});

test("the operator makes groups, organisations, people and offices, each with its event", () => {
  seedFacts();
  expect(admin("group", "km-cap", "The partnership", "--level", "partnership").says).toMatch(
    /Added The partnership/,
  );
  expect(admin("group", "weald", "Weald", "--level", "local", "--parent", "km-cap").ok).toBe(true);
  expect(admin("group", "weald", "Again", "--level", "local").says).toMatch(/taken/);
  expect(admin("organisation", "RX1", "A new trust", "--kind", "trust").ok).toBe(true);
  expect(admin("invite", "ada@example.org").says).toMatch(/Invited ada@example.org as an administrator/);
  expect(admin("office", "ada@example.org", "facilitator", "--group", "weald").says).toMatch(
    /now facilitator/,
  );
  expect(admin("office", "ada@example.org", "reviewer", "--organisation", "RX1").ok).toBe(true);
  expect(admin("outbox").says).toMatch(/accept-invitation\?token=/);
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
});

test("the first two administrators are made by the operator, a third never", () => {
  for (const name of ["ada", "bea"]) expect(admin("invite", `${name}@example.org`).ok).toBe(true);
  const third = admin("invite", "cy@example.org");
  expect(third.ok).toBe(false);
  expect(third.says).toMatch(/There are two administrators already/);
  expect(admin("office", "ada@example.org", "administrator").ok, "who is one stays one").toBe(false);
  expect(rows("select count(*) from offices where office = 'administrator'")).toEqual([2]);
  expect(rows("select count(*) from members where email like 'cy%'")).toEqual([0]);
});

test("the operator says that the clock is right, and only with the day that it shows", () => {
  const other = admin("confirm-clock", "2019-01-01");
  expect(other.ok).toBe(false);
  expect(other.says).toMatch(/By the clock of this server today is \d{4}-\d\d-\d\d: set it right first/);
  expect(rows("select count(*) from clock")).toEqual([0]);
  const today = /\d{4}-\d\d-\d\d/.exec(other.says)?.[0] ?? "";
  expect(admin("confirm-clock", today).says).toMatch(/The time is .*What waited goes on/);
  expect(rows("select believed_at = confirmed_at from clock")).toEqual([1]);
  expect(rows("select name from events")).toEqual(["clock.confirmed"]);
});

test("the operator verifies the audit log, and hears which row was altered", () => {
  expect(admin("verify-audit-log").says).toMatch(/no rows/);
  admin("invite", "ada@example.org");
  expect(admin("verify-audit-log").says).toMatch(/whole: 2 rows.*row 2 is [0-9a-f]{64}/);
  sqlite().exec("drop trigger events_no_update; update events set actor_role = 'visitor' where sequence = 1");
  const broken = admin("verify-audit-log");
  expect(broken.ok).toBe(false);
  expect(broken.says).toMatch(/The audit log is broken: row 1 was altered/);
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
  const { ok, says } = admin(...words);
  expect(ok).toBe(false);
  expect(says).toMatch(explanation);
  expect(says).not.toMatch(/ at .*\.ts:/);
});

test("as a program it ends well with what it did, and badly with what was wrong, on the stream for it", () => {
  const run = (...words: string[]) =>
    spawnSync(process.execPath, ["scripts/admin.ts", ...words], { encoding: "utf8" });
  const good = run("invite", "ada@example.org");
  expect(good).toMatchObject({ status: 0, stdout: expect.stringMatching(/^Invited ada@example.org/) });
  expect(rows("select email from members")).toEqual(["ada@example.org"]);
  expect(run("invite", "nobody")).toMatchObject({
    status: 1,
    stdout: "",
    stderr: expect.stringMatching(/^(?!.* at .*\.ts:).*no email address/s),
  });
});

function admin(...words: string[]) {
  return operate(words);
}

function rows(query: string): unknown[] {
  return sqlite().prepare(query).pluck().all();
}
