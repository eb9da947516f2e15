import http from "node:http";
import net from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { amount, someOf } from "../amount.ts";
import { type Portal, startPortal } from "../e2e/portal.ts";
import { shows } from "../security/table/shown.ts";
import { type BuiltRoute, builtRoutes } from "./built-routes.ts";
import { addressOf, logEveryoneIn, madeUpAddressOf, makeThings, type People, whoMay } from "./cast.ts";
import { type Asked, ask } from "./http-client.ts";
import { failuresIn, failuresLoggedBy } from "./server-log.ts";

/** A request that no page of ours would send. */
type Odd = { name: string; path?: (address: string) => string } & Asked;

const MEGABYTE = 1024 * 1024;
const WRONG_MULTIPART = "multipart/form-data; boundary=x";

let portal: Portal;
let people: People;
let routes: (BuiltRoute & { addresses: string[] })[];

beforeAll(async () => {
  portal = await startPortal({ LOG_LEVEL: "info" });
  people = await logEveryoneIn(portal);
  const things = await makeThings(people);
  routes = builtRoutes(portal).map((route) => ({
    ...route,
    addresses: [...new Set([addressOf(route.path, things), madeUpAddressOf(route.path)])],
  }));
});

afterAll(() => portal.stop());

/** A form that would be taken, but for the one thing that is odd about it. */
function form(headers: http.OutgoingHttpHeaders = {}, body: string | Buffer = "a=1"): Asked {
  const usual = {
    Origin: portal.origin,
    "Sec-Fetch-Site": "same-origin",
    "Content-Type": "application/x-www-form-urlencoded",
  };
  const entries = Object.entries({ ...usual, ...headers }).filter(([, value]) => value !== undefined);
  return { method: "POST", headers: Object.fromEntries(entries), body };
}

function oddMethods(): Odd[] {
  const methods = ["PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND", "LOCK", "QUERY", "M-SEARCH"];
  return methods.map((method) => ({ name: `method ${method}`, method }));
}

function oddHosts(): Odd[] {
  const { port } = new URL(portal.origin);
  const hosts = ["evil.example", `127.0.0.1:${port}`, "localhost", `evil.localhost:${port}`, "a b", "a@b"];
  return hosts.flatMap((host) => [
    { name: `GET, host ${host}`, headers: { Host: host } },
    { name: `POST, host ${host}`, ...form({ Host: host }) },
  ]);
}

function oddSenders(): Odd[] {
  const senders: [string, http.OutgoingHttpHeaders][] = [
    ["another site", { Origin: "https://evil.example", "Sec-Fetch-Site": "cross-site" }],
    ["another site, old browser", { Origin: "https://evil.example", "Sec-Fetch-Site": undefined }],
    ["a neighbour", { Origin: portal.origin.replace("//", "//evil."), "Sec-Fetch-Site": "same-site" }],
    ["a sandbox", { Origin: "null", "Sec-Fetch-Site": "cross-site" }],
    ["garbage", { Origin: ":::", "Sec-Fetch-Site": undefined }],
    ["nowhere", { Origin: undefined, "Sec-Fetch-Site": undefined }],
    ["an address bar", { Origin: undefined, "Sec-Fetch-Site": "none" }],
  ];
  return senders.map(([name, headers]) => ({ name: `from ${name}`, ...form(headers) }));
}

function oddBodies(): Odd[] {
  const types = [
    undefined,
    "",
    "text/plain",
    "application/json",
    "text/xml",
    "multipart/form-data",
    "multipart/form-data; boundary=",
    "application/x-www-form-urlencoded; charset=utf-16",
    ";;;",
  ];
  const part = (headers: string, value: string) => `--x\r\n${headers}\r\n\r\n${value}\r\n--x--\r\n`;
  const multiparts: [string, string][] = [
    ["nothing", ""],
    ["no boundary in it", "a=1"],
    ["no end", '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1'],
    ["no name", part("Content-Disposition: form-data", "1")],
    ["no header", part("", "1")],
    ["a file", part('Content-Disposition: form-data; name="wentWell"; filename="a.html"', "<script>")],
  ];
  return [
    ...types.map((type) => ({ name: `content type ${type}`, ...form({ "Content-Type": type }) })),
    { name: "compressed", ...form({ "Content-Encoding": "gzip" }, Buffer.from("1f8b08", "hex")) },
    ...multiparts.map(([name, body]) => ({
      name: `multipart with ${name}`,
      ...form({ "Content-Type": WRONG_MULTIPART }, body),
    })),
    { name: "a NUL", ...form({}, "a=%00") },
    { name: "1,001 fields", ...form({}, "a=1&".repeat(1001)) },
    { name: "a field of 20,001 characters", ...form({}, `a=${"x".repeat(20_001)}`) },
    { name: "a GET with a body", headers: { "Content-Length": 3 }, body: "a=1" },
  ];
}

function oddTargets(id: string): Odd[] {
  const query = (name: string, value: string) => (address: string) => `${address}?${name}=${value}`;
  const targets: [string, (address: string) => string][] = [
    ["?_data=", query("_data", encodeURIComponent(id))],
    ["?_data= of the root", query("_data", "root")],
    ["?_DATA encoded", query("%5fdata", "root")],
    ["?_routes=", query("_routes", encodeURIComponent(id))],
    [".data", (address) => `${address === "/" ? "/_root" : address}.data`],
    ["a manifest", () => "/__manifest?p=/a/a/a/a/a/a"],
    ["5,000 characters", query("a", "x".repeat(5000))],
    ["20,000 characters", query("a", "x".repeat(20_000))],
    ["17 segments", (address) => address + "/a".repeat(17)],
    ["wrong per cent", (address) => `${address}%zz`],
    ["overlong UTF-8", (address) => `${address}%c0%ae`],
    ["a NUL", (address) => `${address}%00`],
    ["a line break", (address) => `${address}%0d%0aSet-Cookie:%20a=b`],
    ["a backslash", (address) => `${address}%5c..%5c..`],
    ["two slashes", (address) => `/${address}`],
    ["dots", (address) => `${address}/../../etc/passwd`],
    ["encoded dots", (address) => `${address}/%2e%2e/%2e%2e/etc/passwd`],
    ["a whole URL of another", () => "http://evil.example/"],
  ];
  return targets.flatMap(([name, path]) => [
    { name: `GET ${name}`, path },
    { name: `POST ${name}`, path, ...form() },
  ]);
}

test("an odd request to any route, by anyone, is turned down with a 4xx", async ({ task }) => {
  const wrong: string[] = [];
  let asked = 0;
  for (const route of routes) {
    const odd = [...oddMethods(), ...oddHosts(), ...oddSenders(), ...oddBodies(), ...oddTargets(route.id)];
    const askers = [...new Set([people.visitor, whoMay(route.path, people)])];
    const ways = route.addresses.flatMap((address) => askers.map((who) => ({ address, who })));
    for (const [from, { address, who }] of ways.entries()) {
      for (const one of someOf(odd, { in: ways.length, from })) {
        const path = one.path?.(address) ?? address;
        const status = await who.ask(path, one).then(
          (answer) => answer.status,
          (error) => String(error),
        );
        asked += 1;
        // Someone who is not logged in, or has entered no code, is sent to do so before anything is read.
        const isSentToLogIn = who === people.visitor && status === 302;
        if (!isRefusal(status) && !isSentToLogIn)
          wrong.push(`${route.id}: ${one.name} ${path.slice(0, 90)}: ${status}`);
      }
    }
  }
  console.log(`Odd requests: ${routes.length} routes, ${asked} asked, ${wrong.length} not turned down`);
  shows(task, ["F3", "H4"], { cases: asked, bar: "turned down, 4xx", result: `${wrong.length} others` });
  expect(wrong).toEqual([]);
  expect(asked).toBeGreaterThan(routes.length * amount({ sample: 50, bar: 200 }));
});

test("a body of 10 MB is turned down, announced or not, wherever it is sent", async ({ task }) => {
  const wrong: string[] = [];
  let asked = 0;
  for (const { addresses, hasFiles } of routes) {
    const address = addresses[0] ?? "/";
    const announced = await pour(address, { "Content-Length": 10 * MEGABYTE });
    const chunked = await pour(address, { "Transfer-Encoding": "chunked" });
    asked += 2;
    // Where files may be sent, a stranger is led to the log-in page before any of one is read.
    const expected = hasFiles ? 302 : 413;
    if (announced.status !== expected) wrong.push(`${address} announced: ${announced.status}`);
    if (chunked.status !== expected) wrong.push(`${address} chunked: ${chunked.status}`);
    if (chunked.sent > 6 * MEGABYTE) wrong.push(`${address} took ${chunked.sent} bytes`);
  }
  console.log(`Bodies of 10 MB: ${asked} sent, ${wrong.length} not turned down`);
  shows(task, ["H3"], { cases: asked, bar: "turned down", result: `${wrong.length} others` });
  expect(wrong).toEqual([]);
});

test("what is no HTTP at all, or two requests in one, is turned down or cut off", async ({ task }) => {
  const host = new URL(portal.origin).host;
  const start = `Host: ${host}\r\nOrigin: ${portal.origin}\r\nContent-Type: application/x-www-form-urlencoded\r\n`;
  const lines = [
    "hello\r\n\r\n",
    "GET\r\n\r\n",
    "GET / HTTP/9.9\r\n\r\n",
    "GET / HTTP/1.1\r\n\r\n",
    "GET / HTTP/1.1\r\nHost:\r\n\r\n",
    `GET / HTTP/1.1\r\nHost: ${host}\r\nHost: evil.example\r\n\r\n`,
    `CONNECT evil.example:443 HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
    `POST /log-in HTTP/1.1\r\n${start}Content-Length: 1\r\nContent-Length: 2\r\n\r\na`,
    `POST /log-in HTTP/1.1\r\n${start}Content-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    `POST /log-in HTTP/1.1\r\n${start}Content-Length: -1\r\n\r\n`,
    `POST /log-in HTTP/1.1\r\n${start}Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n`,
    `POST /log-in HTTP/1.1\r\n${start}Transfer-Encoding: chunked\r\n\r\nzz\r\n\r\n`,
    `GET / HTTP/1.1\r\nHost: ${host}\r\nX: ${"a".repeat(40_000)}\r\n\r\n`,
    `GET / HTTP/1.1\r\nHost: ${host}\r\n folded: yes\r\n\r\n`,
    `GET / HTTP/1.1\r\nHost: ${host}\r\nExpect: a miracle\r\n\r\n`,
    `GET \u0001 HTTP/1.1\r\nHost: ${host}\r\n\r\n`,
    "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003",
    "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
  ];
  const answers = await Promise.all(
    lines.map(async (line) => ({ line: line.slice(0, 60), said: await speak(line) })),
  );
  const wrong = answers.filter(({ said }) => !/^HTTP\/1\.1 4\d\d /.test(said));
  console.log(`Broken requests: ${lines.length} sent, ${wrong.length} not turned down`);
  shows(task, ["H7"], { cases: lines.length, bar: "turned down, 4xx", result: `${wrong.length} others` });
  expect(wrong).toEqual([]);
});

test("control: an ordinary request is not counted as turned down, a 5xx or a silence is not counted as a refusal", async () => {
  const usual = await people.member.ask("/your-page", {});
  expect(isRefusal(usual.status)).toBe(false);
  const started = await people.member.ask("/feedback/questions", form());
  expect(started.status).toBe(303);
  expect(isRefusal(started.status)).toBe(false);
  expect(isRefusal(500)).toBe(false);
  expect(isRefusal("Error: socket hang up")).toBe(false);
});

test("the server has gone on through all of it, and its log tells of no failure", async () => {
  const home = await ask(portal.origin, "/");
  expect(home.status).toBe(200);
  expect((await people.member.get("/your-page")).status).toBe(200);
  expect(await failuresLoggedBy(portal)).toEqual([]);
  expect(failuresIn(['{"level":30,"status":500}', '{"level":50}', "Error: x"])).toHaveLength(3);
});

function isRefusal(status: number | string): boolean {
  return typeof status === "number" && status >= 400 && status < 500;
}

type Poured = { status: number; sent: number };

/**
 * Sends 10 MB in comments, for as long as the server takes them. On a busy machine the one comment more can meet a connection
 * that was answered and closed, and Node then gives up before it reads the answer: so it is tried a second time, which a
 * server that cuts people off without an answer fails too.
 */
function pour(path: string, length: http.OutgoingHttpHeaders): Promise<Poured> {
  return pourOnce(path, length).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE" && error.code !== "ECONNRESET") throw error;
    return pourOnce(path, length);
  });
}

function pourOnce(path: string, length: http.OutgoingHttpHeaders): Promise<Poured> {
  const { hostname, port } = new URL(portal.origin);
  return new Promise((resolve, reject) => {
    const { headers } = form(length);
    const request = http.request({ hostname, port, path, method: "POST", headers, timeout: 30_000 });
    const chunk = Buffer.alloc(64 * 1024, "a");
    let sent = 0;
    let status = 0;
    request.once("response", (response) => {
      status = response.statusCode ?? 0;
      response.resume();
      response.once("close", () => resolve({ status, sent }));
    });
    request.on("error", (error) => (status ? resolve({ status, sent }) : reject(error)));
    request.once("timeout", () => reject(new Error(`${path} was not answered`)));
    const write = () => {
      if (request.destroyed || status) return;
      sent += chunk.length;
      // Between two comments there is time to read an answer, as browsers do.
      if (sent < 10 * MEGABYTE) request.write(chunk, () => setImmediate(write));
      else request.end(chunk);
    };
    write();
  });
}

/** Says something on a bare connection, and gives back what was answered until it closed. */
function speak(text: string): Promise<string> {
  const { port } = new URL(portal.origin);
  return new Promise((resolve) => {
    const socket = net.connect(Number(port), "127.0.0.1", () => socket.end(text, "latin1"));
    let said = "";
    socket.setTimeout(30_000, () => socket.destroy());
    socket.on("data", (data) => {
      said += data.toString("latin1");
    });
    socket.on("error", () => resolve(said));
    socket.on("close", () => resolve(said));
  });
}
