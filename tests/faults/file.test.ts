import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync, renameSync } from "node:fs";
import Database from "better-sqlite3";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Portal, startPortal } from "../e2e/portal.ts";
import { Person } from "./http-client.ts";
import { sendAll, sleep } from "./sending.ts";
import { lookInto, seedDrafts } from "./what-is-kept.ts";

const CAN_LIMIT = spawnSync("prlimit", ["--version"]).status === 0;

let portal: Portal;
let member: Person;

beforeAll(async () => {
  portal = await startPortal({ LOG_LEVEL: "info" });
  member = await Person.logIn(portal.origin, portal.cast.member);
});

afterAll(() => portal.stop());

/** Milliseconds that SQLite itself would wait for the file (db/open.ts): whoever is answered sooner did not wait. */
const WAITING_OF_SQLITE = 5000;

test("X4, R13: while another holds the file, 8 writers get a 503 with their words at once, and readers their pages", async () => {
  const drafts = seedDrafts(portal, 8);
  const other = new Database(portal.databasePath);
  other.exec("begin exclusive");
  const began = performance.now();
  const timed = async (work: Promise<{ status: number }>) => {
    const { status } = await work;
    return { status, took: performance.now() - began };
  };
  const writers = drafts.map((draft) => timed(member.post(`/feedback/${draft}/check`)));
  const readers = ["/", "/groups", "/groups/weald", "/your-page"].map((path) => timed(member.get(path)));
  const health = timed(member.get("/healthz"));
  const [written, read, healthy] = [await Promise.all(writers), await Promise.all(readers), await health];
  other.exec("rollback");
  other.close();

  const longest = (all: { took: number }[]) => Math.max(...all.map(({ took }) => took)).toFixed(0);
  console.log(
    `Locked file: writers ${longest(written)} ms, readers ${longest(read)} ms, /healthz ${longest([healthy])} ms at most`,
  );
  expect(written.map(({ status }) => status)).toEqual(drafts.map(() => 503));
  expect(read.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  for (const { took } of [...written, ...read, healthy]) expect(took).toBeLessThan(WAITING_OF_SQLITE);
  // Control: nothing is wrong with them; and nothing of them was half written.
  const again = await sendAll(member, drafts);
  expect(again.acknowledged).toHaveLength(8);
  expect(lookInto(portal.databasePath, drafts)).toMatchObject({ lost: [], twice: [], alsoDrafts: [] });
});

test("R12: a second server on the same file is refused in one sentence, and the first goes on", async () => {
  const second = spawnSync(process.execPath, ["server.ts", "start"], {
    env: { ...process.env, NODE_ENV: "production", DATABASE_PATH: portal.databasePath, PORT: "0" },
    encoding: "utf8",
    timeout: 60_000,
  });
  expect(second.status).toBe(1);
  expect(second.stderr).toMatch(
    /^Another server has .*portal\.db open. Stop it first: one file has one server\.\n$/,
  );
  expect((await member.get("/your-page")).status).toBe(200);
});

test("X5: with the file moved away /readyz says so and forms come back with their words; put back, all goes on", async () => {
  const [draft = ""] = seedDrafts(portal, 1);
  renameSync(portal.databasePath, `${portal.databasePath}.away`);
  expect(await ready()).toMatchObject({
    status: 503,
    notes: expect.stringMatching(/is not at .*portal\.db any more/),
  });
  expect((await member.post(`/feedback/${draft}/check`)).status).toBe(503);
  renameSync(`${portal.databasePath}.away`, portal.databasePath);
  expect(await ready()).toMatchObject({ status: 200 });
  expect((await sendAll(member, [draft])).acknowledged).toEqual([draft]);
});

test.skipIf(!CAN_LIMIT)(
  "R4: with a limit on the size of files nothing half is kept, pages are read, and all goes on when it is lifted",
  async () => {
    const drafts = seedDrafts(portal, 20);
    limit("--fsize=4096:unlimited");
    const sent = await sendAll(member, drafts);
    const page = await member.get("/groups/weald");
    const said = await ready();
    limit("--fsize=unlimited:unlimited");
    expect(sent.refused).toHaveLength(20);
    expect(page.status).toBe(200);
    expect(said).toMatchObject({
      status: 503,
      notes: expect.stringMatching(/last write failed with SQLITE_/),
    });
    expect(await ready()).toMatchObject({ status: 200 });
    const again = await sendAll(member, drafts);
    console.log(
      `Limit on files: ${sent.refused.length} refused, ${again.acknowledged.length} kept after it. ${said.notes}`,
    );
    expect(again.acknowledged).toHaveLength(20);
    expect(lookInto(portal.databasePath, drafts)).toMatchObject({
      lost: [],
      twice: [],
      alsoDrafts: [],
      integrity: "ok",
    });
  },
);

test.skipIf(!CAN_LIMIT)(
  "R22: with no file handles left the server lives, and answers when there are some",
  async () => {
    const limits = readFileSync(`/proc/${portal.pid()}/limits`, "utf8");
    const [, before = ""] = /^Max open files +(\d+)/m.exec(limits) ?? [];
    limit(`--nofile=${readdirSync(`/proc/${portal.pid()}/fd`).length}:`);
    const asked = await Promise.all(
      Array.from({ length: 20 }, () =>
        fetch(`http://127.0.0.1:${portal.port}/healthz`, { signal: AbortSignal.timeout(500) }).then(
          ({ status }) => status,
          () => "no answer",
        ),
      ),
    );
    limit(`--nofile=${before}:`);
    console.log(
      `No handles: ${asked.filter((answer) => answer === "no answer").length} of 20 without an answer meanwhile`,
    );
    expect((await member.get("/your-page")).status).toBe(200);
  },
);

test("R20: a process that stands still for 2 seconds answers nobody meanwhile, says so in its log, and goes on", async () => {
  process.kill(portal.pid(), "SIGSTOP");
  const health = await fetch(`http://127.0.0.1:${portal.port}/healthz`, {
    signal: AbortSignal.timeout(1000),
  }).catch(() => "fails");
  await sleep(1500);
  process.kill(portal.pid(), "SIGCONT");
  expect(health).toBe("fails");
  expect((await member.get("/your-page")).status).toBe(200);
  for (
    let waited = 0;
    waited < 3000 && !portal.log.some((line) => line.includes("stood still"));
    waited += 50
  )
    await sleep(50);
  const [line = ""] = portal.log.filter((each) => each.includes("stood still"));
  expect(JSON.parse(line).milliseconds).toBeGreaterThan(1500);
});

/** By the client of the tests, which knows that a connection may have been closed while it was idle. */
async function ready(): Promise<{ status: number; notes: string }> {
  const { status, body } = await member.get("/readyz");
  return { status, notes: JSON.parse(body).notes.join("\n") };
}

function limit(what: string): void {
  const { status, stderr } = spawnSync("prlimit", ["--pid", String(portal.pid()), what], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stderr);
}
