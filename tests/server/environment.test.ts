import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readEnvironment } from "../../environment.ts";

const folder = mkdtempSync(join(tmpdir(), "environment-"));
afterAll(() => rmSync(folder, { recursive: true }));

const SECRET = "x".repeat(32);
const KEY = Buffer.alloc(32, 7);
const COLUMN_KEYS = `k2:${KEY.toString("base64url")}`;
const DATABASE_PATH = join(folder, "new", "patient-voice.db");

test("with nothing set, it is right for one's own machine", () => {
  expect(readEnvironment({ SECRET, COLUMN_KEYS })).toEqual({
    isDemonstration: false,
    nodeEnv: "production",
    port: 3000,
    host: undefined,
    origin: "http://localhost:3000",
    databasePath: "data/patient-voice.db",
    limitsDatabasePath: join("data", "limits.db"),
    smtpUrl: undefined,
    mailFrom: "Patient Voice <no-reply@localhost>",
    secret: SECRET,
    columnKeys: [{ id: "k2", key: KEY }],
    limitsFactor: 1,
    pwnedFile: undefined,
    trustProxy: undefined,
    logLevel: "info",
  });
});

test("the origin follows the port, and an empty value counts as not set", () => {
  expect(readEnvironment({ SECRET, PORT: "4000", ORIGIN: "", SMTP_URL: "" })).toMatchObject({
    port: 4000,
    origin: "http://localhost:4000",
    smtpUrl: undefined,
  });
});

test.each([
  ["PORT", "eighty"],
  ["PORT", "70000"],
  ["ORIGIN", "voice.example.org"],
  ["ORIGIN", "https://voice.example.org/path"],
  ["ORIGIN", "http://voice.example.org"],
  ["ORIGIN", "http://localhost.evil.example"],
  ["ORIGIN", "ftp://localhost"],
  ["SECRET", "short"],
  ["COLUMN_KEYS", "k1:short"],
  ["COLUMN_KEYS", KEY.toString("base64url")],
  ["SMTP_URL", "mail.example.org"],
  ["LIMITS_FACTOR", "0.5"],
  ["LIMITS_FACTOR", "many"],
  ["TRUST_PROXY", "10.0.0.0/8"],
  ["LOG_LEVEL", "loud"],
  ["DEMO", "no"],
  ["NODE_ENV", "staging"],
])("%s=%s is refused in a line that names it", (name, value) => {
  expect(() => readEnvironment({ SECRET, [name]: value })).toThrow(new RegExp(`^\\s+${name} `, "m"));
});

test("all that is wrong is said at once, and no value is repeated", () => {
  const secret = "only-this-short";
  expect(() => readEnvironment({ PORT: "x", SECRET: secret, LOG_LEVEL: "loud" })).toThrow(
    /PORT must.*\n.*SECRET must.*\n.*LOG_LEVEL/s,
  );
  expect(() => readEnvironment({ SECRET: secret })).not.toThrow(new RegExp(secret));
});

test.each([
  "https://voice.example.org",
  "http://localhost:3000",
  "http://127.0.0.1:3000",
  "http://[::1]:3000",
])("%s may be the origin", (ORIGIN) =>
  expect(readEnvironment({ SECRET, COLUMN_KEYS, ORIGIN }).origin).toBe(ORIGIN),
);

test("limits are widened on a loopback origin only", () => {
  expect(readEnvironment({ SECRET, LIMITS_FACTOR: "50" }).limitsFactor).toBe(50);
  expect(() => readEnvironment({ SECRET, ORIGIN: "https://voice.example.org", LIMITS_FACTOR: "50" })).toThrow(
    /LIMITS_FACTOR/,
  );
});

test("the public service has no secret but the one it is given", () => {
  expect(() => readEnvironment({ DATABASE_PATH }, { serving: true })).toThrow(/SECRET must be set/);
  expect(() => readEnvironment({ DATABASE_PATH, ORIGIN: "https://voice.example.org" })).toThrow(
    /SECRET must be set/,
  );
  expect(() => readEnvironment({ SECRET }, { serving: true })).toThrow(/COLUMN_KEYS must be set/);
  expect(readEnvironment({ SECRET, COLUMN_KEYS }, { serving: true }).secret).toBe(SECRET);
});

test("a new column key comes first and seals; the ones behind it still open", () => {
  const both = `k3:${Buffer.alloc(32, 9).toString("base64url")},${COLUMN_KEYS}`;
  expect(readEnvironment({ SECRET, COLUMN_KEYS: both }).columnKeys.map(({ id }) => id)).toEqual(["k3", "k2"]);
});

test("one's own machine makes a secret, keeps it for its owner alone and finds it again", () => {
  const made = readEnvironment({ DATABASE_PATH }).secret;
  expect(made).toMatch(/^[\w-]{43}$/);
  expect(readEnvironment({ DATABASE_PATH }).secret).toBe(made);

  const file = join(folder, "new", "secret");
  expect(readFileSync(file, "utf8")).toBe(made);
  if (process.platform !== "win32") expect(statSync(file).mode & 0o777).toBe(0o600);
});

test("the demonstration has a file, counters and emails of its own, whatever else is set", () => {
  const mine = { DATABASE_PATH, LIMITS_DATABASE_PATH: "counters.db", SMTP_URL: "smtp://mail.example.org" };
  expect(readEnvironment({ SECRET, DEMO: "yes", ...mine })).toMatchObject({
    isDemonstration: true,
    databasePath: "data/demonstration.db",
    limitsDatabasePath: join("data", "demonstration-limits.db"),
    smtpUrl: undefined,
  });
});

test("the demonstration is refused by the public service, and by any address that others can reach", () => {
  const demo = (more: Record<string, string>) => readEnvironment({ SECRET, DEMO: "yes", ...more });
  expect(() => readEnvironment({ SECRET, DEMO: "yes" }, { serving: true })).toThrow(/DEMO must not be set/);
  expect(() => demo({ ORIGIN: "https://voice.example.org" })).toThrow(/DEMO is for this machine alone/);
  expect(() => demo({ HOST: "0.0.0.0" })).toThrow(/DEMO is for this machine alone/);
  expect(demo({ HOST: "127.0.0.1", ORIGIN: "http://localhost:4000" }).isDemonstration).toBe(true);
});
