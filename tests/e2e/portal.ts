import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type MailServer, startMailServer } from "./mail-server.ts";

/** People in known states, by the name that the stories use. `prepare.ts` makes them. */
export type Cast = Record<string, { email: string; password: string }>;

/** The built server on a database of its own, with a mail server of its own: as near to the real thing as can be. */
export type Portal = {
  origin: string;
  databasePath: string;
  cast: Cast;
  mail: MailServer;
  /** Ends the server as a power cut would end its process. */
  kill(): Promise<void>;
  /** Starts it again on the same file. */
  restart(): Promise<void>;
  stop(): Promise<void>;
};

export async function startPortal(environment: Record<string, string> = {}): Promise<Portal> {
  const folder = mkdtempSync(join(tmpdir(), "patient-voice-e2e-"));
  const mail = await startMailServer();
  const port = await freePort();
  const origin = `http://localhost:${port}`;
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
  const cast = prepare(env);
  let server = await serve(env, origin);

  return {
    origin,
    databasePath,
    cast,
    mail,
    kill: () => end(server, "SIGKILL"),
    async restart() {
      server = await serve(env, origin);
    },
    async stop() {
      await end(server, "SIGTERM");
      await mail.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function prepare(env: NodeJS.ProcessEnv): Cast {
  const made = spawnSync(process.execPath, ["tests/e2e/prepare.ts"], { env, encoding: "utf8" });
  if (made.status !== 0) throw new Error(`The database could not be prepared:\n${made.stderr}`);
  return JSON.parse(made.stdout);
}

async function serve(env: NodeJS.ProcessEnv, origin: string): Promise<ChildProcess> {
  const server = spawn(process.execPath, ["server.ts", "start"], {
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    if (server.exitCode !== null) throw new Error("The server ended before it was ready");
    const ready = await fetch(`${origin}/readyz`).catch(() => undefined);
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

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (!address || typeof address === "string") throw new Error("No free port");
  return address.port;
}
