import type { ServerBuild } from "@remix-run/node";
import { type Bundle, bundleOf } from "./bundle.ts";
import type { Step } from "../http/middleware.ts";

/** Vite makes it anew for whoever asks; in a build it is a file with a hash in its name. */
const STYLESHEET = "/app/styles/app.scss";

/** Vite inside our server: its files as middleware, and the bundle made anew after each change. */
export async function startVite(): Promise<{ middleware: Step; bundle: () => Promise<Bundle> }> {
  const vite = await import("vite");
  // Pages run no client of Vite, so a change is seen at the next request; nothing needs a socket.
  const server = await vite.createServer({ server: { middlewareMode: true, hmr: false, ws: false } });

  let build: unknown;
  let bundle: Bundle;
  return {
    middleware: server.middlewares,
    async bundle() {
      const latest = await server.ssrLoadModule("virtual:remix/server-build");
      if (latest === build) return bundle;

      const before = build ? bundle.application : undefined;
      build = latest;
      bundle = bundleOf(latest as ServerBuild, [STYLESHEET]);
      if (before && before !== bundle.application) {
        await before.stop();
        bundle.application.start();
      }
      return bundle;
    },
  };
}
