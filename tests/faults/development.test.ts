import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { migrate } from "#db/migrate.ts";
import { freePort } from "../e2e/free-port.ts";

/** A copy of all that the server runs, so that the files which are edited here are nobody's. */
const copy = mkdtempSync(join(tmpdir(), "patient-voice-development-"));
const databasePath = join(copy, "data/portal.db");
const PARTS = ["app", "db", "migrations", "public", "server", "environment.ts", "server.ts", "scripts"];
const SETTINGS = ["package.json", "tsconfig.json", "vite.config.ts", "remix.config.js"];

/** Milliseconds until a change must be seen: a tenth is enough, but on a machine that does a lot besides. */
const PATIENCE = 120_000;

let server: ChildProcess;
let origin = "";
let said = "";

beforeAll(async () => {
  for (const part of [...PARTS, ...SETTINGS]) cpSync(part, join(copy, part), { recursive: true });
  // To compile the kit's styles, twice for each change, takes longer than all else here.
  writeFileSync(join(copy, "app/styles/app.scss"), '@use "comfort";\n');
  linkPackages();
  mkdirSync(join(copy, "data"));
  migrate(databasePath);

  const port = await freePort();
  origin = `http://localhost:${port}`;
  const { VITEST: _, ...environment } = process.env;
  server = spawn(process.execPath, ["server.ts", "dev"], {
    cwd: copy,
    env: {
      ...environment,
      NODE_ENV: "development",
      HOST: "127.0.0.1",
      PORT: String(port),
      ORIGIN: origin,
      DATABASE_PATH: databasePath,
      LOG_LEVEL: "error",
    },
  });
  server.stdout?.on("data", (part) => (said += part));
  server.stderr?.on("data", (part) => (said += part));
  await until(() => said.includes("is open at"));
}, PATIENCE);

afterAll(() => {
  server.kill("SIGKILL");
  rmSync(copy, { recursive: true, force: true });
});

test("a route is edited, and its page says so", async () => {
  edit("app/routes/site/_index.tsx", (text) =>
    text.replace(/const HEADING = ".*"/, 'const HEADING = "Anew"'),
  );
  await until(async () => (await page("/")).includes("<h1>Anew</h1>"));
});

test("a file of the domain is edited, and the database stays open to those that are kept", async () => {
  edit("app/domain/groups/queries.server.ts", thatSays("the domain is read anew"));
  await until(async () => (await page("/groups")) && said.includes("the domain is read anew"));
  await page("/");
});

test("a style is edited, and the stylesheet of the page has it", async () => {
  edit("app/styles/_comfort.scss", (text) => `${text}\n.edited { color: red; }\n`);
  const [, stylesheet = ""] = /<link rel="stylesheet" href="([^"]+)"/.exec(await page("/")) ?? [];
  await until(async () => (await page(stylesheet)).includes(".edited"));
  await page("/groups");
});

test("the client of the database is edited, and every page asks the new one", async () => {
  edit("db/client.server.ts", thatSays("the client is read anew"));
  await until(async () => (await page("/groups")) && said.includes("the client is read anew"));
  await page("/");
});

test("a mistake is told, and gone when it is mended", async () => {
  const file = "app/domain/groups/queries.server.ts";
  const right = readFileSync(join(copy, file), "utf8");
  edit(file, (text) => `${text}\nconst = 1;\n`);
  await until(async () => (await fetch(`${origin}/groups`)).status === 500);
  expect(said).toContain(file);

  // Pages are asked for while the file is saved: what still failed then must not fail from then on.
  const asking = Array.from({ length: 20 }, async (_, turn) => {
    await sleep(turn * 25);
    await (await fetch(`${origin}/groups`)).text();
  });
  edit(file, () => right);
  await Promise.all(asking);
  await until(async () => (await fetch(`${origin}/groups`)).status === 200);
});

test("nothing that was opened on the way is still open when it ends", async () => {
  // What Ctrl+C sends. At a SIGTERM Vite ends the process by itself.
  server.kill("SIGINT");
  const [code] = await once(server, "exit");
  expect(code).toBe(0);
  // SQLite removes its log when the last connection to a file is closed, and not before.
  expect(readdirSync(join(copy, "data")).filter((name) => name.endsWith("-wal"))).toEqual([]);
});

/** The text of a page or a file, which must be there each time that it is asked for. */
async function page(path: string): Promise<string> {
  const response = await fetch(origin + path);
  const text = await response.text();
  expect(response.status, `${path}\n${said}`).toBe(200);
  return text;
}

function edit(file: string, change: (text: string) => string): void {
  const path = join(copy, file);
  const before = readFileSync(path, "utf8");
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
}

function thatSays(words: string): (text: string) => string {
  return (text) => `${text}\nprocess.stdout.write(${JSON.stringify(`${words}\n`)});\n`;
}

async function until(isSo: () => boolean | string | Promise<boolean | string>): Promise<void> {
  const end = performance.now() + PATIENCE;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`It did not come about. The server said:\n${said}`);
    await sleep(100);
  }
}

/** One by one, so that what Vite keeps in node_modules is the copy's own. */
function linkPackages(): void {
  mkdirSync(join(copy, "node_modules"));
  for (const name of readdirSync("node_modules")) {
    if (!name.startsWith(".")) symlinkSync(resolve("node_modules", name), join(copy, "node_modules", name));
  }
}
