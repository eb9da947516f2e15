import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openDatabase } from "#db/open.ts";
import { type SlowStatement, watchStatements } from "#db/slow-statements.ts";

const COUNT =
  "with recursive n(x) as (select 1 union all select x + 1 from n where x < ?) select count(*) from n";

test("a slow statement is noted with its SQL and without its values, and a quick one is not", () => {
  const database = openDatabase(join(mkdtempSync(join(tmpdir(), "patient-voice-slow-")), "file.db"));
  const noted: SlowStatement[] = [];
  watchStatements(database, (slow) => noted.push(slow), 20);
  const count = database.prepare(COUNT).pluck();
  expect(count.get(10)).toBe(10);
  expect(noted).toEqual([]);
  expect(count.get(3_000_000)).toBe(3_000_000);
  expect(noted).toMatchObject([{ sql: COUNT }]);
  expect(JSON.stringify(noted)).not.toContain("3000000");
  expect(noted[0]?.milliseconds).toBeGreaterThanOrEqual(20);
  database.close();
});

test("one that fails throws as before", () => {
  const database = openDatabase(join(mkdtempSync(join(tmpdir(), "patient-voice-slow-")), "file.db"));
  watchStatements(database, () => undefined);
  database.exec("create table kept (number integer primary key) strict");
  const insert = database.prepare("insert into kept values (?)");
  expect(insert.run(1).changes).toBe(1);
  expect(() => insert.run(1)).toThrow(/UNIQUE/);

  database.close();
});
