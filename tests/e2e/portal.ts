import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { freePort } from "./free-port.ts";
import { type MailServer, startMailServer } from "./mail-server.ts";
import type { Recorder } from "./recorder.ts";
import { tellNow } from "./time-passed.ts";

/** Somebody who can log in; whoever holds an office has an authenticator app with this key. */
export type CastPerson = {
  email: string;
  password: string;
  id: string;
  databasePath: string;
  appKey?: string;
};

/** People in known states, by the name that the stories use. `prepare.ts` makes them. */
export type Cast = Record<string, CastPerson>;

/** The built server on a database of its own, with a mail server of its own: as near to the real thing as can be. */
export type Portal<Made = Cast> = {
  origin: string;
  /** Where it listens on this machine, whatever its origin is called. */
  port: number;
  databasePath: string;
  cast: Made;
  mail: MailServer;
  /** The lines of the server's log so far, from every time that it ran. */
  log: string[];
  /** The number of its process. */
  pid(): number;
  /** Ends the server as a power cut would end its process. */
  kill(): Promise<void>;
  /** Does what the service does soon after midnight, without waiting for one. */
  beginDay(): Promise<void>;
  /** Asks the server to go, and returns its exit code. */
  end(): Promise<number | null>;
  /** Starts it again on the same file. */
  restart(): Promise<void>;
  stop(): Promise<void>;
};

/** What else may stand in the place of the usual: who is in the database, and which copy of the server. */
export type Scene = { make?: string; program?: string };

/** @param recorder stands in front of the server, which then answers under its address */
export async function startPortal<Made = Cast>(
  environment: Record<string, string> = {},
  recorder?: Pick<Recorder, "origin" | "forwardTo">,
  { make = "tests/e2e/prepare.ts", program = "server.ts" }: Scene = {},
): Promise<Portal<Made>> {
  const folder = mkdtempSync(join(tmpdir(), "patient-voice-e2e-"));
  const mail = await startMailServer();
  const port = await freePort();
  const origin = recorder?.origin ?? `http://localhost:${port}`;
  recorder?.forwardTo(port);
  const databasePath = join(folder, "portal.db");
  const env = {
    ...process.env,
    NODE_ENV: "production" as const,
    PORT: String(port),
    ORIGIN: origin,
    DATABASE_PATH: databasePath,
    SMTP_URL: mail.url,
    SECRET: "a secret for one end-to-end run, thrown away after it",
    LIMITS_FACTOR: "1000",
    LOG_LEVEL: "warn",
    ...environment,
  };
  const cast: Made = prepare(make, env);
  const log: string[] = [];
  let server = await serve(program, env, log);

  return {
    origin: env.ORIGIN,
    port,
    databasePath,
    cast,
    mail: {
      ...mail,
      async emailTo(address, about) {
        const hurry = setInterval(() => tellNow({ databasePath }), 200);
        return mail.emailTo(address, about).finally(() => clearInterval(hurry));
      },
    },
    log,
    beginDay: () => beginDay(env),
    pid: () => server.pid ?? 0,
    kill: () => end(server, "SIGKILL"),
    async end() {
      await end(server, "SIGTERM");
      return server.exitCode;
    },
    async restart() {
      server = await serve(program, env, log);
    },
    async stop() {
      await end(server, "SIGTERM");
      await mail.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function prepare(script: string, env: NodeJS.ProcessEnv) {
  const made = spawnSync(process.execPath, [script], { env, encoding: "utf8" });
  if (made.status !== 0) throw new Error(`${script} could not do its work in the database:\n${made.stderr}`);
  return JSON.parse(made.stdout);
}

/** Not waited for as `prepare` is: the mail server of this process takes what the day brings meanwhile. */
async function beginDay(env: NodeJS.ProcessEnv): Promise<void> {
  const day = spawn(process.execPath, ["tests/e2e/begin-day.ts"], {
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const [code] = await once(day, "exit");
  if (code !== 0) throw new Error("The work of a new day could not be done");
}

async function serve(program: string, env: NodeJS.ProcessEnv, log: string[]): Promise<ChildProcess> {
  const server = spawn(process.execPath, [program, "start"], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  createInterface({ input: server.stdout }).on("line", (line) => log.push(line));
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    if (server.exitCode !== null) throw new Error("The server ended before it was ready");
    const ready = await fetch(`http://127.0.0.1:${env.PORT}/readyz`).catch(() => undefined);
    if (ready?.ok) return server;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("The server was not ready within 30 seconds");
}

async function end(server: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const exited = once(server, "exit");
  server.kill(signal);
  await exited;
}
