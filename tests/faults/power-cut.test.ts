import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase } from "#db/open.ts";
import { amount } from "../amount.ts";
import { startPortal } from "../e2e/portal.ts";
import { Person } from "./http-client.ts";
import { CAN_SHADOW, CANNOT, makeShadow } from "./power-cut/shadow.ts";
import { sendAll, sleep } from "./sending.ts";
import { lookInto, NOTHING_WRONG, seedDrafts } from "./what-is-kept.ts";

const TABLE = "create table kept (number integer primary key, words text not null) strict";
const ROUNDS = amount({ sample: 4, bar: 10 });
const SENDS_IN_A_ROUND = 40;

let folder: string;

beforeAll(() => {
  if (!CAN_SHADOW) console.log(CANNOT);
  folder = mkdtempSync(join(tmpdir(), "patient-voice-power-cut-"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.skipIf(!CAN_SHADOW)(
  "with the portal's settings a power cut loses nothing that was acknowledged",
  async () => {
    const { acknowledged, lost, damaged, syncs } = await cutThePower("FULL");
    console.log(
      `Power cuts, FULL: ${ROUNDS} rounds, ${acknowledged} writes acknowledged, ${syncs} syncs seen, ${lost} lost`,
    );
    expect(syncs).toBeGreaterThanOrEqual(acknowledged);
    expect(acknowledged).toBeGreaterThan(ROUNDS);
    expect({ lost, damaged }).toEqual({ lost: 0, damaged: 0 });
  },
);

test.skipIf(!CAN_SHADOW)(
  "control: with synchronous=NORMAL the same power cuts lose writes, and that is seen",
  async () => {
    const { acknowledged, lost, damaged, syncs } = await cutThePower("NORMAL");
    console.log(
      `Power cuts, NORMAL: ${ROUNDS} rounds, ${acknowledged} writes acknowledged, ${syncs} syncs seen, ${lost} lost`,
    );
    expect(lost).toBeGreaterThan(0);
    // What is left is whole all the same: only the newest writes are missing.
    expect(damaged).toBe(0);
  },
);

test.skipIf(!CAN_SHADOW)(
  `the power fails ${ROUNDS} times while people send feedback, and the portal starts again with all of it`,
  async () => {
    const shadow = makeShadow(mkdtempSync(join(folder, "portal-")), "portal.db");
    const portal = await startPortal(shadow.environment);
    try {
      const member = await Person.logIn(portal.origin, portal.cast.member);
      await portal.kill();
      const drafts = seedDrafts(portal, ROUNDS * SENDS_IN_A_ROUND);
      const acknowledged = new Set<string>();
      shadow.begin(portal.databasePath);

      for (let round = 0; round < ROUNDS; round++) {
        await portal.restart();
        const batch = drafts.slice(round * SENDS_IN_A_ROUND, (round + 1) * SENDS_IN_A_ROUND);
        const sending = sendAll(member, batch, (draft) => acknowledged.add(draft));
        // A slow machine gets its time: a cut before anything was acknowledged would show nothing.
        const before = acknowledged.size;
        for (let waited = 0; acknowledged.size === before && waited < 20_000; waited += 10) await sleep(10);
        await sleep(Math.random() * 300);
        await portal.kill();
        await sending;
        const onDisk = shadow.putBack(portal.databasePath);
        expect(lookInto(onDisk, acknowledged), `after power cut ${round + 1}`).toMatchObject(NOTHING_WRONG);
        shadow.begin(portal.databasePath);
      }
      await portal.restart();
      expect((await member.get("/your-page")).status).toBe(200);

      const { lost } = lookInto(portal.databasePath, acknowledged);
      console.log(
        `Power cuts, portal: ${ROUNDS} rounds, ${acknowledged.size} comments acknowledged, ${shadow.countSyncs()} syncs seen, ${lost.length} lost`,
      );
      expect(lost).toEqual([]);
      expect(acknowledged.size).toBeGreaterThan(0);
      // Those who send at the same moment share a sync: there are fewer than comments, but never none.
      expect(shadow.countSyncs()).toBeGreaterThan(ROUNDS);
    } finally {
      await portal.stop();
    }
  },
);

/** Writes until the power fails, as often as there are rounds, then counts what of the acknowledged the disk has not. */
async function cutThePower(synchronous: "FULL" | "NORMAL") {
  const shadow = makeShadow(mkdtempSync(join(folder, "writer-")), "writer.db");
  const databasePath = join(mkdtempSync(join(folder, "database-")), "writer.db");
  const database = openDatabase(databasePath);
  database.exec(TABLE);
  database.close();
  const total = { acknowledged: 0, lost: 0, damaged: 0 };
  for (let round = 0; round < ROUNDS; round++) {
    shadow.begin(databasePath);
    const numbers = await writeUntilKilled(databasePath, synchronous, shadow.environment);
    const disk = new Database(shadow.putBack(databasePath));
    const kept = new Set(disk.prepare("select number from kept").pluck().all());
    total.acknowledged += numbers.length;
    total.lost += numbers.filter((number) => !kept.has(number)).length;
    if (disk.pragma("integrity_check", { simple: true }) !== "ok") total.damaged += 1;
    disk.close();
  }
  return { ...total, syncs: shadow.countSyncs() };
}

async function writeUntilKilled(
  databasePath: string,
  synchronous: string,
  environment: Record<string, string>,
) {
  const writer = spawn(
    process.execPath,
    [join(import.meta.dirname, "power-cut/writer.ts"), databasePath, synchronous],
    { env: { ...process.env, ...environment }, stdio: ["ignore", "pipe", "inherit"] },
  );
  let said = "";
  writer.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  const closed = once(writer, "close");
  await Promise.race([once(writer.stdout, "data"), closed]);
  await sleep(20 + Math.random() * 180);
  writer.kill("SIGKILL");
  await closed;
  // A line that was cut off was still being said.
  return said
    .slice(0, said.lastIndexOf("\n") + 1)
    .split("\n")
    .filter(Boolean)
    .map(Number);
}
