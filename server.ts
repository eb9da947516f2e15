import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { pino } from "pino";
import { environment } from "./environment.ts";
import { readAssets } from "./server/assets.ts";
import { buildDirectory } from "./server/build-directory.ts";
import { bundleOf } from "./server/bundle.ts";
import { createServer } from "./server/create.ts";
import { startVite } from "./server/development.ts";
import { listen } from "./server/listen.ts";
import { type Lifecycle, stop, stopOnSignals } from "./server/stop.ts";
import { welcome } from "./server/welcome.ts";

const WAYS = ["dev", "start", "serve"] as const;

/**
 * node server.ts dev     Vite inside the server
 * node server.ts start   a build on this machine; makes its own secret
 * node server.ts serve   the public service: refuses what is not set up
 */
async function main(way: string): Promise<void> {
  if (!isWay(way)) throw new Error("Say dev, start or serve.");
  process.env.NODE_ENV ||= way === "dev" ? "development" : "production";
  const settings = environment({ serving: way === "serve" });
  // Before the bundle opens it: a service never begins with an empty database that nobody asked for (R9 of the bar).
  if (way === "serve" && !existsSync(settings.databasePath)) {
    throw new Error(
      `There is no database at ${settings.databasePath}. Run "npm run db:migrate" to make one.`,
    );
  }

  const log = pino({ level: settings.logLevel });
  const build = resolve(import.meta.dirname, buildDirectory(settings.isDemonstration));
  const { bundle, middleware } = way === "dev" ? await startVite() : await loadBuild(build);
  const { application } = await bundle();
  const ready = application.isReady();
  if (!ready.ok) throw new Error(`The portal is not ready:\n  ${ready.notes.join("\n  ")}`);

  const lifecycle: Lifecycle = { stopping: false, open: new Set() };
  const assets = readAssets(way === "dev" ? "" : join(build, "client"));
  const server = createServer({ bundle, environment: settings, log, lifecycle, assets, middleware });
  const close = await listen(server, settings);
  stopOnSignals(log, () => stop(lifecycle, server, close, async () => (await bundle()).application));
  application.start();
  if (way === "serve") for (const note of ready.notes) process.stdout.write(`Note: ${note}\n`);
  process.stdout.write(welcome(settings));
}

function isWay(word: string): word is (typeof WAYS)[number] {
  return (WAYS as readonly string[]).includes(word);
}

async function loadBuild(directory: string) {
  const file = join(directory, "server", "index.js");
  if (!existsSync(file)) throw new Error('There is no build. Run "npm run build" first.');

  const bundle = bundleOf(await import(pathToFileURL(file).href));
  return { bundle: async () => bundle, middleware: undefined };
}

try {
  await main(process.argv[2] ?? "start");
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exit(1);
}
