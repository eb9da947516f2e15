import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { buildBare } from "../bare/build.ts";

const SOURCES = [
  "app",
  "db",
  "server",
  "scripts",
  "migrations",
  "public",
  "tests/bench",
  "server.ts",
  "environment.ts",
  "package.json",
  "tsconfig.json",
  "vite.config.ts",
  "remix.config.js",
];

/** A copy of the product with a build of its own, so that nothing changes under a run, nor is changed by one. */
export type Stage = { folder: string; stylesheet: string; script: string };

/** Copies and builds the product as it stands, and the bare server from the same sources. */
export async function prepareStage(): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), "patient-voice-bench-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(0));
  for (const source of SOURCES) cpSync(source, join(folder, source), { recursive: true });
  symlinkSync(resolve("node_modules"), join(folder, "node_modules"), "junction");

  const built = spawnSync("npm run --silent build", { cwd: folder, shell: true, encoding: "utf8" });
  if (built.status !== 0) throw new Error(`The build failed:\n${built.stderr.slice(0, 1000)}`);
  await buildBare(folder);
  return {
    folder,
    stylesheet: assetOf(folder, /^root-.*\.css$/),
    script: assetOf(folder, /^entry\.client-.*\.js$/),
  };
}

function assetOf(folder: string, name: RegExp): string {
  const found = readdirSync(join(folder, "build/client/assets")).find((file) => name.test(file));
  if (!found) throw new Error(`The build has no ${name}`);
  return `/assets/${found}`;
}
