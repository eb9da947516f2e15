import { once } from "node:events";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { guard } from "../../server/http/guard.ts";
import { compose } from "../../server/http/middleware.ts";
import { receiveRequest } from "../../server/http/receive.ts";
import { requestHandler } from "../../server/http/request-handler.ts";
import { beginRequest } from "../../server/http/request-state.ts";
import {
  fakeApplication,
  fakeBuild,
  fakeBundle,
  HOST,
  ORIGIN,
  type Running,
  raw,
  startServer,
} from "./fixture.ts";

const OK = `Host: ${HOST}\r\nConnection: close\r\n`;
const FORM = "Content-Type: application/x-www-form-urlencoded\r\n";
const OURS = `${OK}Origin: ${ORIGIN}\r\n`;
const get = (target: string, headers = OK) => `GET ${target} HTTP/1.1\r\n${headers}\r\n`;
const post = (headers: string, body = "a=1") =>
  `POST /form HTTP/1.1\r\n${headers}Content-Length: ${body.length}\r\n\r\n${body}`;
const typed = (type: string, body?: string) => post(`${OURS}Content-Type: ${type}\r\n`, body);
const multipart = (body: string) => typed("multipart/form-data; boundary=x", body);

const MEGABYTE = Buffer.alloc(1024 * 1024, "a");

function* tenMegabytes(framing: "length" | "chunked") {
  const announced =
    framing === "length" ? `Content-Length: ${10 * MEGABYTE.length}` : "Transfer-Encoding: chunked";
  yield `POST /form HTTP/1.1\r\n${OURS}${FORM}${announced}\r\n\r\n`;
  for (let i = 0; i < 10; i++) {
    if (framing === "chunked") yield "100000\r\n";
    yield MEGABYTE;
    if (framing === "chunked") yield "\r\n";
  }
}

const PROBES: [name: string, bytes: string | (() => Iterable<string | Buffer>), status: number][] = [
  ["method PUT", `PUT / HTTP/1.1\r\n${OK}\r\n`, 405],
  ["method PATCH", `PATCH / HTTP/1.1\r\n${OK}\r\n`, 405],
  ["method DELETE", `DELETE / HTTP/1.1\r\n${OK}\r\n`, 405],
  ["method OPTIONS", `OPTIONS / HTTP/1.1\r\n${OK}\r\n`, 405],
  ["method OPTIONS *", `OPTIONS * HTTP/1.1\r\n${OK}\r\n`, 405],
  ["method TRACE", `TRACE / HTTP/1.1\r\n${OK}\r\n`, 405],
  ["method PROPFIND", `PROPFIND / HTTP/1.1\r\n${OK}\r\n`, 405],
  ["method CONNECT", `CONNECT example.org:443 HTTP/1.1\r\n${OK}\r\n`, 405],
  ["method unknown", `FISH / HTTP/1.1\r\n${OK}\r\n`, 400],
  ["method in lower case", `get / HTTP/1.1\r\n${OK}\r\n`, 400],
  ["a PUT that claims to be a POST", `PUT / HTTP/1.1\r\n${OK}X-HTTP-Method-Override: POST\r\n\r\n`, 405],

  ["a path that is more than ASCII", get("/groups/%E2%80%AE"), 404],
  ["a form sent to one", `POST /caf%C3%A9 HTTP/1.1\r\n${OURS}${FORM}Content-Length: 3\r\n\r\na=1`, 404],
  ["no Host", get("/", "Connection: close\r\n"), 400],
  ["two Hosts", get("/", `${OK}Host: evil.example\r\n`), 400],
  ["another Host", get("/", "Host: evil.example\r\nConnection: close\r\n"), 421],
  ["the Host without its port", get("/", "Host: localhost\r\nConnection: close\r\n"), 421],
  ["an empty Host", get("/", "Host: \r\nConnection: close\r\n"), 421],
  ["a Host that is no host", get("/", "Host: a b<>\r\nConnection: close\r\n"), 421],
  ["HTTP/1.0 without Host", "GET / HTTP/1.0\r\n\r\n", 400],
  ["HTTP/2.0 in a request line", `GET / HTTP/2.0\r\n${OK}\r\n`, 400],
  ["HTTP/0.9", "GET /\r\n\r\n", 400],
  ["TLS to a plain port", "\x16\x03\x01\x02\x00\x01\r\n\r\n", 400],
  ["a forwarded host that is not ours", get("/", `${OK}X-Forwarded-Host: evil.example:99999999\r\n`), 200],
  ["a forwarded scheme", get("/", `${OK}X-Forwarded-Proto: gopher\r\n`), 200],

  ["a whole URL as target", get(`${ORIGIN}/`), 400],
  ["another site's URL as target", get("http://evil.example/"), 400],
  ["* as target", get("*"), 400],
  ["two slashes at the front", get("//evil.example/"), 400],
  ["two slashes inside", get("/groups//x"), 400],
  ["two slashes, encoded", get("/groups/%2f%2fx"), 400],
  ["a backslash", get("/\\evil.example"), 400],
  ["a backslash, encoded", get("/%5cevil.example"), 400],
  ["NUL in the path", get("/groups/a%00"), 400],
  ["a line break in the path", get("/groups/a%0d%0aSet-Cookie:a"), 400],
  ["bad percent encoding", get("/groups/%zz"), 400],
  ["half a percent encoding", get("/groups/%"), 400],
  ["bad percent encoding in the query", get("/?q=%"), 400],
  ["overlong UTF-8", get("/groups/%c0%ae"), 400],
  ["a lone surrogate in UTF-8", get("/groups/%ed%a0%80"), 400],
  ["dot segments", get("/groups/../form"), 400],
  ["dot segments, encoded", get("/groups/%2e%2e/form"), 400],
  ["dot segments, encoded twice", get("/groups/%252e%252e"), 200],
  ["a fragment", get("/#top"), 400],
  ["a raw control character", get("/groups/\x01"), 400],
  ["raw bytes above ASCII", get("/groups/é"), 400],
  ["an emoji in a path", get("/groups/%F0%9F%8F%A5"), 404],
  ["an emoji in a query", get("/groups/weald?search=%F0%9F%8F%A5"), 200],
  ["a URL over 4 kB", get(`/?q=${"a".repeat(4100)}`), 400],
  ["17 segments", get(`/${"a/".repeat(17)}`), 400],
  ["an open redirect in the query is for the route", get("/?redirectTo=//evil.example&b=%5C%09"), 200],

  ["?_data=", get("/groups/x?_data=routes%2Fgroups"), 404],
  ["?%5fdata=", get("/groups/x?%5fdata=root"), 404],
  ["?a&_data without a value", get("/groups/x?a&_data"), 404],
  ["?_routes=", get("/groups/x?_routes=root"), 404],
  ["/__manifest", get(`/__manifest?p=${"/a".repeat(900)}`), 404],
  ["/__manifest, encoded", get("/%5f%5fmanifest"), 404],
  [".data", get("/groups/x.data"), 404],
  [".data, encoded", get("/groups/x%2edata"), 404],
  ["POST with ?_data=", `POST /form?_data=x HTTP/1.1\r\n${OURS}${FORM}Content-Length: 0\r\n\r\n`, 404],
  ["source files", get("/.env"), 404],
  ["the repository", get("/.git/HEAD"), 404],
  ["the database", get("/data/patient-voice.db"), 404],
  ["the server build", get("/build/server/index.js"), 404],

  ["POST from nowhere", post(OK + FORM), 403],
  ["POST from another origin", post(`${OK}Origin: https://evil.example\r\n${FORM}`), 403],
  ["POST with a broken Origin", post(`${OK}Origin: :::\r\n${FORM}`), 403],
  ["POST with two Origins", post(`${OURS}Origin: https://evil.example\r\n${FORM}`), 403],
  ["POST from a neighbour", post(`${OURS}Sec-Fetch-Site: same-site\r\n${FORM}`), 403],

  ["POST without a type", post(OURS), 415],
  ["POST of JSON", typed("application/json", "{}"), 415],
  ["POST of plain text", typed("text/plain"), 415],
  ["POST of a nonsense type", typed(";;;"), 415],
  ["multipart without boundary", typed("multipart/form-data"), 415],
  ["multipart with an empty boundary", typed('multipart/form-data; boundary=""'), 415],
  ["multipart with a long boundary", typed(`multipart/form-data; boundary=${"x".repeat(71)}`), 415],
  ["another charset", typed("application/x-www-form-urlencoded; charset=utf-7"), 415],
  ["a compressed body", post(`${OURS}${FORM}Content-Encoding: gzip\r\n`), 415],

  ["two equal lengths", post(`${OURS}${FORM}Content-Length: 3\r\n`), 400],
  ["two lengths", post(`${OURS}${FORM}Content-Length: 30\r\n`), 400],
  ["length and chunked", post(`${OURS}${FORM}Transfer-Encoding: chunked\r\n`), 400],
  ["a length below zero", `POST /form HTTP/1.1\r\n${OURS}${FORM}Content-Length: -1\r\n\r\n`, 400],
  [
    "a length above all",
    `POST /form HTTP/1.1\r\n${OURS}${FORM}Content-Length: ${"9".repeat(30)}\r\n\r\n`,
    400,
  ],
  ["a length in words", `POST /form HTTP/1.1\r\n${OURS}${FORM}Content-Length: three\r\n\r\n`, 400],
  [
    "a compressed transfer",
    `POST /form HTTP/1.1\r\n${OURS}${FORM}Transfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n`,
    400,
  ],
  ["a broken chunk", `POST /form HTTP/1.1\r\n${OURS}${FORM}Transfer-Encoding: chunked\r\n\r\nzz\r\n`, 400],
  ["a HEAD with a broken chunk", `HEAD / HTTP/1.1\r\n${OK}Transfer-Encoding: chunked\r\n\r\nzz\r\n`, 400],
  ["a PUT with a broken chunk", `PUT / HTTP/1.1\r\n${OK}Transfer-Encoding: chunked\r\n\r\nzz\r\n`, 405],
  ["a GET with a body", get("/", `${OK}Content-Length: 3\r\n`), 400],
  ["a GET with a chunked body", get("/", `${OK}Transfer-Encoding: chunked\r\n`), 400],
  ["10 MB by length", () => tenMegabytes("length"), 413],
  ["10 MB in chunks", () => tenMegabytes("chunked"), 413],
  [
    "10 MB from elsewhere",
    () => ["POST / HTTP/1.1\r\n", OK, FORM, "Content-Length: 10485760\r\n\r\n", MEGABYTE],
    403,
  ],

  ["obs-fold", get("/", `${OK}X-A: b\r\n c\r\n`), 400],
  ["a space before the colon", get("/", `${OK}X-A : b\r\n`), 400],
  ["a control character in a header", get("/", `${OK}X-A: \x01\r\n`), 400],
  ["headers over 16 kB", get("/", `${OK}X-A: ${"a".repeat(20_000)}\r\n`), 431],
  ["hundreds of headers", get("/", OK + "X-A: b\r\n".repeat(500)), 200],
  ["an expectation that nobody has", get("/", `${OK}Expect: fish\r\n`), 417],
  ["an upgrade", get("/", `Host: ${HOST}\r\nConnection: upgrade, close\r\nUpgrade: websocket\r\n`), 200],
  ["a strange cookie", get("/", `${OK}Cookie: =;;\xff=%; __proto__=1\r\n`), 200],

  ["a form", post(OURS + FORM), 200],
  [
    "a form in chunks",
    `POST /form HTTP/1.1\r\n${OURS}${FORM}Transfer-Encoding: chunked\r\n\r\n3\r\na=1\r\n0\r\n\r\n`,
    200,
  ],
  ["an empty form", post(OURS + FORM, ""), 200],
  [
    "a multipart form",
    multipart('--x\r\nContent-Disposition: form-data; name="a"\r\n\r\n1\r\n--x--\r\n'),
    200,
  ],
];

let server: Running;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server[Symbol.asyncDispose]());

test("there are at least the 43 probes of requirements.md 8", () => {
  expect(PROBES.length).toBeGreaterThanOrEqual(43);
});

test.each(PROBES)("%s", async (_name, bytes, status) => {
  const answer = await server.raw(typeof bytes === "string" ? bytes : bytes());
  expect(answer.status).toBe(status);
  expect(answer.headers["strict-transport-security"]).toBe("max-age=31536000; includeSubDomains");
  expect((await server.ask("/")).status).toBe(200);
});

test("a refused method is told which ones there are", async () => {
  expect((await server.ask("/", { method: "PUT" })).headers.allow).toBe("GET, HEAD, POST");
  expect((await server.raw(`CONNECT a:1 HTTP/1.1\r\n${OK}\r\n`)).headers.allow).toBe("GET, HEAD, POST");
});

test("who asks another address is shown the right one", async () => {
  const { body } = await server.ask("/", { headers: { Host: "127.0.0.1:3000" } });
  expect(body).toContain(`<a href="${ORIGIN}/">`);
});

test("what a request says about where we are goes no further than the guard", () => {
  const headers = {
    host: HOST,
    "x-forwarded-host": "evil.example",
    "x-forwarded-proto": "http",
    cookie: "a=1",
  };
  const req = { method: "GET", url: "/", httpVersion: "1.1", headers, rawHeaders: ["Host", HOST] };
  let goesOn = false;
  guard(ORIGIN)(req as unknown as http.IncomingMessage, {} as http.ServerResponse, () => {
    goesOn = true;
  });
  expect(goesOn).toBe(true);
  expect(req.headers).toEqual({ host: HOST, cookie: "a=1" });
});

test("a slow or greedy connection is ended by the figures of requirements.md 3.2", () => {
  expect(server.http).toMatchObject({
    headersTimeout: 10_000,
    requestTimeout: 30_000,
    keepAliveTimeout: 5000,
    timeout: 60_000,
    maxRequestsPerSocket: 1000,
    maxConnections: 1000,
  });
});

test("a body that was not wanted ends the connection", async () => {
  const answer = await server.raw(tenMegabytes("chunked"));
  expect(answer.headers.connection).toBe("close");
  expect(answer.body).toContain("That is too much to send at once");
});

test("control: without the guard, some of the same probes are 500s, and more go through", async () => {
  const bundle = fakeBundle(fakeBuild(), fakeApplication());
  const options = {
    bundle: async () => bundle,
    environment: { nodeEnv: "production", origin: ORIGIN },
    log: pino({ level: "silent" }),
  };
  const site = { home: ORIGIN, stylesheet: undefined };
  const bare = compose(
    [beginRequest(site, undefined), receiveRequest(options), requestHandler(options)],
    (_error, _req, res) => res.writeHead(500).end(),
  );
  const listening = http.createServer({ requireHostHeader: false }, bare).listen(0, "127.0.0.1");
  await once(listening, "listening");
  const { port } = listening.address() as AddressInfo;
  const refused = PROBES.filter(([, , status]) => status >= 400);
  const answers = await Promise.all(
    refused.map(([, bytes]) => (typeof bytes === "string" ? raw(port, bytes) : undefined)),
  );
  listening.closeAllConnections();
  listening.close();

  const statuses = answers.map((answer) => answer?.status ?? 0);
  expect(statuses.filter((status) => status >= 500).length).toBeGreaterThan(0);
  expect(statuses.filter((status) => status >= 200 && status < 300).length).toBeGreaterThan(5);
});
