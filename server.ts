import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { pino } from "pino";
import { environment } from "./environment.ts";
import { buildDirectory } from "./server/framework/build-directory.ts";
import { readBundle } from "./server/framework/bundle.ts";
import { startVite } from "./server/framework/development.ts";
import { createServer } from "./server/http/create-server.ts";
import { listen } from "./server/http/listen.ts";
import { collectMetrics, serveMetrics } from "./server/http/metrics.ts";
import { watchStandstill } from "./server/http/standstill.ts";
import { readAssets } from "./server/http/static-files.ts";
import { type Lifecycle, stop, stopOnSignals } from "./server/http/stop.ts";
import { welcome } from "./server/http/welcome.ts";

const MODES = ["dev", "start", "serve"] as const;

/**
 * node server.ts dev     Vite inside the server
 * node server.ts start   a build on this machine; makes its own secret
 * node server.ts serve   the public service: refuses what is not set up
 */
async function main(mode: string): Promise<void> {
  if (!isMode(mode)) throw new Error("Say dev, start or serve.");
  process.env.NODE_ENV ||= mode === "dev" ? "development" : "production";
  const settings = environment({ serving: mode === "serve" });
  // Before the bundle opens it: a service never begins with an empty database that nobody asked for (requirements.md R9).
  if (mode === "serve" && !existsSync(settings.databasePath)) {
    throw new Error(
      `There is no database at ${settings.databasePath}. Run "npm run db:migrate" to make one.`,
    );
  }

  const log = pino({ level: settings.logLevel });
  const untimedLog = pino({ level: settings.logLevel, timestamp: false });
  const build = resolve(import.meta.dirname, buildDirectory(settings.isDemonstration));
  const { bundle, middleware: viteMiddleware } = mode === "dev" ? await startVite() : await loadBuild(build);
  const { application } = await bundle();
  application.open();
  const ready = application.isReady();
  if (!ready.ok) throw new Error(`The service is not ready:\n  ${ready.notes.join("\n  ")}`);

  const lifecycle: Lifecycle = { stopping: false, open: new Set() };
  const assets = readAssets(mode === "dev" ? "" : join(build, "client"));
  const metrics = settings.metricsPort ? collectMetrics(async () => (await bundle()).application) : undefined;
  const server = createServer({
    bundle,
    environment: settings,
    log,
    untimedLog,
    lifecycle,
    assets,
    ...(metrics && { metrics }),
    viteMiddleware,
  });
  const close = await listen(server, settings);
  if (metrics && settings.metricsPort) (await serveMetrics(metrics, settings.metricsPort)).unref();
  stopOnSignals(log, () => stop(lifecycle, server, close, async () => (await bundle()).application));
  watchStandstill(log);
  application.start();
  if (mode === "serve") for (const note of ready.notes) process.stdout.write(`Note: ${note}\n`);
  process.stdout.write(welcome(settings));
}

function isMode(word: string): word is (typeof MODES)[number] {
  return (MODES as readonly string[]).includes(word);
}

async function loadBuild(directory: string) {
  const file = join(directory, "server", "index.js");
  if (!existsSync(file)) throw new Error('There is no build. Run "npm run build" first.');

  const bundle = readBundle(await import(pathToFileURL(file).href));
  return { bundle: async () => bundle, middleware: undefined };
}

try {
  await main(process.argv[2] ?? "start");
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}
