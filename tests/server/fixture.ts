import http from "node:http";
import net, { type AddressInfo } from "node:net";
import type { ServerBuild } from "@remix-run/node";
import { pino } from "pino";
import { type ComponentType, createElement as h } from "react";
import { renderToString } from "react-dom/server";
import type { Application } from "../../server/framework/application.ts";
import { type Bundle, readBundle } from "../../server/framework/bundle.ts";
import type { View } from "../../server/framework/view.ts";
import { createServer } from "../../server/http/create-server.ts";
import { collectMetrics } from "../../server/http/metrics.ts";
import { type Assets, readAssets } from "../../server/http/static-files.ts";
import type { Lifecycle } from "../../server/http/stop.ts";

/** Not where the tests listen: the guard compares the Host header with this, and the tests send it. */
export const ORIGIN = "http://localhost:3000";
export const HOST = "localhost:3000";

export type RouteModule = Record<string, unknown>;

/** A Remix build made by hand: a root, and one route for each path. */
export function fakeBuild(modules: Record<string, RouteModule> = PAGES): ServerBuild {
  const children = Object.entries(modules).map(([path, module]) => ({
    id: `routes${path}`,
    parentId: "root",
    path: path === "/" ? undefined : path.slice(1),
    index: path === "/" ? true : undefined,
    module,
  }));
  const routes = [{ id: "root", path: "", module: { default: () => null } }, ...children];
  const byId = <T>(of: (route: (typeof routes)[number]) => T) =>
    Object.fromEntries(routes.map((route) => [route.id, of(route)]));
  return {
    mode: "production",
    entry: { module: { default: render as never } },
    routes: byId((route) => route) as unknown as ServerBuild["routes"],
    assets: {
      entry: { module: "/assets/entry.js", imports: [] },
      routes: byId(({ module, ...route }) => ({
        ...route,
        module: `/assets/${route.id}.js`,
        hasLoader: "loader" in module,
        hasAction: "action" in module,
        hasErrorBoundary: "ErrorBoundary" in module,
      })) as unknown as ServerBuild["assets"]["routes"],
      url: "/assets/manifest.js",
      version: "1",
    },
    publicPath: "/",
    assetsBuildDirectory: "build/client",
    future: {
      v3_fetcherPersist: true,
      v3_relativeSplatPath: true,
      v3_throwAbortReason: true,
      v3_lazyRouteDiscovery: false,
      v3_singleFetch: false,
    },
    isSpaMode: false,
  };
}

export function fakeApplication(overrides: Partial<Application> = {}): Application {
  return {
    lookUp: async () => ({ context: {}, setCookie: [] }),
    findMoved: () => undefined,
    gate: () => "pass",
    giveBack: async () => {
      throw new Response(null, { status: 401 });
    },
    runRequest: (_context, _request, work) => work(),
    isTold: () => true,
    admit: async () => ({ ok: true }),
    open: () => {},
    isReady: () => ({ ok: true, notes: [] }),
    measure: () => ({}),
    start: () => {},
    endJobs: async () => {},
    connections: () => [],
    stop: async () => {},
    ...overrides,
  };
}

/** What the server would load, with the simplest of documents around its pages. */
export function fakeBundle(build: ServerBuild, application: Application): Bundle {
  return { ...readBundle(build), application };
}

export type Running = Awaited<ReturnType<typeof startServer>>;

/** A server on a free port of 127.0.0.1, with its log in a list. */
export async function startServer(
  given: {
    build?: ServerBuild;
    application?: Partial<Application>;
    assets?: Assets;
    trustProxy?: string;
    withMetrics?: boolean;
  } = {},
) {
  const bundle = fakeBundle(given.build ?? fakeBuild(), fakeApplication(given.application));
  const metrics = given.withMetrics ? collectMetrics(async () => bundle.application) : undefined;
  const lifecycle: Lifecycle = { stopping: false, open: new Set() };
  const lines: string[] = [];
  const server = createServer({
    bundle: async () => bundle,
    environment: { nodeEnv: "production", origin: ORIGIN, trustProxy: given.trustProxy },
    log: pino({ level: "info" }, { write: (line) => void lines.push(line) }),
    untimedLog: pino({ level: "info", timestamp: false }, { write: (line) => void lines.push(line) }),
    lifecycle,
    assets: given.assets ?? readAssets("/nowhere"),
    ...(metrics && { metrics }),
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    http: server,
    metrics,
    lifecycle,
    lines,
    ask: (path: string, options?: Ask) => ask(port, path, options),
    raw: (text: string | Iterable<string | Buffer>) => raw(port, text),
    /** The first part at once, the second when it is time. */
    rawSlowly: (first: string, wait: Promise<void>, second: string) => raw(port, [first], wait, second),
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export type Ask = { method?: string; headers?: Record<string, string | undefined>; body?: string };
export type Answer = { status: number; headers: http.IncomingHttpHeaders; body: string };

/** One request with the right Host; a POST is sent as our own page would. A header that is undefined is left out. */
export function ask(
  port: number,
  path: string,
  { method = "GET", headers = {}, body }: Ask = {},
): Promise<Answer> {
  const form = { Origin: ORIGIN, "Content-Type": "application/x-www-form-urlencoded" };
  return new Promise((resolve, reject) => {
    const request = http.request(
      {
        port,
        host: "127.0.0.1",
        path,
        method,
        agent: false,
        headers: JSON.parse(JSON.stringify({ Host: HOST, ...(method === "POST" && form), ...headers })),
      },
      (response) => {
        let text = "";
        response.setEncoding("utf8");
        response.on("data", (chunk) => {
          text += chunk;
        });
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
        );
        response.on("error", reject);
      },
    );
    request.on("error", reject);
    request.end(body);
  });
}

/** Writes bytes as they are, and reads until the server closes: what an HTTP client would not send. */
export function raw(
  port: number,
  bytes: string | Iterable<string | Buffer>,
  wait?: Promise<void>,
  last = "",
): Promise<Answer> {
  return new Promise((resolve) => {
    let text = "";
    const socket = net.connect(port, "127.0.0.1", async () => {
      for (const part of typeof bytes === "string" ? [bytes] : bytes) {
        if (!socket.writable) return;
        if (!socket.write(part)) await new Promise((go) => socket.once("drain", go).once("close", go));
      }
      await wait;
      socket.write(last);
    });
    socket.setEncoding("latin1");
    socket.on("data", (chunk) => {
      text += chunk;
    });
    // Cut off while still sending, as it should be; what was answered before counts.
    socket.on("error", () => {});
    socket.on("close", () => resolve(parse(text)));
  });
}

function parse(text: string): Answer {
  const [head = "", ...rest] = text.split("\r\n\r\n");
  const [statusLine = "", ...lines] = head.split("\r\n");
  const headers = Object.fromEntries(
    lines.map((line) => [line.split(":", 1)[0]?.toLowerCase() ?? "", line.slice(line.indexOf(":") + 2)]),
  );
  return { status: Number(statusLine.split(" ")[1] ?? 0), headers, body: rest.join("\r\n\r\n") };
}

/** The path of a page that no bundle could write out, nor explain why. */
export const UNWRITABLE = "/unwritable";

function render({ errorStatus, route, loaderData }: View): string {
  if (route?.path === UNWRITABLE.slice(1)) throw new Error("SELECT secret FROM table");
  const page = route?.module.default as ComponentType<{ loaderData: unknown }>;
  const inside = errorStatus ? h("h1", null, `Error ${errorStatus}`) : h(page, { loaderData });
  return `<!DOCTYPE html>${renderToString(h("html", { lang: "en-GB" }, h("body", null, inside)))}`;
}

/** A page that shows what its loader returned. */
export function Shown({ loaderData }: { loaderData: unknown }) {
  return h("h1", null, JSON.stringify(loaderData));
}

const echo = async ({ request }: { request: Request }) => {
  const form = await request.formData();
  return new Response(JSON.stringify([...form]), { headers: { "Content-Type": "application/json" } });
};

const PAGES: Record<string, RouteModule> = {
  "/": { default: () => h("h1", null, "Home"), action: async () => ({}) },
  "/form": { default: () => h("h1", null, "Form"), action: echo },
  "/download": {
    loader: () => new Response("a,b", { headers: { "Content-Type": "text/csv" } }),
    action: echo,
  },
  "/groups/:slug": {
    default: Shown,
    loader: ({ params }: { params: unknown }) => params,
  },
};
