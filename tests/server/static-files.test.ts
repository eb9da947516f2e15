import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import http from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { precompress } from "../../scripts/precompress.ts";
import { mainStylesheet, readAssets } from "../../server/http/static-files.ts";
import { HOST, type Running, startServer } from "./fixture.ts";

// The router warns of each path that matches nothing, which is the point of some tests here.
vi.spyOn(console, "warn").mockReturnValue();

const STYLE = "body { color: #212b32 }\n".repeat(200);
const root = mkdtempSync(join(tmpdir(), "assets-"));
const client = join(root, "client");
let server: Running;

beforeAll(async () => {
  mkdirSync(join(client, "assets"), { recursive: true });
  mkdirSync(join(client, ".vite"));
  writeFileSync(join(root, "secret.txt"), "secret");
  writeFileSync(join(client, ".vite", "manifest.json"), "{}");
  writeFileSync(join(client, "assets", "root-abc.css"), STYLE);
  writeFileSync(join(client, "assets", "root-abc.css.map"), "{}");
  writeFileSync(join(client, "assets", "small-abc.css"), "a{}");
  writeFileSync(join(client, "favicon.svg"), "<svg/>");
  precompress(client);
  server = await startServer({ assets: readAssets(client) });
});
afterAll(async () => {
  await server[Symbol.asyncDispose]();
  rmSync(root, { recursive: true });
});

test.each([
  ["br, gzip", "br", brotliDecompressSync],
  ["gzip, deflate", "gzip", gunzipSync],
  ["gzip, br;q=0", "gzip", gunzipSync],
])("to %s the answer is precompressed %s", async (accepted, encoding, decompress) => {
  const { headers, bytes } = await askBytes("/assets/root-abc.css", accepted);
  expect(headers["content-encoding"]).toBe(encoding);
  expect(headers["content-length"]).toBe(String(bytes.length));
  expect(headers.vary).toBe("Accept-Encoding");
  expect(bytes.length).toBeLessThan(STYLE.length / 10);
  expect(decompress(bytes).toString()).toBe(STYLE);
});

test("to a browser that takes no compression the file is plain", async () => {
  const { headers, bytes } = await askBytes("/assets/root-abc.css", "identity");
  expect(headers).not.toHaveProperty("content-encoding");
  expect(bytes.toString()).toBe(STYLE);
});

test("what compression makes larger stays as it is", async () => {
  expect((await askBytes("/assets/small-abc.css", "br, gzip")).headers).not.toHaveProperty(
    "content-encoding",
  );
});

test("hashed names are kept for ever, others for an hour, and the same file is not sent twice", async () => {
  const hashed = await server.ask("/assets/root-abc.css");
  expect(hashed.headers["cache-control"]).toBe("public, max-age=31536000, immutable");
  expect((await server.ask("/favicon.svg")).headers["cache-control"]).toBe("public, max-age=3600");

  const again = await server.ask("/assets/root-abc.css", {
    headers: { "If-None-Match": String(hashed.headers.etag) },
  });
  expect(again).toMatchObject({ status: 304, body: "" });
  expect(again.headers["strict-transport-security"]).toBeDefined();
});

test.each([
  "/assets/../../secret.txt",
  "/assets/%2e%2e/%2e%2e/secret.txt",
  "/assets/..%2f..%2fsecret.txt",
  "/assets/root-abc.css.map",
  "/assets/root-abc.css.br",
  "/.vite/manifest.json",
  "/assets/",
  "/assets",
  "/assets/nothing.css",
])("%s is not there", async (path) => {
  const { status, body } = await server.ask(path);
  expect([400, 404]).toContain(status);
  expect(body).not.toContain("secret");
});

test("the calm page takes the largest stylesheet for the portal's own", async () => {
  expect(mainStylesheet(readAssets(client))).toBe("/assets/root-abc.css");
  expect((await server.ask("/a//b")).body).toContain('<link rel="stylesheet" href="/assets/root-abc.css">');
});

function askBytes(path: string, accepted: string) {
  const headers = { Host: HOST, "Accept-Encoding": accepted };
  return new Promise<{ headers: http.IncomingHttpHeaders; bytes: Buffer }>((resolve, reject) => {
    http
      .get({ port: server.port, host: "127.0.0.1", path, headers, agent: false }, async (response) => {
        resolve({ headers: response.headers, bytes: Buffer.concat(await response.toArray()) });
      })
      .on("error", reject);
  });
}
