import type { RequestHandler } from "express";
import type { Bundle } from "./portal.ts";

/** Vite inside our server: its files as middleware, and the bundle made anew after each change. */
export async function startVite(): Promise<{ middleware: RequestHandler; bundle: () => Promise<Bundle> }> {
  const vite = await import("vite");
  // Pages run no client of Vite, so a change is seen at the next request; nothing needs a socket.
  const server = await vite.createServer({ server: { middlewareMode: true, hmr: false, ws: false } });

  let running: Bundle["application"] | undefined;
  return {
    middleware: server.middlewares,
    async bundle() {
      const build = await server.ssrLoadModule("virtual:remix/server-build");
      const { application } = build.entry.module;
      if (running && running !== application) {
        await running.stop();
        application.start();
      }
      running = application;
      return { build: build as Bundle["build"], application };
    },
  };
}
