import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { migrate } from "#db/migrate.ts";
import { openDatabase } from "#db/open.ts";
import { rewriteFileInThread, untilRewritten } from "#db/rewrite/in-thread.ts";

const CANARY = "QXCANARY";

test("what was overwritten and deleted leaves copies between rows, and none once the file was written anew", async () => {
  const folder = mkdtempSync(join(tmpdir(), "patient-voice-rewrite-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, "file.db");
  const database = openDatabase(path);
  onTestFinished(() => void database.close());
  database.exec("create table texts (id text primary key, words text not null) strict");
  const insert = database.prepare("insert into texts values (?, ?)");
  for (let n = 0; n < 3000; n += 1)
    insert.run(`${(n * 7919) % 3001}`, `${n % 3 === 0 ? CANARY : ""}${"word ".repeat((n * 31) % 130)}`);
  database.exec(`update texts set words = words || '${"more ".repeat(60)}' where words like '${CANARY}%'`);
  database.exec(`update texts set words = '' where words like '${CANARY}%'`);
  database.pragma("wal_checkpoint(TRUNCATE)");

  const left = () => readFileSync(path).toString("latin1").split(CANARY).length - 1;
  expect(left(), "control: `secure_delete` alone leaves some").toBeGreaterThan(0);
  await rewriteFileInThread(path);
  expect(left()).toBe(0);
  expect(statSync(`${path}-wal`).size).toBe(0);
  expect(database.prepare("select count(*) from texts").pluck().get(), "nothing else is gone").toBe(3000);
});

test("the indexes of search are built anew from their pieces", async () => {
  const folder = mkdtempSync(join(tmpdir(), "patient-voice-rewrite-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, "file.db");
  migrate(path);
  const database = openDatabase(path);
  onTestFinished(() => void database.close());
  const put = database.prepare(
    "insert into search_public (rowid, title, words, about) values (?, ?, '', '')",
  );
  for (let place = 1; place <= 50; place += 1) put.run(place, CANARY);
  const count = () => {
    const found = database.prepare("select count(*) from search_public where search_public match ?");
    return found.pluck().get(CANARY);
  };
  expect(count(), "control: an index says what was put into it").toBe(50);
  await rewriteFileInThread(path);
  expect(count(), "it has no piece").toBe(0);
});

test("a file that somebody else writes is left as it is, and the job says so", async () => {
  const folder = mkdtempSync(join(tmpdir(), "patient-voice-rewrite-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, "file.db");
  const database = openDatabase(path);
  onTestFinished(() => void database.close());
  database.exec("create table texts (words text) strict; begin immediate; insert into texts values ('half')");
  await expect(rewriteFileInThread(path)).rejects.toThrow(/locked/);
  database.exec("commit");
  expect(database.prepare("select words from texts").pluck().get()).toBe("half");
});

test("who would write waits until the file is written anew, and is not kept when that fails", async () => {
  const folder = mkdtempSync(join(tmpdir(), "patient-voice-rewrite-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, "file.db");
  openDatabase(path).close();
  const happened: string[] = [];
  const rewritten = rewriteFileInThread(path).then(() => happened.push("written anew"));
  await untilRewritten();
  happened.push("a write");
  await rewritten;
  expect(happened).toEqual(["written anew", "a write"]);
  await expect(rewriteFileInThread(join(folder, "nowhere", "file.db"))).rejects.toThrow();
  await untilRewritten();
});
