import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import Database from "better-sqlite3";
import { beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { findProof } from "#db/backup/proof.ts";
import { holdFile } from "#db/hold.ts";
import { migrate } from "#db/migrate.ts";

// Each story starts up to five processes.
vi.setConfig({ testTimeout: 90_000 });

/** Backup, restore and the drill as the operator runs them, each in a process of its own. */
let folder: string;
let databasePath: string;
let key: string;
let env: NodeJS.ProcessEnv;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "patient-voice-recovery-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  databasePath = join(folder, "portal.db");
  migrate(databasePath);
  const privateKey = await generateX25519Identity();
  key = join(folder, "key");
  writeFileSync(key, `# created: today\n${privateKey}\n`);
  env = {
    ...process.env,
    NODE_ENV: "production",
    DATABASE_PATH: databasePath,
    BACKUP_FOLDER: join(folder, "backups"),
    BACKUP_KEYS: await identityToRecipient(privateKey),
  };
});

test("a backup is made, practised and restored, and what was there is kept", () => {
  addStage("before");
  expect(run("backup").says).toMatch(
    /^patient-voice-.*Z\.db\.age: \d+ rows, [\d.]+ MB, opened and checked, in [\d.]+ s$/,
  );
  addStage("after");
  expect(run("drill", "--key", key).says).toMatch(
    /0\.0 hours old, restored in [\d.]+ s, \d+ rows, whole; 0 done again/,
  );
  expect(findProof(join(folder, "backups"))?.rows).toBeGreaterThan(20);
  expect(stages(), "the drill leaves the file of record alone").toEqual(["after", "before"]);

  const { status, says } = run("restore", "--key", key);
  expect(status).toBe(0);
  expect(says).toMatch(/^Restored patient-voice-.*: \d+ rows, whole, in [\d.]+ s\nDone again after it: 0 /);
  expect(says).toMatch(/mail is held/);
  expect(stages()).toEqual(["before"]);
  const [kept = ""] = readdirSync(folder).filter(
    (name) => name.startsWith("portal.db.before-") && name.endsWith("Z"),
  );
  expect(stages(join(folder, kept))).toEqual(["after", "before"]);
  expect(
    readdirSync(folder).filter((name) => /restore-|copy-/.test(name)),
    "nothing unsealed is left",
  ).toEqual([]);
  expect(readFileSync(join(folder, "backups", "last-proven.json"), "utf8")).not.toContain("SECRET");
});

test("the key may come through a pipe, and the file of record may be gone", () => {
  addStage("before");
  run("backup");
  rmSync(databasePath);
  const { status } = run("restore", "--key", "-", { input: readFileSync(key, "utf8") });
  expect(status).toBe(0);
  expect(stages()).toEqual(["before"]);
});

test("nothing is restored under a server that runs", () => {
  run("backup");
  addStage("after");
  const letGo = holdFile(databasePath);
  const { status, says } = run("restore", "--key", key);
  letGo();
  expect(status).toBe(1);
  expect(says).toMatch(/Another server has .*portal\.db open. Stop it first/);
  expect(stages()).toEqual(["after"]);
});

test("nothing is migrated under a server that runs, and all of it when it has stopped", () => {
  const letGo = holdFile(databasePath);
  const refused = run("migrate");
  letGo();
  expect(refused).toMatchObject({
    status: 1,
    says: expect.stringMatching(/Another server has .* Stop it first/),
  });
  expect(run("migrate")).toMatchObject({ status: 0, says: expect.stringMatching(/is up to date/) });
});

test.each([
  ["backup", [], { BACKUP_FOLDER: "", BACKUP_KEYS: "" }, /BACKUP_FOLDER and BACKUP_KEYS are not set/],
  ["backup", [], { BACKUP_KEYS: "" }, /BACKUP_FOLDER and BACKUP_KEYS belong together/],
  ["backup", [], { BACKUP_KEYS: "age1other" }, /BACKUP_KEYS must be public keys of age/],
  ["restore", [], {}, /npm run db:restore -- --key FILE/],
  ["restore", ["--key", "/dev/null"], {}, /There is no backup in/],
  ["drill", [], {}, /npm run db:drill -- --key FILE/],
] as const)("%s %j with %j says what is missing, and does nothing", (script, words, set, sentence) => {
  const { status, says } = run(script, ...words, { env: { ...env, ...set } });
  expect(status).toBe(1);
  expect(says).toMatch(sentence);
  expect(says).not.toMatch(/ at .*\.ts:/);
});

test("a backup that is broken is not restored, and what was there stays", async () => {
  run("backup");
  addStage("after");
  const [name = ""] = readdirSync(join(folder, "backups")).filter((each) => each.endsWith(".age"));
  const path = join(folder, "backups", name);
  writeFileSync(path, readFileSync(path).subarray(0, 100_000));
  for (const script of ["restore", "drill"]) {
    const { status, says } = run(script, "--key", key);
    expect(status).toBe(1);
    expect(says).toMatch(/cannot be restored: /);
  }
  expect(stages()).toEqual(["after"]);
  expect(existsSync(join(folder, "backups", "last-proven.json"))).toBe(false);
});

type Options = { input?: string; env?: NodeJS.ProcessEnv };

function run(script: string, ...words: (string | Options)[]) {
  const options = words.filter((word) => typeof word === "object").at(-1) ?? {};
  const args = [`scripts/${script}.ts`, ...words.filter((word) => typeof word === "string")];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { env, encoding: "utf8", ...options });
  return { status, says: (stdout + stderr).trim() };
}

function addStage(name: string): void {
  const database = new Database(databasePath);
  database.prepare("insert into stages (id, name, position) values (?, ?, 1)").run(name, name);
  database.close();
}

function stages(path = databasePath): unknown[] {
  const database = new Database(path);
  const rows = database.prepare("select name from stages order by name").pluck().all();
  database.close();
  return rows;
}
