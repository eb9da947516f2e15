import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import http from "node:http";
import { createServer } from "node:net";
import { basename, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import Database from "better-sqlite3";
import manifest from "../../../package.json" with { type: "json" };
import { BARE_SERVER } from "../bare/build.ts";
import type { Data } from "../data/made.ts";
import type { Stage } from "./stage.ts";

/** The first start on a file of some gigabytes reads all of it (decision 50). */
const PATIENCE = 15 * 60_000;

/** What `npm run serve` says to Node; the reasons are in docs/decisions/0010. */
const NODE_OPTIONS = manifest.scripts.serve.match(/--.*(?= server\.ts)/)?.[0].split(" ") ?? [];

/** A server that runs in a process of its own. */
export type Running = {
  pid: number;
  child: ChildProcess;
  port: number;
  /** From the start of the process to the end of its first answer. */
  startMilliseconds: number;
  stop(): Promise<void>;
};

/** The product as it is run in earnest, with its log, which nobody reads here. The limits would stop any load. */
export function startPortal(stage: Stage, { databasePath }: Data, routes?: string[]): Promise<Running> {
  const script = routes ? ["tests/bench/run/some-routes.ts", ...routes] : ["server.ts", "start"];
  return startQuietly(stage, script, databasePath);
}

/** The product with a count of what it asks SQLite (`counting.ts`). */
export function startCounting(stage: Stage, { databasePath }: Data): Promise<Running> {
  const script = ["--import", "./tests/bench/run/count-statements.ts", "server.ts", "start"];
  return startQuietly(stage, script, databasePath);
}

/**
 * Without the work of the night, which is due at once on a file whose jobs have never run: at a million comments it would
 * go on beside everything that is measured.
 */
async function startQuietly(stage: Stage, script: string[], databasePath: string): Promise<Running> {
  const limits = join(stage.folder, `limits-${basename(databasePath)}`);
  const running = await start(stage, script, {
    DATABASE_PATH: databasePath,
    LIMITS_DATABASE_PATH: limits,
    LIMITS_FACTOR: "1000",
  });
  const counters = new Database(limits, { timeout: 5000 });
  counters.prepare("update jobs set next_at = ? where next_at is null").run(Date.now() + 86_400_000);
  counters.close();
  return running;
}

/** The same pages without the product around them. */
export function startBare(stage: Stage, { databasePath, readers }: Data): Promise<Running> {
  return start(stage, [BARE_SERVER], {
    DATABASE_PATH: databasePath,
    READERS: JSON.stringify(readers),
    STYLESHEET: stage.stylesheet,
    SCRIPT: stage.script,
  });
}

/** One durable insert for each request. */
export function startInsert(stage: Stage): Promise<Running> {
  return start(stage, ["tests/bench/bare/insert.ts"], { INSERT_PATH: join(stage.folder, "insert.db") });
}

async function start(stage: Stage, script: string[], own: Record<string, string>): Promise<Running> {
  const port = await freePort();
  const env = { ...process.env, ...own, NODE_ENV: "production" as const, PORT: String(port) };
  const began = performance.now();
  const child = spawn(process.execPath, [...NODE_OPTIONS, ...script], {
    cwd: stage.folder,
    env: { ...env, ORIGIN: `http://localhost:${port}`, SECRET: "a secret for one run of the bench only" },
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  await firstAnswer(child, port);
  const startMilliseconds = performance.now() - began;
  const stop = async () => {
    process.off("exit", kill);
    await end(child);
  };
  return { pid: child.pid ?? 0, child, port, startMilliseconds, stop };
}

async function firstAnswer(child: ChildProcess, port: number): Promise<void> {
  const deadline = performance.now() + PATIENCE;
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error("A server ended before it answered");
    if (await answers(port)) return;
    await sleep(5);
  }
  throw new Error("A server did not answer");
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const request = http.get(
      { host: "127.0.0.1", port, headers: { Host: `localhost:${port}` } },
      (response) => {
        response.resume().once("end", () => resolve(true));
      },
    );
    request.once("error", () => resolve(false));
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  await ended;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (!address || typeof address === "string") throw new Error("No free port");
  return address.port;
}
