import type { ServerBuild } from "@remix-run/node";
import type { Connect, ViteDevServer } from "vite";
import type { Application } from "./application.ts";
import { type Bundle, readBundle } from "./bundle.ts";

/** Vite makes it again for whoever asks; in a build it is a file with a hash in its name. */
const STYLESHEET = "/app/styles/app.scss";

/** Vite inside our server: its files as middleware, and the bundle made again after each change. */
export async function startVite(): Promise<{ middleware: Connect.Server; bundle: () => Promise<Bundle> }> {
  const vite = await import("vite");
  // Pages run no client of Vite, so a change is seen at the next request; nothing needs a socket.
  const server = await vite.createServer({ server: { middlewareMode: true, hmr: false, ws: false } });

  let build: unknown;
  let bundle: Bundle;
  return {
    middleware: server.middlewares,
    async bundle() {
      const latest = await server.ssrLoadModule("virtual:remix/server-build").catch((failure: unknown) => {
        forgetFailures(server);
        throw failure;
      });
      if (latest === build) return bundle;

      const before = build ? bundle.application : undefined;
      build = latest;
      bundle = readBundle(latest as ServerBuild, [STYLESHEET]);
      if (before && before !== bundle.application) await handOver(before, bundle.application);
      return bundle;
    },
  };
}

/**
 * Vite repeats a failure until a file changes. One that was mended while a request was still failing has changed already,
 * and every page would fail until the next edit: so what failed is read again by the next request.
 */
function forgetFailures({ environments }: ViteDevServer): void {
  const { moduleGraph } = environments.ssr;
  for (const module of moduleGraph.idToModuleMap.values()) {
    if (module.ssrError) moduleGraph.invalidateModule(module);
  }
}

/**
 * Vite evaluates only what a change reaches: the module with the connection is most often kept, so that the application
 * before and the one after it share it. Only what the next one does not hold is closed.
 */
async function handOver(before: Application, after: Application): Promise<void> {
  const ended = before.endJobs();
  after.start();
  await ended;
  const kept = after.connections();
  for (const connection of before.connections()) if (!kept.includes(connection)) connection.close();
}
