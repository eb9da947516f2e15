import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { ask } from "../../faults/http-client.ts";
import { cookieFaults } from "../matrix/headers.ts";
import { shows } from "../table/shown.ts";
import { startWorld } from "../world/world.ts";

const folder = mkdtempSync(join(tmpdir(), "patient-voice-boot-"));
const SECRET = "a secret for one start, thrown away after it";
const COLUMN_KEYS = `k1:${Buffer.alloc(32, 7).toString("base64url")}`;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(args: string[], environment: Record<string, string>) {
  const { PATH = "" } = process.env;
  return spawnSync(process.execPath, args, {
    env: { PATH, NODE_ENV: "production", ...environment },
    encoding: "utf8",
    timeout: 20_000,
  });
}

test("the public service does not start when something that keeps people safe is missing", ({ task }) => {
  const migrated = join(folder, "portal.db");
  expect(run(["scripts/migrate.ts"], { DATABASE_PATH: migrated, SECRET }).status).toBe(0);
  const notOne = join(folder, "letter.db");
  writeFileSync(notOne, "Dear Sir or Madam, ".repeat(500));
  const place = { ORIGIN: "https://voice.example.org", DATABASE_PATH: migrated, PORT: "0" };
  const good = { ...place, SECRET, COLUMN_KEYS };
  const refused: [what: string, environment: Record<string, string>, words: RegExp][] = [
    ["no secret", { ...good, SECRET: "" }, /SECRET must be set/],
    ["a short secret", { ...good, SECRET: "short" }, /SECRET must have 32/],
    ["no key for columns", { ...good, COLUMN_KEYS: "" }, /COLUMN_KEYS must be set/],
    ["http on the open net", { ...good, ORIGIN: "http://voice.example.org" }, /ORIGIN must be https/],
    ["an origin with a path", { ...good, ORIGIN: "https://voice.example.org/x" }, /ORIGIN must be/],
    ["wider limits", { ...good, LIMITS_FACTOR: "2" }, /LIMITS_FACTOR/],
    ["the demonstration", { ...good, DEMO: "yes" }, /DEMO/],
    ["no database", { ...good, DATABASE_PATH: join(folder, "none.db") }, /no database/],
    ["what is no database", { ...good, DATABASE_PATH: notOne }, /not a database/],
  ];
  const before = readdirSync(folder).sort();
  const wrong = refused.filter(([, environment, words]) => {
    const { status, stderr } = run(["server.ts", "serve"], environment);
    return status !== 1 || !words.test(stderr) || stderr.includes(SECRET) || /\n\s+at /.test(stderr);
  });
  const made = readdirSync(folder).filter((name) => !before.includes(name) && !/-(wal|shm)$/.test(name));
  shows(task, ["L2", "L5"], {
    cases: refused.length,
    bar: "refused in words",
    result: `${wrong.length} started`,
  });
  expect(wrong.map(([what]) => what)).toEqual([]);
  expect(existsSync(join(folder, "none.db"))).toBe(false);
  expect(made.filter((name) => name !== "limits.db")).toEqual([]);
});

test("a new database has nobody in it", ({ task }) => {
  const path = join(folder, "empty.db");
  run(["scripts/migrate.ts"], { DATABASE_PATH: path, SECRET });
  run(["scripts/seed.ts"], { DATABASE_PATH: path, SECRET });
  const count =
    'import D from "better-sqlite3"; console.log(new D(process.argv[1]).prepare("select count(*) from members").pluck().get())';
  const { stdout } = run(["--input-type=module", "--eval", count, path], {});
  shows(task, ["A12"], { cases: 1, bar: "0 accounts", result: `${stdout.trim()} accounts` });
  expect(stdout.trim()).toBe("0");
});

test("behind TLS the cookies are bound to the host, and closed to scripts and other sites", async ({
  task,
}) => {
  const https = "https://voice.example.org";
  const environment = { ORIGIN: https, LIMITS_FACTOR: "1", COLUMN_KEYS };
  const world = await startWorld(environment);
  const post = (path: string, fields: Record<string, string>, cookies: string[] = []) =>
    ask(`http://127.0.0.1:${world.portal.port}`, path, {
      method: "POST",
      headers: {
        Host: "voice.example.org",
        Origin: https,
        "Sec-Fetch-Site": "same-origin",
        "Content-Type": "application/x-www-form-urlencoded",
        Cookie: cookies.map((line) => line.split(";", 1)[0]).join("; "),
      },
      body: new URLSearchParams(fields).toString(),
    });
  const answer = await post("/log-in", {
    email: "CNRY-members-otherMember-email-coast@example.org",
    password: world.portal.cast.password,
    ownDevice: "yes",
  });
  const opened = answer.headers["set-cookie"] ?? [];
  const acted = await post("/account/devices/log-out-others", {}, opened);
  await world.stop();
  const cookies = [...opened, ...(acted.headers["set-cookie"] ?? [])];
  const faults = cookies.flatMap((line) => cookieFaults(line, true));
  shows(task, ["B4"], {
    cases: cookies.length,
    bar: "__Host-, Secure, HttpOnly, Lax",
    result: `${faults.length} faults`,
  });
  expect(answer.status).toBe(303);
  expect(cookies.map((line) => line.split("=", 1)[0])).toEqual(
    expect.arrayContaining(["__Host-session", "__Host-device", "__Host-message"]),
  );
  expect(faults).toEqual([]);
});
