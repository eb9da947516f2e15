import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { removeUnusedScripts } from "../../scripts/remove-unused-scripts.ts";
import { listen } from "../../server/http/listen.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "build-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

test("a build keeps the entry script and what it imports, and loses the pages and the manifest", () => {
  const files = {
    "entry.client-a1_B.js": 'import{a}from"./shared-1.js";import("./later-2.js")',
    "shared-1.js": 'export*from"./deep-3.js";import"./shared-1.js"',
    "later-2.js": "",
    "deep-3.js": "",
    "manage-4.js": 'import"./shared-1.js"',
    "manifest-5.js": "",
    "app-6.css": "",
  };
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);

  expect(removeUnusedScripts(folder)).toEqual({ kept: 4, removed: 2 });
  expect(readdirSync(folder).sort()).toEqual(
    ["app-6.css", "deep-3.js", "entry.client-a1_B.js", "later-2.js", "shared-1.js"].sort(),
  );
});

test("a build without an entry script is left alone", () => {
  writeFileSync(join(folder, "manage-4.js"), "");
  expect(() => removeUnusedScripts(folder)).toThrow(/0 entry scripts/);
  expect(readdirSync(folder)).toEqual(["manage-4.js"]);
});

test("an old Node is told in one sentence what it needs", () => {
  const script = join(import.meta.dirname, "..", "..", "scripts", "check-node.js");
  const old = `Object.defineProperty(process.versions, "node", { value: "20.20.2" }); await import(${JSON.stringify(`file://${script}`)});`;
  const { status, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", old], {
    encoding: "utf8",
  });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^Patient Voice needs Node\.js 24 or later, and this is Node\.js 20\.20\.2\. .*\n$/);

  expect(spawnSync(process.execPath, [script])).toMatchObject({ status: 0 });
});

test("the server is on both loopback addresses, and a taken port is told in one sentence", async () => {
  const server = createServer((_req, res) => res.end("here"));
  const port = await freePort();
  const close = await listen(server, { port, host: undefined });
  expect(await (await fetch(`http://127.0.0.1:${port}/`)).text()).toBe("here");
  expect(await (await fetch(`http://localhost:${port}/`)).text()).toBe("here");

  await expect(listen(createServer(), { port, host: undefined })).rejects.toThrow(`Port ${port} is taken`);
  server.closeAllConnections();
  close();
});

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => probe.once("listening", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === "object" && address ? address.port : 0;
}
