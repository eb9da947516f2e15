import { existsSync, readFileSync } from "node:fs";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { shows } from "../table/shown.ts";

/** They read what strangers send: cookies, forms, files that are uploaded, codes and passkeys at the door. */
const READERS = [
  "cookie",
  "zod",
  "csv-parse",
  "@xmldom/xmldom",
  "parse5",
  "diff",
  "otpauth",
  "@simplewebauthn/server",
] as const;

/**
 * In place of `npm audit`, which asks a server elsewhere and fails a build on a day when nothing here has changed:
 * security/floors.json says below which version nothing may be, security/accepted.json what has no fix, why that is
 * bearable here, which test shows it, and until when.
 */
type Package = {
  version: string;
  integrity?: string;
  resolved?: string;
  dev?: boolean;
  dependencies?: Record<string, string>;
};
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

test("X15: what reads the input of strangers has a floor, and so has all that it brings along", ({
  task,
}) => {
  const reading = closureOf(READERS);
  const without = reading.filter((name) => FLOORS[name] === undefined);
  shows(task, ["L3"], {
    cases: reading.length,
    bar: "each with a floor",
    result: `${without.length} without`,
  });
  expect(without, "give each a floor in security/floors.json").toEqual([]);
});

test("control: what is brought along is found, where it lies under its parent too", () => {
  const reading = closureOf(["@simplewebauthn/server"]);
  expect(reading).toEqual(expect.arrayContaining(["@simplewebauthn/server", "tsyringe", "tslib"]));
  expect(() => closureOf(["no-such-package"])).toThrow("no-such-package");
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

/** The names of these packages and of all that they depend on, as the lock resolves them. */
function closureOf(names: readonly string[]): string[] {
  const paths = new Set<string>();
  const visit = (path: string) => {
    if (paths.has(path)) return;
    paths.add(path);
    for (const name of Object.keys(LOCK[path]?.dependencies ?? {})) visit(resolve(path, name));
  };
  for (const name of names) visit(resolve("", name));
  return [...new Set([...paths].map((path) => path.split("node_modules/").at(-1) ?? ""))];
}

/** As Node looks for it: in the package's own folder, then in each folder above. */
function resolve(from: string, name: string): string {
  const path = `${from && `${from}/`}node_modules/${name}`;
  if (LOCK[path]) return path;
  if (from === "") throw new Error(`${name} is not in the lock`);
  return resolve(from.slice(0, Math.max(0, from.lastIndexOf("/node_modules/"))), name);
}

function isOlder(version: string, floor: string): boolean {
  const [a, b] = [version, floor].map((text) => text.split(/[.-]/).map(Number));
  for (const place of [0, 1, 2]) {
    const difference = (a?.[place] ?? 0) - (b?.[place] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
