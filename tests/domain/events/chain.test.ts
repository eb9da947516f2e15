import { beforeEach, describe, expect, test } from "vitest";
import { verifyAuditLog } from "#app/domain/audit-log/verify.server.ts";
import { recordEvent } from "#app/domain/events/record.server.ts";
import { inRequest } from "#app/lib/request.server.ts";
import { inTransaction, sqlite } from "#db/client.server.ts";
import { createActor, createMember } from "#tests/factories.ts";

/** What only somebody with the file can do: the program's own triggers refuse it. */
function tamper(statement: string): void {
  const triggers = ["events_no_update", "events_no_delete"].map((name) => ({
    name,
    sql: sqlite().prepare("select sql from sqlite_schema where name = ?").pluck().get(name) as string,
  }));
  for (const { name } of triggers) sqlite().exec(`drop trigger ${name}`);
  sqlite().exec(statement);
  for (const { sql } of triggers) sqlite().exec(sql);
}

function remember(times: number): void {
  const actor = createActor("administrator");
  for (let n = 0; n < times; n++)
    inTransaction((tx) => recordEvent(tx, actor, "account.changed", { memberId: createMember().id }));
}

beforeEach(() => {
  tamper("delete from events; delete from sqlite_sequence where name = 'events'");
  remember(5);
});

test("a log that nobody touched is whole", () => {
  expect(verifyAuditLog()).toMatchObject({ ok: true, rows: 5, unchained: 0, last: { sequence: 5 } });
});

describe("what somebody did to the file shows, and where it begins", () => {
  const altered = (sequence: number) => ({ ok: false, sequence, reason: "altered" });

  test.each([
    ["the moment", "occurred_at = occurred_at + 1"],
    ["the person", "actor_id = 'somebody else'"],
    ["the role", "actor_role = 'moderator'"],
    ["what it was", "name = 'account.enabled'"],
    ["whom it was about", "details = '{}'"],
    ["the request", "request_id = 'other'"],
    ["the hash", "hash = '00'"],
  ])("%s was altered", (_, change) => {
    tamper(`update events set ${change} where sequence = 3`);
    expect(verifyAuditLog()).toEqual(altered(3));
  });

  test("a row was taken out", () => {
    tamper("delete from events where sequence = 3");
    expect(verifyAuditLog()).toEqual(altered(4));
  });

  test("the last rows were taken out", () => {
    tamper("delete from events where sequence > 3");
    expect(verifyAuditLog()).toEqual({ ok: false, sequence: 4, reason: "missingAtTheEnd" });
  });

  test("a row was put in without a hash", () => {
    sqlite().exec(
      "insert into events (name, actor_role, details, occurred_at) values ('x', 'operator', '{}', 1)",
    );
    expect(verifyAuditLog()).toEqual({ ok: false, sequence: 6, reason: "unchained" });
  });

  test("two rows changed places", () => {
    tamper("update events set sequence = 99 where sequence = 2");
    tamper("update events set sequence = 2 where sequence = 3");
    expect(verifyAuditLog()).toMatchObject({ ok: false, sequence: 2 });
  });
});

test("the control: without the trigger and the chain, nobody would see it", () => {
  expect(() => sqlite().exec("update events set name = 'x' where sequence = 3")).toThrow(/append-only/);
  expect(() => sqlite().exec("delete from events")).toThrow(/append-only/);
  tamper("update events set name = name where sequence = 3");
  expect(verifyAuditLog().ok, "a change of nothing is none").toBe(true);
});

test("rows from before the chain may stand at its beginning", () => {
  tamper("update events set hash = null");
  remember(2);
  expect(verifyAuditLog()).toMatchObject({ ok: true, rows: 7, unchained: 5 });
});

test("what is rolled back leaves no gap in the chain", () => {
  expect(() =>
    inTransaction((tx) => {
      recordEvent(tx, createActor("administrator"), "auditLog.read", {});
      throw new Error("and then it failed");
    }),
  ).toThrow();
  remember(1);
  expect(verifyAuditLog()).toMatchObject({ ok: true, rows: 6 });
});

test("a row carries the number of its request, also after waiting, and none where there is none", async () => {
  const record = () =>
    inTransaction((tx) => recordEvent(tx, createActor("administrator"), "auditLog.read", {}));
  await Promise.all([
    inRequest("aaa", async () => {
      await new Promise((resolve) => setImmediate(resolve));
      record();
    }),
    inRequest("bbb", async () => record()),
  ]);
  record();
  const ids = sqlite().prepare("select request_id from events order by sequence desc limit 3").pluck().all();
  expect(ids).toEqual([null, "aaa", "bbb"]);
});
