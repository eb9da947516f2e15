import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { figure, heading, whole } from "../report/table.ts";

const ROUNDS = 3;

type Measured = {
  isReal: boolean;
  rows: number;
  comments: number;
  uploadMs: number;
  importMs: number;
  blockedMs: number;
  undoMs: number;
  undoBlockedMs: number;
};

/** A file of answers brought into an empty database, in one transaction: the middle of three runs. */
export function measureImports(): void {
  const runs = Array.from({ length: ROUNDS }, importOnce).toSorted((a, b) => a.importMs - b.importMs);
  const middle = runs[Math.floor(ROUNDS / 2)];
  if (!middle) return;
  const { isReal, rows, comments, uploadMs, importMs, blockedMs, undoMs, undoBlockedMs } = middle;
  console.log(heading("Import of a file"));
  console.log(
    `${whole(rows)} rows${isReal ? "" : " (made up: ../shared/data is not here)"} into ${whole(comments)} comments: ${figure(importMs / 1000)} s, ${whole(rows / (importMs / 1000))} rows a second.`,
  );
  console.log(
    `Nothing else could run for ${whole(blockedMs)} ms at most: the one transaction that writes them.`,
  );
  console.log(
    `Taking the file in: ${whole(uploadMs)} ms. Undoing: ${whole(undoMs)} ms, in which nothing else could run for ${whole(undoBlockedMs)} ms at most.`,
  );
}

function importOnce(): Measured {
  const folder = mkdtempSync(join(tmpdir(), "patient-voice-import-"));
  const env = {
    ...process.env,
    NODE_ENV: "test" as const,
    DATABASE_PATH: join(folder, "portal.db"),
    SECRET: "a secret for one measurement, thrown away after it",
  };
  const run = spawnSync(process.execPath, ["tests/bench/run/import-once.ts"], { env, encoding: "utf8" });
  rmSync(folder, { recursive: true, force: true });
  if (run.status !== 0) throw new Error(run.stderr.slice(0, 1000));
  return JSON.parse(run.stdout);
}
