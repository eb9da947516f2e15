import { existsSync, readFileSync } from "node:fs";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { shows } from "../table/shown.ts";

/**
 * In place of `npm audit`, which asks a server elsewhere and fails a build on a day when nothing here has changed:
 * security/floors.json says below which version nothing may be, security/accepted.json what has no fix, why that is
 * bearable here, which test shows it, and until when.
 */
type Package = { version: string; integrity?: string; resolved?: string; dev?: boolean };
type Floors = Record<string, { floor: string; id: string; date: string }>;
type Accepted = { name: string; version: string; id: string; because: string; test: string; expires: string };

const read = <T>(file: string): T => JSON.parse(readFileSync(file, "utf8"));
const LOCK = read<{ packages: Record<string, Package> }>("package-lock.json").packages;
const FLOORS = read<Floors>("security/floors.json");
const ACCEPTED = read<Accepted[]>("security/accepted.json");

const INSTALLED = Object.entries(LOCK)
  .filter(([path]) => path !== "")
  .map(([path, found]) => ({ ...found, path, name: path.split("node_modules/").at(-1) ?? "" }));

function belowFloor(packages: readonly { name: string; version: string }[]): string[] {
  return packages
    .filter(({ name, version }) => {
      const floor = FLOORS[name]?.floor;
      const isAccepted = ACCEPTED.some((one) => one.name === name && one.version === version);
      return floor !== undefined && isOlder(version, floor) && !isAccepted;
    })
    .map(({ name, version }) => `${name} ${version} is below ${FLOORS[name]?.floor} (${FLOORS[name]?.id})`);
}

test("no package is older than its floor", ({ task }) => {
  const found = belowFloor(INSTALLED);
  shows(task, ["L3"], { cases: INSTALLED.length, bar: "0 below the floor", result: `${found.length} below` });
  expect(found).toEqual([]);
});

test("control: one that is older is found, in all three places of a version", () => {
  const old = ["5.9.9", "6.3.9", "6.4.2"].map((version) => ({ name: "vite", version }));
  expect(belowFloor(old)).toHaveLength(3);
  expect(
    belowFloor([
      { name: "vite", version: "6.4.3" },
      { name: "vite", version: "10.0.0" },
    ]),
  ).toEqual([]);
});

test("what is accepted is still there, is shown by a test that exists, and has not run out", ({ task }) => {
  const wrong = ACCEPTED.filter(
    ({ name, version, test: file, expires }) =>
      !INSTALLED.some((one) => one.name === name && one.version === version) ||
      !existsSync(file) ||
      expires < new Date().toISOString().slice(0, 10),
  );
  shows(task, ["L3"], { cases: ACCEPTED.length, bar: "none run out", result: `${wrong.length} run out` });
  expect(
    wrong,
    "look again: is there a fix now? security/accepted.json says until when it was bearable",
  ).toEqual([]);
});

test("nothing that only builds or tests the portal is installed with --omit=dev", () => {
  const tools = ["vite", "esbuild", "@remix-run/dev", "vitest", "playwright"];
  const copies = INSTALLED.filter(({ name }) => tools.includes(name));
  expect(copies.filter(({ dev }) => !dev).map(({ path }) => path)).toEqual([]);
  expect(copies.length).toBeGreaterThanOrEqual(tools.length);
});

test("every package comes from the registry, with its hash", ({ task }) => {
  // The lock names no registry: npm takes the one that it is set to, and the hash is the same everywhere.
  const wrong = INSTALLED.filter(({ integrity, resolved }) => !integrity || resolved !== undefined);
  shows(task, ["L3"], {
    cases: INSTALLED.length,
    bar: "each with a hash",
    result: `${wrong.length} without`,
  });
  expect(wrong.map(({ path }) => path)).toEqual([]);
});

test("SQLite is one that does not lose data when two connections write", () => {
  const version = new Database(":memory:").prepare("select sqlite_version()").pluck().get() as string;
  expect(isOlder(version, "3.51.3"), version).toBe(false);
});

function isOlder(version: string, floor: string): boolean {
  const [a, b] = [version, floor].map((text) => text.split(/[.-]/).map(Number));
  for (const place of [0, 1, 2]) {
    const difference = (a?.[place] ?? 0) - (b?.[place] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
