import { execFileSync, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import Database from "better-sqlite3";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { assertNotFewer, lookInto } from "#db/backup/look-into.ts";
import { makeBackup } from "#db/backup/make.ts";
import { findOutlived, listBackups, nameOf } from "#db/backup/names.ts";
import { openBackup, replaceFile } from "#db/backup/restore.ts";
import { holdFile } from "#db/hold.ts";
import { migrate } from "#db/migrate.ts";
import { openDatabase } from "#db/open.ts";

const HOUR = 3_600_000;
const hasAge = spawnSync("age", ["--version"]).status === 0;

/** A migrated file of record in a folder of its own, and a key whose other half is elsewhere. */
let folder: string;
let databasePath: string;
let backups: string;
let privateKey: string;
let publicKeys: string[];

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "patient-voice-backup-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  databasePath = join(folder, "portal.db");
  backups = join(folder, "backups");
  migrate(databasePath);
  privateKey = await generateX25519Identity();
  publicKeys = [await identityToRecipient(privateKey)];
  write("insert into stages (id, name, position) values ('gp', 'A CANARY at the GP', 1)");
});

describe("a backup", () => {
  test("is sealed, holds what the file held, and leaves nothing unsealed behind", async () => {
    write("delete from stages");
    write("insert into stages (id, name, position) values ('ward', 'A CANARY on the ward', 1)");
    const { name, rows, bytes } = await backUp();
    expect(name).toBe("patient-voice-2026-03-04T05-06-07Z.db.age");
    expect(rows).toBeGreaterThan(20);
    expect(readdirSync(backups)).toEqual([name]);
    expect(readdirSync(folder).filter((name) => name.includes("copy-"))).toEqual([]);
    const sealed = readFileSync(join(backups, name));
    expect(sealed.length).toBe(bytes);
    expect(sealed.subarray(0, 21).toString()).toBe("age-encryption.org/v1");
    expect(sealed.includes("CANARY")).toBe(false);

    const opened = join(folder, "opened.db");
    expect(await openBackup(join(backups, name), opened, [privateKey])).toMatchObject({ migrated: [] });
    expect(read(opened, "select name from stages")).toEqual(["A CANARY on the ward"]);
    expect(readFileSync(opened).includes("at the GP"), "what was deleted is in no new backup").toBe(false);
  });

  test("that two make in the same second is whole, and nothing unfinished is left", async () => {
    const [one, other] = await Promise.all([backUp(), backUp()]);
    expect(one.name).toBe(other.name);
    expect(readdirSync(backups)).toEqual([one.name]);
    const opened = join(folder, "opened.db");
    expect(await openBackup(join(backups, one.name), opened, [privateKey])).toMatchObject({ migrated: [] });
  });

  test.skipIf(!hasAge)("is opened by the program age itself", async () => {
    const { name } = await backUp();
    const key = join(folder, "key");
    writeFileSync(key, `${privateKey}\n`);
    const opened = join(folder, "opened.db");
    execFileSync("age", ["--decrypt", "-i", key, "-o", opened, join(backups, name)]);
    expect(lookInto(opened)).toMatchObject({ stages: 1 });
  });

  test("of a damaged file is not made, and says why", async () => {
    // The second half of the file is overwritten, as a disk that fails would.
    const bytes = readFileSync(databasePath);
    bytes.fill(7, bytes.length / 2);
    writeFileSync(databasePath, bytes);
    await expect(backUp()).rejects.toThrow(/No backup was made of portal\.db: /);
    expect(readdirSync(backups)).toEqual([]);
    expect(readdirSync(folder).filter((name) => name.includes("copy-"))).toEqual([]);
  });

  test("of a row that points to nothing is not made", async () => {
    const database = new Database(databasePath);
    database.pragma("foreign_keys = OFF");
    database.exec(
      "insert into sites (id, organisation_id, ods_code, name, town) values ('s', 'nobody', 'RX', 'x', 'y')",
    );
    database.close();
    await expect(backUp()).rejects.toThrow(/rows point to rows that are not there/);
  });

  test("with fewer rows than the file had is not one, however whole it is", () => {
    expect(() => assertNotFewer({ members: 89, events: 5 }, { members: 100, events: 5 })).toThrow(
      /members has 89/,
    );
    expect(() => assertNotFewer({ members: 90, events: 4 }, { members: 100, events: 5 })).toThrow(
      /events has 4/,
    );
    expect(() => assertNotFewer({}, { members: 2 })).toThrow(/members has 0/);
    expect(() => assertNotFewer({ members: 90, events: 5 }, { members: 100, events: 5 })).not.toThrow();
  });
});

test("of hours 24 are kept, of days 14 and of weeks 8, whatever stands between", () => {
  const from = Date.UTC(2026, 10, 30, 8, 20);
  const hourly = (hours: number) =>
    Array.from({ length: hours }, (_, hour) => ({ name: `${hour}`, takenAt: new Date(from - hour * HOUR) }));
  const all = hourly(24 * 7 * 12);
  const outlived = findOutlived(all);
  const kept = all.filter((backup) => !outlived.includes(backup));
  const age = ({ takenAt }: { takenAt: Date }) => (from - takenAt.getTime()) / HOUR;
  expect(kept.filter((backup) => age(backup) < 24)).toHaveLength(24);
  expect(kept.length).toBeLessThanOrEqual(24 + 14 + 8);
  expect(kept.length).toBeGreaterThanOrEqual(24 + 12 + 5);
  expect(Math.max(...kept.map(age)) / 24).toBeLessThan(56);
  expect(Math.max(...kept.map(age)) / 24).toBeGreaterThan(42);
  // Each hour another is made: the same rule over what is left keeps as much as over all of them.
  expect(findOutlived(kept)).toEqual([]);
  expect(findOutlived(hourly(24))).toEqual([]);
});

test("names of backups are in the order of their times, and nothing else is taken for one", () => {
  const [early, late] = [new Date("2026-03-04T05:06:07.890Z"), new Date("2026-11-04T05:06:07Z")];
  for (const name of [nameOf(early), nameOf(late), "ledger.jsonl", `.${nameOf(late)}.part`, "notes.db.age"])
    writeFileSync(join(folder, name), "");
  expect(listBackups(folder)).toEqual([
    { name: nameOf(late), takenAt: late },
    { name: nameOf(early), takenAt: new Date("2026-03-04T05:06:07Z") },
  ]);
});

describe("a backup is not restored", () => {
  test("with another key, cut short or altered", async () => {
    const { name } = await backUp();
    const path = join(backups, name);
    const opened = join(folder, "opened.db");
    const sealed = readFileSync(path);
    await expect(openBackup(path, opened, [await generateX25519Identity()])).rejects.toThrow(
      /no identity matched/,
    );
    truncateSync(path, sealed.length - 70_000);
    await expect(openBackup(path, opened, [privateKey])).rejects.toThrow();
    const altered = Buffer.from(sealed);
    altered[altered.length - 1000] = (altered.at(-1000) ?? 0) ^ 1;
    writeFileSync(path, altered);
    await expect(openBackup(path, opened, [privateKey])).rejects.toThrow();
    writeFileSync(path, sealed);
    expect((await openBackup(path, opened, [privateKey])).rows.stages).toBe(1);
  });

  test("by a program older than it", async () => {
    write("insert into migrations (name, hash, ran_at) values ('9999_of-tomorrow', 'x', 0)");
    const { name } = await backUp();
    await expect(openBackup(join(backups, name), join(folder, "opened.db"), [privateKey])).rejects.toThrow(
      /another version of the program, which knows 9999_of-tomorrow/,
    );
  });
});

test("a restored file stands in the place of the other, whose log goes with it", () => {
  // The server was killed: what it wrote last is in the log of its file alone.
  const before = openDatabase(databasePath);
  before.exec("insert into stages (id, name, position) values ('late', 'written last', 2)");
  const [file, wal] = [readFileSync(databasePath), readFileSync(`${databasePath}-wal`)];
  before.close();
  writeFileSync(databasePath, file);
  writeFileSync(`${databasePath}-wal`, wal);

  const restored = join(folder, "restored.db");
  migrate(restored);
  const kept = replaceFile(databasePath, restored, new Date("2026-03-04T05:06:07Z")) ?? "";
  expect(existsSync(`${databasePath}-wal`)).toBe(false);
  expect(existsSync(`${databasePath}-shm`)).toBe(false);
  expect(read(databasePath, "select name from stages")).toEqual([]);
  expect(kept).toBe(`${databasePath}.before-2026-03-04T05-06-07Z`);
  expect(read(kept, "select name from stages order by position")).toEqual([
    "A CANARY at the GP",
    "written last",
  ]);
});

test("one file has one server, and the next may have it when the first has ended, however it ended", () => {
  const letGo = holdFile(databasePath);
  expect(() => holdFile(databasePath)).toThrow(/Another server has .*portal\.db open/);
  expect(read(databasePath, "select 1"), "the command line still reads it").toEqual([1]);
  letGo();
  holdFile(databasePath)();

  const held = `import { holdFile } from "#db/hold.ts"; holdFile(process.argv[1]); process.kill(process.pid, "SIGKILL");`;
  const killed = spawnSync(process.execPath, ["--input-type=module", "-e", held, databasePath]);
  expect(killed.signal).toBe("SIGKILL");
  holdFile(databasePath)();
});

function backUp() {
  return makeBackup({ databasePath, folder: backups, publicKeys, takenAt: new Date("2026-03-04T05:06:07Z") });
}

function write(statement: string): void {
  const database = openDatabase(databasePath);
  database.exec(statement);
  database.close();
}

function read(path: string, query: string): unknown[] {
  const database = new Database(path);
  const rows = database.prepare(query).pluck().all();
  database.close();
  return rows;
}
