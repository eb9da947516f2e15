import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isSample } from "../amount.ts";
import { freePort } from "../e2e/free-port.ts";

/** docs/running.md, done as it stands there on an empty folder. */
const PAGE = readFileSync("docs/running.md", "utf8");
const folder = mkdtempSync(join(tmpdir(), "patient-voice-running-"));
const key = join(folder, "key");

let env: NodeJS.ProcessEnv;
let port: number;

beforeAll(async () => {
  const privateKey = await generateX25519Identity();
  writeFileSync(key, privateKey);
  port = await freePort();
  env = {
    ...process.env,
    NODE_ENV: "production",
    PORT: String(port),
    ORIGIN: `http://localhost:${port}`,
    DATABASE_PATH: join(folder, "patient-voice.db"),
    SECRET: "a secret for one run, thrown away after it",
    COLUMN_KEYS: `k1:${Buffer.alloc(32, 7).toString("base64url")}`,
    BACKUP_FOLDER: join(folder, "backups"),
    BACKUP_KEYS: await identityToRecipient(privateKey),
    LOG_LEVEL: "warn",
  };
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

// In npm test the parts of it are shown by tests/scripts/recovery.test.ts and tests/scripts/admin.test.ts.
test.skipIf(isSample)(
  "a service is set up, served, backed up, practised and restored by the commands of the page",
  async () => {
    const said = commandsUnder("A first time").map(run).join("\n");
    expect(said).toMatch(/Migrated .*patient-voice\.db/);
    expect(said).toMatch(/accept-invitation\?token=/);
    expect(said).toMatch(/The audit log is whole/);

    const server = await serve();
    const [backup = "", drill = "", restore = ""] = commandsUnder("Backups");
    expect(run(backup)).toMatch(/opened and checked/);
    expect(run(drill)).toMatch(/restored in/);
    expect(spawnSync("sh", ["-c", withKey(restore)], { env, encoding: "utf8" }).stderr).toMatch(
      /Stop it first/,
    );
    await stop(server);
    expect(run(restore)).toMatch(/mail is held/);

    const again = await serve();
    expect(await notes()).toMatch(/mail is held/);
    expect(commandsUnder("After a restore").map(run).join("\n")).toMatch(/Mail goes again/);
    expect(await notes()).not.toMatch(/mail is held/);
    await stop(again);
  },
);

test("every note of /readyz that the program can say has its line on the page", () => {
  const table = [...PAGE.matchAll(/^\| ([^|]+) \|/gm)].map(
    ([, note = ""]) => note.split("…")[0]?.trim() ?? "",
  );
  const program = [
    "app/application.server.ts",
    "db/file-state.server.ts",
    "app/domain/recovery/backups.server.ts",
  ]
    .concat(["app/domain/events/mail-hold.server.ts", "app/domain/events/clock.server.ts"])
    .concat(["app/domain/jobs/queries.server.ts", "server/http/health.ts"])
    .map((file) => readFileSync(file, "utf8"))
    .join("\n");
  for (const note of table.filter((each) => each.length > 4 && each !== "Note"))
    expect(program, note).toContain(note);
  expect(table.length).toBeGreaterThan(12);
});

test("the unit starts the server as npm run serve does", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8"));
  const [, flags = ""] = /&& node (.*)$/.exec(scripts.serve) ?? [];
  expect(flags).toContain("server.ts serve");
  expect(readFileSync("deploy/patient-voice.service", "utf8")).toContain(`/bin/node ${flags}\n`);
});

function commandsUnder(heading: string): string[] {
  const part = PAGE.split(`\n## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";
  const commands = [...part.matchAll(/```sh\n([\s\S]*?)```/g)].flatMap(([, lines = ""]) =>
    lines.trim().split("\n"),
  );
  expect(commands.length, heading).toBeGreaterThan(0);
  return commands;
}

function run(command: string): string {
  const { status, stdout, stderr } = spawnSync("sh", ["-c", withKey(command)], { env, encoding: "utf8" });
  expect(status, `${command}\n${stderr}`).toBe(0);
  return stdout;
}

function withKey(command: string): string {
  return command.replace("--key KEY", `--key ${key}`);
}

async function serve(): Promise<ChildProcess> {
  const server = spawn(process.execPath, ["server.ts", "serve"], {
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  for (let waited = 0; waited < 30_000; waited += 100) {
    if (
      await fetch(`http://127.0.0.1:${port}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return server;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("The server was not ready within 30 seconds");
}

async function stop(server: ChildProcess): Promise<void> {
  server.kill("SIGTERM");
  await once(server, "exit");
}

async function notes(): Promise<string> {
  const ask = () => fetch(`http://127.0.0.1:${port}/readyz`);
  // A connection that was kept may have been closed while it was idle.
  return (await ask().catch(ask)).text();
}
