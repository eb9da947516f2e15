import { vitePlugin as remix } from "@remix-run/dev";
import { NodePackageImporter } from "sass";
import { defineConfig, type UserConfig } from "vite";
import remixConfig from "./remix.config.js";
import { classesOf, readSources, removeUnusedCss } from "./scripts/remove-unused-css.ts";

/**
 * The server's build is one file with all its packages but those that bring machine code along: to find and read
 * hundreds of files takes Node as long as everything else that it does before it begins.
 */
const ONE_FILE: UserConfig = {
  ssr: { noExternal: true, external: ["@node-rs/argon2", "better-sqlite3"] },
  // What @remix-run/node adds to this is a second fetch (undici), which Node has by itself.
  resolve: { alias: { "@remix-run/node": "@remix-run/server-runtime" } },
  define: {
    "process.env.NODE_ENV": JSON.stringify("production"),
    // app/routes.ts asks for it: a build without the demonstration keeps nothing of its site map.
    "process.env.DEMO": JSON.stringify(process.env.DEMO ?? ""),
  },
};

export default defineConfig(({ command, isSsrBuild }) => ({
  // Remix compiles routes for a browser or a server; unit tests import them as plain modules.
  plugins: process.env.VITEST ? [] : [remix(remixConfig)],
  css: {
    // pkg: keeps nhsuk-frontend's icons resolvable; a plain path breaks every url() under Vite.
    preprocessorOptions: { scss: { importers: [new NodePackageImporter()] } },
    // While one works on a page, it may begin to use any class.
    postcss: { plugins: command === "build" ? [removeUnusedCss(classesOf(readSources()))] : [] },
  },
  build: { sourcemap: false, assetsInlineLimit: 0 },
  ...(isSsrBuild && ONE_FILE),
}));
