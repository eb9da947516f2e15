import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { CAST } from "#db/seed/demonstration/cast.ts";
import { readPassages } from "#db/seed/demonstration/passages.ts";
import { buildDirectory } from "../../server/framework/build-directory.ts";

/** In the demonstration anyone can be anybody, so nothing of it may be in what the public service runs (requirements.md L1). */
const PRODUCTION = buildDirectory(false);
const DEMONSTRATION = buildDirectory(true);

const TRACES = [
  "Who would you like to be?",
  "What is made up",
  '"/demo"',
  '"demo/log-in"',
  '"demonstration/demo"',
];

test("the public service's build has no route of the demonstration, and none of its words", () => {
  const built = textOf(PRODUCTION);
  const passages = readPassages().flatMap(({ text }) =>
    text.split(/[[\]{}|]/).filter((part) => part.length > 40),
  );
  const words = [...TRACES, ...CAST.flatMap(({ name, tryFirst }) => [name, tryFirst]), ...passages];
  expect(words.length).toBeGreaterThan(200);
  expect(words.filter((one) => built.includes(one))).toEqual([]);
});

test.runIf(existsSync(DEMONSTRATION))("the same look finds them in the demonstration's build", () => {
  const built = textOf(DEMONSTRATION);
  const words = [...TRACES, ...CAST.map(({ name }) => name)];
  expect(words.filter((one) => !built.includes(one))).toEqual([]);
});

/** What Remix's open advisories are about: its manifest, its single fetch, its own reading of forms. */
const REQUEST_HANDLER = /createRequestHandler|__manifest|turbo-stream|X-Remix-|multipart-parser/;

test("nothing of Remix's request handler is in the build, and so nothing of what is not mended in it", () => {
  expect(textOf(PRODUCTION)).not.toMatch(REQUEST_HANDLER);
  const itself = readFileSync("node_modules/@remix-run/server-runtime/dist/server.js", "utf8");
  expect(itself, "control: the same look finds it where it is").toMatch(REQUEST_HANDLER);
});

test("the public service refuses a file that was never migrated, and says what to do", () => {
  const path = join(mkdtempSync(join(tmpdir(), "patient-voice-")), "portal.db");
  new Database(path).exec("create table something_else (id text) strict").close();
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: "production" as const,
    DATABASE_PATH: path,
    PORT: "0",
    ORIGIN: "http://localhost",
    SECRET: "s".repeat(32),
    COLUMN_KEYS: `k1:${Buffer.alloc(32, 7).toString("base64url")}`,
  };
  const { status, stderr } = spawnSync(process.execPath, ["server.ts", "serve"], { env, encoding: "utf8" });
  expect(status).toBe(1);
  expect(stderr).toMatch(
    /^The service is not ready:\n {2}migration 0000_first has not run: run npm run db:migrate\n/,
  );
});

/** Everything that the server imports or sends, and the manifest of routes within it. */
function textOf(build: string): string {
  return ["server", "client"]
    .flatMap((part) =>
      readdirSync(join(build, part), { recursive: true, encoding: "utf8" }).map((file) =>
        join(build, part, file),
      ),
    )
    .filter((file) => /\.(js|json|css)$/.test(file))
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
}
