import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { ServerBuild } from "@remix-run/node";
import { pino } from "pino";
import { environment } from "#environment";
import { readBundle } from "../../../server/framework/bundle.ts";
import { createServer } from "../../../server/http/create-server.ts";
import { listen } from "../../../server/http/listen.ts";
import { readAssets } from "../../../server/http/static-files.ts";
import { type Lifecycle, stop, stopOnSignals } from "../../../server/http/stop.ts";

/**
 * node tests/bench/run/some-routes.ts <route id…>
 *
 * The product as server.ts runs it, over a build that has these routes and no others; with `all`, over the whole.
 */
const wanted = new Set(["root", ...process.argv.slice(2)]);
const settings = environment();
const whole: ServerBuild = await import(pathToFileURL(join("build", "server", "index.js")).href);
const only = <T>(table: Record<string, T>) =>
  Object.fromEntries(Object.entries(table).filter(([id]) => wanted.has("all") || wanted.has(id)));
const bundle = readBundle({
  ...whole,
  routes: only(whole.routes),
  assets: { ...whole.assets, routes: only(whole.assets.routes) },
});
const { application } = bundle;
const log = pino({ level: settings.logLevel });
const lifecycle: Lifecycle = { stopping: false, open: new Set() };
const assets = readAssets(join("build", "client"));
const server = createServer({
  bundle: async () => bundle,
  environment: settings,
  log,
  untimedLog: log,
  lifecycle,
  assets,
});
const close = await listen(server, settings);
stopOnSignals(log, () => stop(lifecycle, server, close, async () => application));
application.start();
