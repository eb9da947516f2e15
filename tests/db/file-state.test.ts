import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, describe, expect, onTestFinished, test } from "vitest";
import { inTransaction, sqlite } from "#db/client.server.ts";
import { noteClosed, takeClosedNote } from "#db/closed.ts";
import { assertSound, findFault, tryToWrite } from "#db/file-state.server.ts";
import { migrate } from "#db/migrate.ts";
import { openDatabase } from "#db/open.ts";
import { stages } from "#db/schema/index.ts";
import { testDatabasePath } from "#tests/fresh-database.ts";
import { describeError, isUnavailable } from "../../server/http/failures.ts";

const text = "x".repeat(200_000);
const write = (id: string) =>
  inTransaction((tx) => tx.insert(stages).values({ id, name: text, position: 1 }).run());

afterEach(() => {
  sqlite().pragma("max_page_count = 1073741823");
  sqlite().pragma("query_only = OFF");
  tryToWrite(sqlite());
});

describe("the file of record while it is open", () => {
  test("R5: a file that may grow no more refuses what is written, says so, and goes on when it may", () => {
    expect(findFault()).toBeUndefined();
    const pages = sqlite().pragma("page_count", { simple: true }) as number;
    sqlite().pragma(`max_page_count = ${pages + 10}`);
    const error = failureOf(() => write("full"));
    expect(describeError(error)).toMatchObject({ code: "SQLITE_FULL" });
    expect(isUnavailable(error)).toBe(true);
    expect(findFault()).toMatch(/the last write failed with SQLITE_FULL/);
    expect(rows()).toEqual([]);
    expect(sqlite().pragma("quick_check", { simple: true })).toBe("ok");
    sqlite().pragma("max_page_count = 1073741823");
    tryToWrite(sqlite());
    expect(findFault()).toBeUndefined();
    write("room");
    expect(rows()).toEqual(["room"]);
  });

  test("R6: that cannot be written any more is read on; it is noticed when it can be written again", () => {
    sqlite().pragma("query_only = ON");
    const error = failureOf(() => write("readonly"));
    expect(isUnavailable(error)).toBe(true);
    expect(findFault()).toMatch(/the last write failed with SQLITE_READONLY/);
    expect(rows()).toEqual(["room"]);
    tryToWrite(sqlite());
    expect(findFault(), "still").toMatch(/SQLITE_READONLY/);
    sqlite().pragma("query_only = OFF");
    tryToWrite(sqlite());
    expect(findFault()).toBeUndefined();
  });

  test("X5: that was moved away takes no write, which would be gone with the process", () => {
    const path = testDatabasePath();
    renameSync(path, `${path}.away`);
    const error = failureOf(() => write("gone"));
    expect(isUnavailable(error)).toBe(true);
    expect(findFault()).toMatch(/is not at .*test\.db any more/);
    expect(existsSync(path), "and no empty one is made").toBe(false);
    copyFileSync(`${path}.away`, path);
    expect(findFault(), "nor is a copy of it the one that is open").toMatch(/is not at/);
    renameSync(`${path}.away`, path);
    expect(findFault()).toBeUndefined();
    write("back");
    expect(rows()).toEqual(["back", "room"]);
  });

  test("a rule that is broken is no fault of the file", () => {
    failureOf(() => write("back"));
    expect(findFault()).toBeUndefined();
  });
});

describe("before anything is served", () => {
  test("R7: a page that was overwritten, wherever it is, is found or is not used; the file is left as it is", () => {
    const { path, pages, size } = filledFile();
    const whole = readFileSync(path);
    let found = 0;
    const damaged: number[] = [];
    for (let page = 1; page < pages; page += Math.ceil(pages / 40)) {
      const bytes = Buffer.from(whole);
      bytes.fill(0xa5, page * size, (page + 1) * size);
      writeFileSync(path, bytes);
      const message = messageOf(path);
      damaged.push(page);
      if (/damaged: [\s\S]*npm run db:restore/.test(message)) found += 1;
      expect(readFileSync(path).equals(bytes)).toBe(true);
    }
    console.log(`Overwritten pages: ${damaged.length} tried, ${found} found at the start`);
    expect(found).toBe(damaged.length);
    writeFileSync(path, whole);
    expect(messageOf(path), "control: the whole file is sound").toBe("");
  });

  test("a row that points to nothing is found", () => {
    const { path } = filledFile();
    const database = new Database(path);
    database.pragma("foreign_keys = OFF");
    database.exec(
      "insert into sites (id, organisation_id, ods_code, name, town) values ('s', 'nobody', 'RX', 'x', 'y')",
    );
    database.close();
    expect(messageOf(path)).toMatch(/1 rows point to rows that are not there/);
  });
});

describe("a file that a server closed itself", () => {
  test("is not read through, once; what was written, copied, or left behind by a crash is", () => {
    const { path } = filledFile();
    expect(takeClosedNote(path), "nobody closed it").toBe(false);
    noteClosed(path);
    expect(takeClosedNote(path)).toBe(true);
    expect(takeClosedNote(path), "a crash leaves no note").toBe(false);

    noteClosed(path);
    const page = readFileSync(path);
    page.fill(0xa5, page.length - 100);
    writeFileSync(path, page);
    expect(takeClosedNote(path), "written since, at the same length").toBe(false);

    noteClosed(path);
    copyFileSync(path, `${path}.copy`);
    renameSync(`${path}.copy`, path);
    expect(takeClosedNote(path), "another file").toBe(false);

    noteClosed(path);
    writeFileSync(`${path}-wal`, "x");
    expect(takeClosedNote(path), "a log that is not in it").toBe(false);
  });
});

test("R10: what stands behind a damaged frame of the log is left out, and the file is whole", () => {
  const { path } = filledFile();
  const writer = openDatabase(path);
  for (let number = 0; number < 20; number++)
    writer.prepare("insert into stages (id, name, position) values (?, ?, 1)").run(`late ${number}`, "late");
  const log = readFileSync(`${path}-wal`);
  const file = readFileSync(path);
  writer.close();

  // Half of the frames; then the log of another time; then none of it.
  const halves = [
    { name: "damaged in the middle", bytes: damagedAt(log, log.length / 2) },
    { name: "of noise", bytes: Buffer.alloc(log.length, 7) },
    { name: "as it was", bytes: log },
  ];
  const kept = halves.map(({ bytes }) => {
    writeFileSync(path, file);
    writeFileSync(`${path}-wal`, bytes);
    rmSync(`${path}-shm`, { force: true });
    const database = openDatabase(path);
    assertSound(database);
    const count = database.prepare("select count(*) from stages where name = 'late'").pluck().get() as number;
    database.close();
    return count;
  });
  console.log(`Logs: ${halves.map(({ name }, index) => `${name}: ${kept[index]} of 20 writes`).join("; ")}`);
  expect(kept[0]).toBeGreaterThan(0);
  expect(kept[0]).toBeLessThan(20);
  expect(kept[1]).toBe(0);
  expect(kept[2], "control").toBe(20);
});

function damagedAt(log: Buffer, at: number): Buffer {
  const bytes = Buffer.from(log);
  bytes.fill(0xa5, at, at + 200);
  return bytes;
}

/** A migrated file with some rows in it, closed. */
function filledFile() {
  const folder = mkdtempSync(join(tmpdir(), "patient-voice-file-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, "portal.db");
  migrate(path);
  const database = openDatabase(path);
  for (let number = 0; number < 200; number++)
    database
      .prepare("insert into stages (id, name, position) values (?, ?, 1)")
      .run(`${number}`, "x".repeat(3000));
  const size = database.pragma("page_size", { simple: true }) as number;
  database.close();
  return { path, size, pages: statSync(path).size / size };
}

/** What the start says of a file; nothing when it is sound. */
function messageOf(path: string): string {
  let database: Database.Database | undefined;
  try {
    database = new Database(path);
    assertSound(database);
    return "";
  } catch (error) {
    return String(error);
  } finally {
    database?.close();
    for (const beside of ["-wal", "-shm"]) rmSync(path + beside, { force: true });
  }
}

function rows(): unknown[] {
  return sqlite().prepare("select id from stages order by id").pluck().all();
}

function failureOf(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  return expect.unreachable("it went well");
}
