import { spawnSync } from "node:child_process";
import type { Portal } from "./portal.ts";

/** Runs a file on the database of a running portal, in a process of its own: what it prints. */
export function runBeside({ databasePath }: Portal, file: string): string {
  const env = {
    ...process.env,
    NODE_ENV: "test" as const,
    DATABASE_PATH: databasePath,
    SECRET: "a secret for one end-to-end run, thrown away after it",
  };
  const made = spawnSync(process.execPath, [file], { env, encoding: "utf8" });
  if (made.status !== 0) throw new Error(`${file} failed:\n${made.stderr}`);
  return made.stdout;
}
