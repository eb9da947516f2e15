import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "./free-port.ts";

/** `said` is what each of the first two starts said of the file. */
export type Demonstration = {
  origin: string;
  said: readonly [first: string, next: string];
  stop(): Promise<void>;
};

/** The demonstration's build on a new file of its own, as `npm start` shows it. */
export async function startDemonstration(): Promise<Demonstration> {
  const folder = mkdtempSync(join(tmpdir(), "patient-voice-demonstration-"));
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const env = {
    ...process.env,
    NODE_ENV: "production" as const,
    DEMO: "yes",
    DEMO_DATABASE_PATH: join(folder, "portal.db"),
    PORT: String(port),
    ORIGIN: origin,
    LOG_LEVEL: "warn",
  };
  const setUp = () => {
    const made = spawnSync(process.execPath, ["scripts/set-up.ts"], { env, encoding: "utf8" });
    if (made.status !== 0) throw new Error(`The demonstration could not be made:\n${made.stderr}`);
    return made.stdout;
  };
  const said = [setUp(), setUp()] as const;
  const server = spawn(process.execPath, ["server.ts", "start"], {
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  await untilReady(server, port);
  return {
    origin,
    said,
    async stop() {
      const exited = once(server, "exit");
      server.kill("SIGTERM");
      await exited;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function untilReady(server: ChildProcess, port: number): Promise<void> {
  for (const deadline = Date.now() + 30_000; Date.now() < deadline; ) {
    if (server.exitCode !== null) throw new Error("The server ended before it was ready");
    const ready = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined);
    if (ready?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error("The server was not ready within 30 seconds");
}
