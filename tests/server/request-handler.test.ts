import net from "node:net";
import { expect, test, vi } from "vitest";
import type { ServerContext } from "../../server/framework/application.ts";
import { fakeBuild, HOST, Shown, startServer } from "./fixture.ts";

type Args = { context: ServerContext & { actor?: string }; request: Request };

const busy = () => {
  throw Object.assign(new Error("database is locked"), { code: "SQLITE_BUSY" });
};
const bug = () => {
  throw new Error("Failed query: select …\nparams: the words of a patient");
};

test("loaders see who is asking, looked up once for a request", async () => {
  const lookUp = vi.fn(async () => ({ context: { actor: "Ann" }, setCookie: [] }));
  const loader = ({ context }: Args) => context.actor;
  await using server = await startServer({
    build: fakeBuild({ "/me": { default: Shown, loader } }),
    application: { lookUp },
  });
  const { body, headers } = await server.ask("/me?token=secret", {
    headers: { Cookie: "a=b", "User-Agent": "test" },
  });

  expect(body).toContain("Ann");
  expect(lookUp).toHaveBeenCalledExactlyOnceWith({
    cookie: "a=b",
    ip: "127.0.0.1",
    userAgent: "test",
    requestId: headers["x-request-id"],
    method: "GET",
    path: "/me",
  });
});

test("the context holds the nonce of the response, the request number and an empty slot for a rejected form", async () => {
  let seen: ServerContext | undefined;
  const loader = ({ context }: Args) => {
    seen = context;
    return null;
  };
  await using server = await startServer({ build: fakeBuild({ "/": { default: Shown, loader } }) });
  const { headers } = await server.ask("/");

  expect(headers["content-security-policy"]).toContain(`'nonce-${seen?.nonce}'`);
  expect(seen?.requestId).toBe(headers["x-request-id"]);
  expect(seen).toHaveProperty("rejectedForm", undefined);
});

test("what an action leaves in the context, the loader of the same request finds", async () => {
  const route = {
    default: Shown,
    action: ({ context }: Args) => {
      context.rejectedForm = { errors: ["Enter your name"] };
      return new Response(null, { status: 400 });
    },
    loader: ({ context }: Args) => context.rejectedForm ?? "nothing",
  };
  await using server = await startServer({ build: fakeBuild({ "/form": route }) });
  const sent = await server.ask("/form", { method: "POST", body: "a=1" });

  expect(sent.status).toBe(400);
  expect(sent.body).toContain("Enter your name");
  expect((await server.ask("/form")).body).toContain("nothing");
});

test("cookies and headers that an action left go out with its redirect, the last cookie of a name only", async () => {
  const action = ({ context }: Args) => {
    context.setCookie.push("session=new; Path=/");
    context.responseHeaders.set("Clear-Site-Data", '"cache"');
    return new Response(null, { status: 303, headers: { Location: "/", "Set-Cookie": "flash=1" } });
  };
  await using server = await startServer({
    build: fakeBuild({ "/form": { default: Shown, action } }),
    application: { lookUp: async () => ({ context: {}, setCookie: ["session=renewed; Path=/"] }) },
  });
  const { status, headers } = await server.ask("/form", { method: "POST", body: "a=1" });

  expect(status).toBe(303);
  expect(headers.location).toBe("/");
  expect(headers["set-cookie"]).toEqual(["flash=1", "session=new; Path=/"]);
  expect(headers["clear-site-data"]).toBe('"cache"');
});

test("the gate turns a stranger away by route id, before any loader, action or 404 of an id", async () => {
  const code = vi.fn(() => null);
  const gate = vi.fn(() => ({ redirect: "/log-in", setCookie: ["message=why"] }));
  await using server = await startServer({
    build: fakeBuild({ "/groups/:slug": { default: Shown, loader: code, action: code } }),
    application: {
      gate,
      lookUp: async () => ({ context: { actor: "nobody" }, setCookie: ["session=; Max-Age=0"] }),
    },
  });
  for (const method of ["GET", "HEAD", "POST"]) {
    const { status, headers } = await server.ask("/groups/x", { method });
    expect({ method, status, location: headers.location }).toEqual({
      method,
      status: 302,
      location: "/log-in",
    });
    expect(headers["set-cookie"]).toEqual(["session=; Max-Age=0", "message=why"]);
  }
  expect(code).not.toHaveBeenCalled();
  const calls = [undefined, undefined, ""].map((text) => ["routes/groups/:slug", { actor: "nobody" }, text]);
  expect(gate.mock.calls).toEqual(calls);
  expect((await server.ask("/nowhere")).status).toBe(404);
  expect(gate).toHaveBeenCalledTimes(3);
});

test("whoever gets a form back goes on where it may stand: at an address that can be read", async () => {
  const giveBack = vi.fn(async () => {
    throw new Response(null, { status: 401 });
  });
  await using server = await startServer({
    build: fakeBuild({
      "/groups/:slug": { default: Shown },
      "/groups/:slug/leave": { action: () => null },
      "/groups/:slug/join": { default: Shown, action: () => null },
    }),
    application: { gate: () => "giveBack", giveBack },
  });
  const type = { "Content-Type": "application/x-www-form-urlencoded" };
  for (const path of ["/groups/x/leave", "/groups/x/join"])
    await server.ask(path, { method: "POST", headers: type, body: "a=1" });
  const pages = giveBack.mock.calls.map((call: unknown[]) => call[2]);
  expect(pages).toEqual(["/groups/x", "/groups/x/join"]);
});

test("a form that the gate gives back is answered in the route's place, as text only, and the route never runs", async () => {
  const code = vi.fn(() => null);
  const gate = vi.fn((_route: string, _context: object, text: string | undefined) =>
    text !== undefined ? ("giveBack" as const) : { redirect: "/log-in", setCookie: [] },
  );
  await using server = await startServer({
    build: fakeBuild({ "/groups/:slug": { default: Shown, loader: code, action: code } }),
    application: { gate },
  });
  const send = (type: string) =>
    server.ask("/groups/x", { method: "POST", headers: { "Content-Type": type }, body: "a=1" });
  expect((await send("application/x-www-form-urlencoded")).status).toBe(401);
  expect((await send("multipart/form-data; boundary=x")).status).toBe(302);
  expect((await server.ask("/groups/x")).status).toBe(302);
  expect(code).not.toHaveBeenCalled();
});

test("an address that was renamed leads readers on with their query, and takes no form", async () => {
  await using server = await startServer({
    build: fakeBuild({ "/checks/:id": { default: Shown, loader: () => null } }),
    application: { findMoved: (path) => (path === "/checks/cover" ? "/checks/rota" : undefined) },
  });
  for (const method of ["GET", "HEAD"]) {
    const { status, headers } = await server.ask("/checks/cover?after=2", { method });
    expect({ status, location: headers.location }).toEqual({ status: 301, location: "/checks/rota?after=2" });
  }
  const sent = await server.ask("/checks/cover", { method: "POST" });
  expect({ status: sent.status, location: sent.headers.location }).toEqual({
    status: 405,
    location: undefined,
  });
  expect((await server.ask("/checks/rota")).status).toBe(200);
});

test("a request over its limit reaches neither gate nor route", async () => {
  const code = vi.fn(() => null);
  await using server = await startServer({
    build: fakeBuild({ "/": { default: Shown, loader: code } }),
    application: { admit: async () => ({ ok: false, retryAfterSeconds: 60 }), gate: () => code() ?? "pass" },
  });
  const { status, headers } = await server.ask("/");
  expect({ status, retry: headers["retry-after"] }).toEqual({ status: 429, retry: "60" });
  expect(code).not.toHaveBeenCalled();
});

test("a form that a busy database could not take comes back with its words, ready to be sent again", async () => {
  await using server = await startServer({ build: fakeBuild({ "/form": { default: Shown, action: busy } }) });
  const story = "The nurse listened.\r\n</textarea><script>alert(1)</script> & I felt safe. ".repeat(3);
  const sent = new URLSearchParams({ key: "k1", story }).toString();
  const { status, headers, body } = await server.ask("/form?step=1", { method: "POST", body: sent });

  expect({ status, retry: headers["retry-after"] }).toEqual({ status: 503, retry: "30" });
  expect(body).toContain("was not saved");
  expect(body).toContain('<form method="post" action="/form?step=1">');
  expect(body).toContain('name="key" value="k1"');
  expect(body).toContain("The nurse listened.&#13;\n&lt;/textarea&gt;");
  expect(body).not.toContain("<script>");
});

test.each(["password", "new-password", "code", "token"])(
  "a form with a %s never comes back",
  async (name) => {
    await using server = await startServer({
      build: fakeBuild({ "/form": { default: Shown, action: busy } }),
    });
    const { status, body } = await server.ask("/form", {
      method: "POST",
      body: `email=a@b.example&${name}=hunter2`,
    });
    expect(status).toBe(503);
    expect(body).not.toMatch(/hunter2|a@b\.example|<form/);
    expect(body).toContain("was not saved");
  },
);

test.each([
  "SQLITE_BUSY_SNAPSHOT",
  "SQLITE_FULL",
  "SQLITE_IOERR_WRITE",
  "SQLITE_CANTOPEN",
  "SQLITE_READONLY",
])("%s is a 503 wherever it comes from, and the log has its request number", async (code) => {
  const cause = Object.assign(new Error("no"), { code });
  const fail = () => {
    throw new Error("wrapped", { cause });
  };
  const build = fakeBuild({ "/": { default: Shown, loader: fail } });
  for (const application of [{}, { lookUp: fail }, { admit: fail }, { gate: fail }]) {
    await using server = await startServer({ build, application });
    const { status, headers } = await server.ask("/");
    expect(status).toBe(503);
    expect(server.lines.join("")).toContain(`"requestId":"${headers["x-request-id"]}"`);
    expect(server.lines.join("")).toContain(`"code":"${code}"`);
  }
});

test("control: a broken constraint is a bug, so a 500", async () => {
  const loader = () => {
    throw Object.assign(new Error("UNIQUE"), { code: "SQLITE_CONSTRAINT_UNIQUE" });
  };
  await using server = await startServer({ build: fakeBuild({ "/": { default: Shown, loader } }) });
  expect((await server.ask("/")).status).toBe(500);
});

test("a bug is a 500 with the page that explains it, and the log keeps no word of a patient", async () => {
  await using server = await startServer({ build: fakeBuild({ "/": { default: Shown, loader: bug } }) });
  const { status, body } = await server.ask("/");
  expect(status).toBe(500);
  expect(body).toContain("<h1>Error 500</h1>");
  expect(server.lines.join("")).toContain("Failed query");
  expect(server.lines.join("")).not.toContain("words of a patient");
});

test("the access log has no query, no token, no whole address and one line for each request", async () => {
  await using server = await startServer({ trustProxy: "127.0.0.1" });
  const token = "A".repeat(43);
  await server.ask(`/groups/${token}?email=ann@example.org`, {
    headers: { "X-Forwarded-For": "203.0.113.77" },
  });
  await server.ask("/groups/a%0Ab");
  await vi.waitFor(() => expect(server.lines).toHaveLength(2));

  expect(JSON.parse(server.lines[0] ?? "")).toMatchObject({
    method: "GET",
    path: "/groups/…",
    route: "routes/groups/:slug",
    status: 200,
    from: "203.0.113.0/24",
  });
  expect(server.lines.join("")).not.toMatch(/ann@|AAAA|113\.77/);
});

test("a long download arrives whole, and one that breaks off is cut", async () => {
  const rows = (count: number, end: (controller: ReadableStreamDefaultController) => void) => () => {
    let row = 0;
    const pull = (controller: ReadableStreamDefaultController) => {
      if (row < count) controller.enqueue(new TextEncoder().encode(`${row++},${"x".repeat(100)}\r\n`));
      else end(controller);
    };
    return new Response(new ReadableStream({ pull }), { headers: { "Content-Type": "text/csv" } });
  };
  await using server = await startServer({
    build: fakeBuild({
      "/whole.csv": { loader: rows(10_000, (controller) => controller.close()) },
      "/broken.csv": { loader: rows(10_000, (controller) => controller.error(new Error("half way"))) },
    }),
  });
  const { body, headers } = await server.ask("/whole.csv");
  expect(body.trim().split("\r\n")).toHaveLength(10_000);
  expect(headers["content-type"]).toBe("text/csv; charset=utf-8");
  await expect(server.ask("/broken.csv")).rejects.toThrow(/aborted|hang up|terminated/);
  expect(server.lines.join("")).toContain("half way");
});

test("who leaves before the end of a download stops it at its source", async () => {
  const cancel = vi.fn();
  const pull = (controller: ReadableStreamDefaultController) => controller.enqueue(new Uint8Array(65_536));
  const loader = () => new Response(new ReadableStream({ pull, cancel }));
  await using server = await startServer({ build: fakeBuild({ "/endless": { loader } }) });
  const socket = net.connect(server.port, "127.0.0.1", () =>
    socket.write(`GET /endless HTTP/1.1\r\nHost: ${HOST}\r\n\r\n`),
  );
  socket.once("data", () => socket.destroy());
  await vi.waitFor(() => expect(cancel).toHaveBeenCalledOnce());
});

test.each([
  ["br, gzip, deflate", "gzip"],
  ["gzip", "gzip"],
  ["br", undefined],
  ["gzip;q=0", undefined],
])("to a browser that takes %s a page goes out as %s", async (accepted, encoding) => {
  const loader = () => "words ".repeat(1000);
  await using server = await startServer({ build: fakeBuild({ "/": { default: Shown, loader } }) });
  const { status, headers } = await server.ask("/", { headers: { "Accept-Encoding": accepted } });
  expect(status).toBe(200);
  expect(headers["content-encoding"]).toBe(encoding);
  expect(headers.vary).toBe("Accept-Encoding");
});
