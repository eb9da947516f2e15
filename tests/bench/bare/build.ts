import { build, type Plugin } from "vite";

/** Where the bare server stands in a folder, once it is built. */
export const BARE_SERVER = "bare/server.js";

/** Compiles the bare server from the sources of `folder`: Node does not strip JSX. */
export async function buildBare(folder: string): Promise<void> {
  await build({
    configFile: false,
    root: folder,
    logLevel: "error",
    plugins: [noStyles],
    build: {
      ssr: "tests/bench/bare/server.tsx",
      outDir: "bare",
      target: "node24",
      minify: false,
      rollupOptions: { output: { entryFileNames: "server.js" } },
    },
  });
}

/** Styles are served as a file. */
const noStyles: Plugin = {
  name: "no-styles",
  enforce: "pre",
  resolveId: (source) => (source.endsWith(".scss") ? "\0no-styles" : null),
  load: (id) => (id === "\0no-styles" ? "" : null),
};
