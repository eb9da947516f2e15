import { join } from "node:path";
import { build, type Plugin } from "vite";

/** Where the bare server stands in a folder, once it is built. */
export const BARE_SERVER = "bare/server.js";

const REMIX = "tests/bench/bare/remix.tsx";

/** Compiles the bare server from the sources of `folder`: Node does not strip JSX. */
export async function buildBare(folder: string): Promise<void> {
  await build({
    configFile: false,
    root: folder,
    logLevel: "error",
    plugins: [standIns(folder)],
    build: {
      ssr: "tests/bench/bare/server.tsx",
      outDir: "bare",
      target: "node24",
      minify: false,
      rollupOptions: { output: { entryFileNames: "server.js" } },
    },
  });
}

/** Our own few lines in place of Remix's client, and nothing in place of styles, which are served as a file. */
function standIns(folder: string): Plugin {
  return {
    name: "bare",
    enforce: "pre",
    resolveId(source) {
      if (source === "@remix-run/react") return join(folder, REMIX);
      return source.endsWith(".scss") ? "\0no-styles" : null;
    },
    load: (id) => (id === "\0no-styles" ? "" : null),
  };
}
