import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listBackups } from "#db/backup/names.ts";
import { amount } from "../amount.ts";
import { type Portal, startPortal } from "../e2e/portal.ts";
import { Person } from "./http-client.ts";
import { sendAll, sleep } from "./sending.ts";
import { failuresLoggedBy } from "./server-log.ts";
import { lookInto, NOTHING_WRONG, seedDrafts } from "./what-is-kept.ts";

const SENT_AFTER = 5;
const SENDS = amount({ sample: 150, bar: 1000 });

let folder: string;
let portal: Portal;
let env: NodeJS.ProcessEnv;
let key: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "patient-voice-backup-"));
  const privateKey = await generateX25519Identity();
  key = join(folder, "key");
  writeFileSync(key, privateKey);
  const backups = {
    BACKUP_FOLDER: join(folder, "backups"),
    BACKUP_KEYS: await identityToRecipient(privateKey),
  };
  portal = await startPortal({ LOG_LEVEL: "info", ...backups });
  env = { ...process.env, NODE_ENV: "production", DATABASE_PATH: portal.databasePath, ...backups };
});

afterAll(async () => {
  await portal.stop();
  rmSync(folder, { recursive: true, force: true });
});

test(`R24: a backup is made while ${SENDS} comments are sent; restored, it has all that were acknowledged before it began`, async () => {
  const member = await Person.logIn(portal.origin, portal.cast.member);
  const drafts = seedDrafts(portal, SENDS);
  const acknowledged = new Set<string>();
  const sending = sendAll(member, drafts, (draft) => acknowledged.add(draft));
  while (acknowledged.size < SENDS / 3) await sleep(5);

  const before = new Set(acknowledged);
  const made = await run("backup");
  const during = acknowledged.size - before.size;
  await sending;
  expect(made.says).toMatch(/opened and checked/);
  // On a quick machine all of them are sent before the backup begins: these are not.
  await sendAll(member, seedDrafts(portal, SENT_AFTER), (draft) => acknowledged.add(draft));
  expect(acknowledged.size).toBe(SENDS + SENT_AFTER);

  const drill = await run("drill", "--key", key);
  expect(drill.says).toMatch(/restored in/);
  const refused = await run("restore", "--key", key);
  expect(refused.says).toMatch(/Another server has/);
  await portal.end();
  const restored = await run("restore", "--key", key);
  expect(restored.says).toMatch(/^Restored/);

  const kept = lookInto(portal.databasePath, before);
  const since = lookInto(portal.databasePath, acknowledged);
  console.log(
    `Backups: ${before.size} acknowledged before, ${during} while it was made, ${kept.lost.length} lost of those before. ${drill.says}`,
  );
  expect(kept).toMatchObject(NOTHING_WRONG);
  // Control: what was sent after it began is missing, so that this would see a loss.
  expect(since.lost.length).toBeGreaterThan(0);

  await portal.restart();
  expect((await member.get("/your-page")).status, "everybody is logged out").toBe(302);
  const again = await Person.logIn(portal.origin, portal.cast.member);
  expect((await again.get("/your-page")).status).toBe(200);
  const ready = await (await fetch(`http://127.0.0.1:${portal.port}/readyz`)).json();
  expect(ready.notes.join("\n")).toMatch(/a restore was last proven on/);
  expect(ready.notes.join("\n")).toMatch(/mail is held/);
});

test("the server makes backups by itself, and answers meanwhile", async () => {
  for (const { name } of listBackups(join(folder, "backups"))) rmSync(join(folder, "backups", name));
  await portal.end();
  await portal.restart();
  const waits: number[] = [];
  const began = performance.now();
  while (listBackups(join(folder, "backups")).length === 0) {
    const asked = performance.now();
    expect((await fetch(`http://127.0.0.1:${portal.port}/healthz`)).status).toBe(200);
    waits.push(performance.now() - asked);
    await sleep(20);
  }
  console.log(
    `Backups: one by itself; the longest of ${waits.length} answers meanwhile took ${Math.max(...waits).toFixed(0)} ms`,
  );
  expect(Math.max(...waits), "nobody stands still for most of it").toBeLessThan(
    (performance.now() - began) / 2,
  );
  expect(await failuresLoggedBy(portal)).toEqual([]);
});

async function run(script: string, ...words: string[]) {
  const { status, stdout, stderr } = await ended([`scripts/${script}.ts`, ...words]);
  return { status, says: (stdout + stderr).trim() };
}

/** Not spawnSync: the comments are sent by this process meanwhile. */
async function ended(args: string[]) {
  const child = spawn(process.execPath, args, { env });
  let [stdout, stderr] = ["", ""];
  child.stdout.on("data", (words) => (stdout += words));
  child.stderr.on("data", (words) => (stderr += words));
  const status = await new Promise((resolve) => child.once("close", resolve));
  return { status, stdout, stderr };
}
