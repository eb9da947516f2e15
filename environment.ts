import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { isIP } from "node:net";
import { dirname, join } from "node:path";
import { z } from "zod";

/** Everything that may differ between two machines. Nothing else of the program reads process.env. */
export type Environment = {
  /** The service that `npm start` shows: made-up people, on a file of its own, on this machine only. */
  isDemonstration: boolean;
  nodeEnv: "development" | "test" | "production";
  port: number;
  /** One address to listen on; without it, both loopback addresses. */
  host: string | undefined;
  /** Scheme, host and port that browsers use, without a slash at the end. */
  origin: string;
  databasePath: string;
  limitsDatabasePath: string;
  smtpUrl: string | undefined;
  mailFrom: string;
  /** At least 32 characters; keys for codes and cookies are derived from it. */
  secret: string;
  /** What seals the most private columns: the first seals, all of them open. */
  columnKeys: { id: string; key: Buffer }[];
  /** Multiplies every rate limit; above 1 only on a loopback origin. */
  limitsFactor: number;
  pwnedFile: string | undefined;
  /** The address of the one proxy whose X-Forwarded-For is believed. */
  trustProxy: string | undefined;
  /** Where backups go, and whose other halves open them; without it none are made. */
  backups: { folder: string; publicKeys: string[] } | undefined;
  /** Where /metrics is served, on this machine alone; without it, nowhere. */
  metricsPort: number | undefined;
  logLevel: "fatal" | "error" | "warn" | "info" | "debug" | "trace" | "silent";
};

const text = z.string().min(1);

const variables = z.object({
  DEMO: z.literal("yes", "is yes, or not set").optional(),
  DEMO_DATABASE_PATH: text.default("data/demonstration.db"),
  NODE_ENV: z.enum(["development", "test", "production"]).default("production"),
  PORT: z.coerce
    .number("must be a port number")
    .int("must be a whole number")
    .min(0, "must be 0 or more")
    .max(65_535, "must be 65535 or less")
    .default(3000),
  HOST: text.optional(),
  ORIGIN: z
    .string()
    .refine(isOrigin, "must be an http or https address without a path, like https://voice.example.org")
    .optional(),
  DATABASE_PATH: text.default("data/patient-voice.db"),
  LIMITS_DATABASE_PATH: text.optional(),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\/./, "must begin with smtp:// or smtps://")
    .optional(),
  MAIL_FROM: text.default("Patient Voice <no-reply@localhost>"),
  SECRET: z.string().min(32, "must have 32 characters or more").optional(),
  COLUMN_KEYS: z
    .string()
    .regex(
      /^[a-z0-9-]{1,20}:[\w-]{43}(,[a-z0-9-]{1,20}:[\w-]{43})*$/,
      "must be NAME:KEY, KEY with 43 characters",
    )
    .optional(),
  LIMITS_FACTOR: z.coerce.number("must be a number").min(1, "must be 1 or more").default(1),
  PWNED_FILE: text.optional(),
  TRUST_PROXY: z
    .string()
    .refine((value) => isIP(value) !== 0, "must be one IP address")
    .optional(),
  BACKUP_FOLDER: text.optional(),
  BACKUP_KEYS: z
    .string()
    .regex(
      /^age1[0-9a-z]{10,}(,age1[0-9a-z]{10,})*$/,
      "must be public keys of age, age1…, with commas between",
    )
    .optional(),
  METRICS_PORT: z.coerce
    .number("must be a port number")
    .int("must be a whole number")
    .min(1, "must be 1 or more")
    .max(65_535, "must be 65535 or less")
    .optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
});

/**
 * Reads and checks the environment. An empty value counts as not set.
 *
 * @param options.serving the public service: a secret is required. Otherwise, on a loopback origin, one is made and
 *   kept beside the database in a file that only its owner may read.
 * @throws Error with one line for each thing that is wrong (docs: .env.example; rule: ASVS 13.3.1, requirements.md L5).
 */
export function readEnvironment(
  source: Record<string, string | undefined> = process.env,
  options: { serving?: boolean } = {},
): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = variables.safeParse(given);
  if (!parsed.success) {
    throw wrong(parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`));
  }

  const set = parsed.data;
  const origin = new URL(set.ORIGIN ?? `http://localhost:${set.PORT}`);
  const loopback = isLoopbackOrigin(origin);
  const isDemonstration = set.DEMO === "yes";
  const problems = [
    isDemonstration &&
      options.serving === true &&
      "DEMO must not be set: the public service shows no demonstration, in which anyone can be anybody",
    isDemonstration &&
      !(loopback && isLoopbackHost(set.HOST)) &&
      "DEMO is for this machine alone: ORIGIN and HOST must be loopback addresses, or not set",
    !loopback && origin.protocol !== "https:" && "ORIGIN must be https, or a loopback address like localhost",
    !loopback &&
      set.LIMITS_FACTOR > 1 &&
      "LIMITS_FACTOR may be above 1 only when ORIGIN is a loopback address",
    !set.SECRET && (options.serving || !loopback) && "SECRET must be set, to 32 characters or more",
    !set.COLUMN_KEYS && (options.serving || !loopback) && "COLUMN_KEYS must be set, to NAME:KEY",
    Boolean(set.BACKUP_FOLDER) !== Boolean(set.BACKUP_KEYS) &&
      "BACKUP_FOLDER and BACKUP_KEYS belong together: a backup is sealed to a key, or not made",
  ].filter((problem) => problem !== false);
  if (problems.length > 0) throw wrong(problems);

  // Neither the file of record nor its mail server: who tries the service must not meet real people.
  const databasePath = isDemonstration ? set.DEMO_DATABASE_PATH : set.DATABASE_PATH;
  const limitsName = isDemonstration ? "demonstration-limits.db" : "limits.db";
  return {
    isDemonstration,
    nodeEnv: set.NODE_ENV,
    port: set.PORT,
    host: set.HOST,
    origin: origin.origin,
    databasePath,
    limitsDatabasePath:
      (isDemonstration ? undefined : set.LIMITS_DATABASE_PATH) ?? join(dirname(databasePath), limitsName),
    smtpUrl: isDemonstration ? undefined : set.SMTP_URL,
    mailFrom: set.MAIL_FROM,
    secret: set.SECRET ?? readOrMakeSecret("secret", set.NODE_ENV, databasePath),
    columnKeys: set.COLUMN_KEYS ? keysOf(set.COLUMN_KEYS) : [ownKey(set.NODE_ENV, databasePath)],
    limitsFactor: set.LIMITS_FACTOR,
    pwnedFile: set.PWNED_FILE,
    trustProxy: set.TRUST_PROXY,
    backups: isDemonstration ? undefined : backupsOf(set),
    metricsPort: set.METRICS_PORT,
    logLevel: set.LOG_LEVEL,
  };
}

let remembered: Environment | undefined;

/**
 * The environment of this process, read once, with what `.env` adds to it (a variable that is set wins).
 *
 * @throws as readEnvironment does
 */
export function environment(options?: { serving?: boolean }): Environment {
  if (!remembered) {
    // A developer's own .env must not change what a test shows.
    if (process.env.NODE_ENV !== "test" && existsSync(".env")) process.loadEnvFile(".env");
    remembered = readEnvironment(process.env, options);
  }
  return remembered;
}

function isOrigin(value: string): boolean {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (!url || !["http:", "https:"].includes(url.protocol)) return false;
  return `${url.origin}/` === url.href;
}

function isLoopbackOrigin(origin: URL): boolean {
  return /^(localhost|.+\.localhost|127(\.\d+){3}|\[::1\])$/.test(origin.hostname);
}

/** Without a host the server listens on the loopback addresses alone. */
function isLoopbackHost(host: string | undefined): boolean {
  return host === undefined || /^(localhost|127(\.\d+){3}|::1)$/.test(host);
}

function keysOf(list: string): Environment["columnKeys"] {
  return list.split(",").map((pair) => {
    const [id = "", key = ""] = pair.split(":");
    return { id, key: Buffer.from(key, "base64url") };
  });
}

function backupsOf({ BACKUP_FOLDER: folder, BACKUP_KEYS: keys }: z.infer<typeof variables>) {
  return folder && keys ? { folder, publicKeys: keys.split(",") } : undefined;
}

function ownKey(nodeEnv: Environment["nodeEnv"], databasePath: string): Environment["columnKeys"][number] {
  const text = readOrMakeSecret("column-key", nodeEnv, databasePath);
  return { id: "own", key: createHash("sha256").update(text, "utf8").digest() };
}

/** A secret of this machine's own, made once and kept beside the database. */
function readOrMakeSecret(
  name: "secret" | "column-key",
  nodeEnv: Environment["nodeEnv"],
  databasePath: string,
): string {
  if (nodeEnv === "test" || databasePath === ":memory:") return "a secret for tests, never for a service";

  const path = join(dirname(databasePath), name);
  mkdirSync(dirname(path), { recursive: true });
  if (!existsSync(path))
    writeFileSync(path, randomBytes(32).toString("base64url"), { flag: "wx", mode: 0o600 });
  return readFileSync(path, "utf8").trim();
}

function wrong(problems: string[]): Error {
  return new Error(`The environment is not right (.env.example explains each):\n  ${problems.join("\n  ")}`);
}
