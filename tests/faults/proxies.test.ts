import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import http from "node:http";
import https from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isSample } from "../amount.ts";
import { freePort } from "../e2e/free-port.ts";

const HOST = "voice.example.org";
const folder = mkdtempSync(join(tmpdir(), "patient-voice-proxies-"));

type Ports = { tls: number; plain: number; program: number };

/** What may stand in front (docs/running.md), as deploy/ has it but on loopback, with a certificate of its own. */
const PROXIES: { name: string; start: (ports: Ports) => ChildProcess }[] = [
  { name: "nginx", start: startNginx },
  { name: "caddy", start: startCaddy },
];

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(PROXIES)("$name", ({ name, start }) => {
  const isHere = !isSample && spawnSync(name, ["-h"]).status === 0;
  const inFull = test.skipIf(!isHere);
  const lines: string[] = [];
  const children: ChildProcess[] = [];
  let ports: Ports;

  beforeAll(async () => {
    if (!isHere) return;
    ports = { tls: await freePort(), plain: await freePort(), program: await freePort() };
    makeCertificate();
    children.push(await startProgram(ports.program, join(folder, `${name}.db`), lines));
    children.push(start(ports));
    await answers(() => ask(https, { port: ports.tls, path: "/" }));
  });

  afterAll(async () => {
    for (const child of children.reverse()) {
      if (child.exitCode !== null) continue;
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
    }
  });

  inFull("pages come through by TLS alone", async () => {
    const page = await ask(https, { port: ports.tls, path: "/" });
    expect(page.status).toBe(200);
    expect(page.headers["strict-transport-security"]).toMatch(/max-age=\d{8}/);
    const plain = await ask(http, { port: ports.plain, path: "/groups?page=2" });
    expect([301, 308]).toContain(plain.status);
    expect(plain.headers.location).toMatch(new RegExp(`^https://${HOST}(:${ports.tls})?/groups\\?page=2$`));
  });

  inFull("what a client claims of its address is not believed, and what the proxy says is", async () => {
    await ask(https, { port: ports.tls, path: "/about", headers: { "X-Forwarded-For": "6.6.6.6" } });
    await expect
      .poll(() => lines.find((line) => line.includes('"/about"')))
      .toContain('"from":"127.0.0.0/24"');
  });

  inFull("what is for this machine does not come through", async () => {
    for (const path of ["/readyz", "/healthz", "/metrics"])
      expect((await ask(https, { port: ports.tls, path })).status, path).toBe(404);
  });

  inFull(
    "a form of our own page is taken, another site's is not, and too much is refused before the program",
    async () => {
      const post = (origin: string, body: string) =>
        ask(https, {
          port: ports.tls,
          path: "/forgot-password",
          method: "POST",
          headers: { Origin: origin, "Content-Type": "application/x-www-form-urlencoded" },
          body,
        });
      expect((await post(`https://${HOST}`, "email=ada%40example.org")).status).toBe(303);
      expect((await post("https://evil.example", "email=ada%40example.org")).status).toBe(403);
      expect((await post(`https://${HOST}`, "a".repeat(13_000_000))).status).toBe(413);
    },
  );
});

async function startProgram(port: number, databasePath: string, lines: string[]): Promise<ChildProcess> {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: "production",
    PORT: String(port),
    ORIGIN: `https://${HOST}`,
    TRUST_PROXY: "127.0.0.1",
    DATABASE_PATH: databasePath,
    LIMITS_DATABASE_PATH: `${databasePath}-limits`,
    SECRET: "a secret for one run, thrown away after it",
    COLUMN_KEYS: `k1:${Buffer.alloc(32, 7).toString("base64url")}`,
  };
  spawnSync(process.execPath, ["scripts/migrate.ts"], { env });
  const server = spawn(process.execPath, ["server.ts", "serve"], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  server.stdout.on("data", (text) => lines.push(...String(text).split("\n")));
  await answers(() => ask(http, { port, path: "/healthz" }));
  return server;
}

function startNginx({ tls, plain, program }: Ports): ChildProcess {
  const site = readFileSync("deploy/nginx.conf", "utf8")
    .replace(/^\s*listen \[::\].*$/gm, "")
    .replace("listen 443 ssl", `listen 127.0.0.1:${tls} ssl`)
    .replace("listen 80;", `listen 127.0.0.1:${plain};`)
    .replace(/\/etc\/ssl\/voice\.example\.org/g, join(folder, "certificate"))
    .replace("127.0.0.1:3000", `127.0.0.1:${program}`);
  mkdirSync(join(folder, "temp"), { recursive: true });
  const temp = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((name) => `${name}_temp_path ${join(folder, "temp", name)};`)
    .join("\n");
  const path = join(folder, "nginx.conf");
  writeFileSync(
    path,
    `daemon off;\npid ${join(folder, "nginx.pid")};\nevents {}\nhttp {\n${temp}\n${site}\n}\n`,
  );
  return spawn("nginx", ["-p", folder, "-e", join(folder, "error.log"), "-c", path], { stdio: "inherit" });
}

/** It would fetch a certificate for the name: here it has one, and listens to no commands. */
function startCaddy({ tls, plain, program }: Ports): ChildProcess {
  const certificate = join(folder, "certificate");
  const site = readFileSync("deploy/Caddyfile", "utf8")
    .replace(`${HOST} {`, `${HOST} {\n\tbind 127.0.0.1\n\ttls ${certificate}.pem ${certificate}.key`)
    .replace("127.0.0.1:3000", `127.0.0.1:${program}`);
  const path = join(folder, "Caddyfile");
  writeFileSync(
    path,
    `{\n\tadmin off\n\tdefault_bind 127.0.0.1\n\thttp_port ${plain}\n\thttps_port ${tls}\n}\n${site}`,
  );
  const env = { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  return spawn("caddy", ["run", "--config", path, "--adapter", "caddyfile"], { env, stdio: "ignore" });
}

function makeCertificate(): void {
  const made = spawnSync("openssl", [
    ...["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"],
    ...["-subj", `/CN=${HOST}`, "-addext", `subjectAltName=DNS:${HOST}`],
    ...["-keyout", join(folder, "certificate.key"), "-out", join(folder, "certificate.pem")],
  ]);
  expect(made.status, String(made.stderr)).toBe(0);
}

type Ask = { port: number; path: string; method?: string; headers?: Record<string, string>; body?: string };

function ask(by: typeof http | typeof https, { port, path, method = "GET", headers = {}, body }: Ask) {
  return new Promise<{ status: number; headers: http.IncomingHttpHeaders }>((resolve, reject) => {
    const request = by.request(
      {
        host: "127.0.0.1",
        port,
        path,
        method,
        headers: { Host: HOST, ...headers },
        rejectUnauthorized: false,
        servername: HOST,
      },
      (response) => {
        response.resume();
        resolve({ status: response.statusCode ?? 0, headers: response.headers });
      },
    );
    request.on("error", reject);
    request.end(body);
  });
}

async function answers(attempt: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (
      await attempt().then(
        () => true,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("Nothing answered within 30 seconds");
}
