import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import http from "node:http";
import https from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { isSample } from "../amount.ts";
import { freePort } from "../e2e/free-port.ts";

/** deploy/nginx.conf before the built server, on loopback, with other ports and a certificate of its own. */
const hasNginx = spawnSync("nginx", ["-v"]).status === 0;
const folder = mkdtempSync(join(tmpdir(), "patient-voice-nginx-"));
const HOST = "voice.example.org";
const lines: string[] = [];
const children: ChildProcess[] = [];
let ports: { tls: number; plain: number };

const inFull = test.skipIf(isSample || !hasNginx);

beforeAll(async () => {
  if (isSample || !hasNginx) return;
  ports = { tls: await freePort(), plain: await freePort() };
  const port = await freePort();
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: "production",
    PORT: String(port),
    ORIGIN: `https://${HOST}`,
    TRUST_PROXY: "127.0.0.1",
    DATABASE_PATH: join(folder, "patient-voice.db"),
    SECRET: "a secret for one run, thrown away after it",
    COLUMN_KEYS: `k1:${Buffer.alloc(32, 7).toString("base64url")}`,
  };
  spawnSync(process.execPath, ["scripts/migrate.ts"], { env });
  const server = spawn(process.execPath, ["server.ts", "serve"], {
    env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  server.stdout.on("data", (text) => lines.push(...String(text).split("\n")));
  children.push(server);
  await answers(() => ask(http, { port, path: "/healthz" }));
  makeCertificate();
  writeFileSync(join(folder, "nginx.conf"), configuration(port));
  const nginx = spawn(
    "nginx",
    ["-p", folder, "-e", join(folder, "error.log"), "-c", join(folder, "nginx.conf")],
    {
      stdio: "inherit",
    },
  );
  children.push(nginx);
  await answers(() => ask(https, { port: ports.tls, path: "/" }));
});

afterAll(async () => {
  for (const child of children.reverse()) {
    if (child.exitCode !== null) continue;
    const ended = once(child, "exit");
    child.kill("SIGTERM");
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
});

inFull("pages come through by TLS alone", async () => {
  const page = await ask(https, { port: ports.tls, path: "/" });
  expect(page.status).toBe(200);
  expect(page.headers["strict-transport-security"]).toMatch(/max-age=\d{8}/);
  const plain = await ask(http, { port: ports.plain, path: "/groups?page=2" });
  expect(plain).toMatchObject({ status: 301, headers: { location: `https://${HOST}/groups?page=2` } });
});

inFull("what a client claims of its address is not believed, and what nginx says is", async () => {
  await ask(https, { port: ports.tls, path: "/about", headers: { "X-Forwarded-For": "6.6.6.6" } });
  await expect.poll(() => lines.find((line) => line.includes('"/about"'))).toContain('"from":"127.0.0.0/24"');
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

function configuration(port: number): string {
  const site = readFileSync("deploy/nginx.conf", "utf8")
    .replace(/^\s*listen \[::\].*$/gm, "")
    .replace("listen 443 ssl", `listen 127.0.0.1:${ports.tls} ssl`)
    .replace("listen 80;", `listen 127.0.0.1:${ports.plain};`)
    .replace(/\/etc\/ssl\/voice\.example\.org/g, join(folder, "certificate"))
    .replace("127.0.0.1:3000", `127.0.0.1:${port}`);
  mkdirSync(join(folder, "temp"), { recursive: true });
  const temp = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
    .map((name) => `${name}_temp_path ${join(folder, "temp", name)};`)
    .join("\n");
  return `daemon off;\npid ${join(folder, "nginx.pid")};\nevents {}\nhttp {\n${temp}\n${site}\n}\n`;
}

function makeCertificate(): void {
  const made = spawnSync("openssl", [
    ...["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"],
    ...[
      "-subj",
      `/CN=${HOST}`,
      "-keyout",
      join(folder, "certificate.key"),
      "-out",
      join(folder, "certificate.pem"),
    ],
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
