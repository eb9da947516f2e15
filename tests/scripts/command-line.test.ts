import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, test } from "vitest";

/** The scripts as a person runs them, each in a process of its own on a fresh folder. */
let path: string;

beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), "patient-voice-")), "portal.db");
});

test.each([
  ["without the demonstration", {}],
  [
    "on an address of the internet",
    { DEMO: "yes", ORIGIN: "https://voice.example.org", SECRET: "s".repeat(32) },
  ],
])("%s nobody is made up", (_, environment) => {
  const { stderr, status } = run("scripts/set-up.ts", [], environment);
  expect(status).toBe(1);
  expect(stderr).toMatch(/for npm start and npm run dev alone|for this machine alone/);
  expect(existsSync(path)).toBe(false);
});

test("the public service refuses to be the demonstration", () => {
  const { stderr, status } = run("server.ts", ["serve"], { DEMO: "yes", SECRET: "s".repeat(32) });
  expect(status).toBe(1);
  expect(stderr).toMatch(/DEMO must not be set/);
});

test.each([
  ["without a database", {}, /There is no database at .*npm run db:migrate/],
  ["without a secret", { SECRET: "" }, /SECRET must be set, to 32 characters or more/],
  ["with a short secret", { SECRET: "short" }, /SECRET must have 32 characters or more/],
  [
    "on an address without TLS",
    { ORIGIN: "http://voice.example.org" },
    /ORIGIN must be https, or a loopback address/,
  ],
])("the public service refuses to begin %s, in one clear sentence", (_, environment, sentence) => {
  const set = { SECRET: "s".repeat(32), COLUMN_KEYS: `k1:${Buffer.alloc(32, 7).toString("base64url")}` };
  const { stderr, status } = run("server.ts", ["serve"], { ...set, ...environment });
  expect(status).toBe(1);
  expect(stderr).toMatch(sentence);
  expect(stderr).not.toMatch(/ at .*\.ts:/);
  expect(existsSync(path), "and makes no database").toBe(false);
});

test("the public service's own scripts migrate a file and load the facts, and say so", () => {
  expect(run("scripts/migrate.ts").stdout).toMatch(/^Migrated .*portal\.db: /);
  expect(run("scripts/migrate.ts").stdout).toMatch(/is up to date/);
  expect(run("scripts/seed.ts").stdout).toMatch(/17 organisations, 10 sites, 33 themes/);
});

function run(script: string, words: string[] = [], environment: Record<string, string> = {}) {
  const paths = { DATABASE_PATH: path, DEMO_DATABASE_PATH: path };
  const env = { ...process.env, NODE_ENV: "production" as const, ...paths, ...environment };
  return spawnSync(process.execPath, [script, ...words], { env, encoding: "utf8" });
}
