import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Crowd } from "./crowded.ts";
import type { Session } from "./people.ts";

/** A database file and what the bench needs to know of it. */
export type Data = {
  databasePath: string;
  comments: number;
  /** How long the rows took to be written. */
  seconds: number;
  readers: Record<"member" | "facilitator" | "reviewer" | "moderator" | "quiet" | "lonely", Session>;
  /** The latest meeting of the first group that has notes. */
  meeting: string;
  crowd: Crowd;
  draftIds: string[];
  rarestTheme: string;
  /** The newest of the recommendations, by its reference. */
  recommendation: string;
};

/** Fills a new file below `folder` with that many comments, in a process of its own. */
export function makeData(folder: string, comments: number, drafts: number): Data {
  const own = join(folder, `data-${comments}`);
  mkdirSync(own);
  const databasePath = join(own, "portal.db");
  const made = spawnSync(
    process.execPath,
    ["tests/bench/data/generate.ts", String(comments), String(drafts)],
    {
      cwd: folder,
      env: { ...process.env, NODE_ENV: "production", DATABASE_PATH: databasePath },
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
      timeout: 10 * 60_000,
    },
  );
  if (made.status !== 0) throw new Error(`The data could not be made:\n${made.stderr}`);
  return { databasePath, ...JSON.parse(made.stdout) };
}
