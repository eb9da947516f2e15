import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import type { Crowd } from "./crowded.ts";
import { findKept, type Kept } from "./kept.ts";
import type { Session } from "./people.ts";
import { DAY } from "./place.ts";

/** A database file and what the bench needs to know of it. */
export type Data = {
  databasePath: string;
  comments: number;
  /** How long the rows took to be written. */
  seconds: number;
  /** An earlier run has left it. */
  isKept: boolean;
  readers: Record<"member" | "facilitator" | "reviewer" | "moderator" | "quiet" | "lonely", Session>;
  /** The latest meeting of the first group that has notes. */
  meeting: string;
  crowd: Crowd;
  draftIds: string[];
  rarestTheme: string;
  /** The newest of the recommendations, by its reference. */
  recommendation: string;
};

/** A million comments take a quarter of an hour on two cores, and three times that where others run too. */
const LONGEST_MAKING = 60 * 60_000;

/** Fills a new file below `folder` with that many comments, in a process of its own, or takes the one that was kept. */
export function makeData(folder: string, comments: number, drafts: number): Data {
  const own = join(folder, `data-${comments}`);
  mkdirSync(own);
  const databasePath = join(own, "portal.db");
  const kept = findKept(folder, comments, drafts);
  const facts = kept?.facts ?? make(folder, databasePath, comments, drafts);
  // Measured is a copy: a run changes its file.
  if (kept?.facts) {
    copyFileSync(kept.databasePath, databasePath);
    logInAgain(databasePath);
  } else if (kept) keep(kept, databasePath, facts);
  return { databasePath, isKept: kept?.facts !== undefined, ...JSON.parse(facts) };
}

/** Sessions last an hour without a request, and a file is kept for a day. */
function logInAgain(databasePath: string): void {
  const database = new Database(databasePath);
  const now = Date.now();
  database
    .prepare("update sessions set expires_at = ?, absolute_expires_at = ?")
    .run(now + DAY / 24, now + DAY);
  database.close();
}

function keep(kept: Kept, databasePath: string, facts: string): void {
  copyFileSync(databasePath, kept.databasePath);
  writeFileSync(kept.factsPath, facts);
}

function make(folder: string, databasePath: string, comments: number, drafts: number): string {
  const made = spawnSync(
    process.execPath,
    ["tests/bench/data/generate.ts", String(comments), String(drafts)],
    {
      cwd: folder,
      env: { ...process.env, NODE_ENV: "production", DATABASE_PATH: databasePath },
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
      timeout: LONGEST_MAKING,
    },
  );
  if (made.status !== 0) throw new Error(`The data could not be made:\n${made.stderr}`);
  return made.stdout;
}
