import { vitePlugin as remix } from "@remix-run/dev";
import { NodePackageImporter } from "sass";
import { defineConfig, type UserConfig } from "vite";
import remixConfig from "./remix.config.js";

/**
 * The server's build is one file with all its packages but those that bring machine code along: Node takes twice as long
 * to find and read 600 files as it takes to begin. Without comments and indents, but with its names, for the log; and in
 * ASCII, of which V8 keeps one byte for each sign instead of two.
 */
const ONE_FILE: UserConfig = {
  ssr: { noExternal: true, external: ["@node-rs/argon2", "better-sqlite3"] },
  // What @remix-run/node adds to this is a second fetch (undici), which Node has by itself.
  resolve: { alias: { "@remix-run/node": "@remix-run/server-runtime" } },
  define: { "process.env.NODE_ENV": JSON.stringify("production") },
  build: { minify: "esbuild" },
  esbuild: { minifyIdentifiers: false, minifySyntax: false, minifyWhitespace: true, charset: "ascii" },
};

export default defineConfig(({ isSsrBuild }) => ({
  ...(isSsrBuild && ONE_FILE),
  // Remix compiles routes for a browser or a server; unit tests import them as plain modules.
  plugins: process.env.VITEST ? [] : [remix(remixConfig)],
  css: {
    // pkg: keeps nhsuk-frontend's icons resolvable; a plain path breaks every url() under Vite.
    preprocessorOptions: { scss: { importers: [new NodePackageImporter()] } },
  },
  build: { ...(isSsrBuild && ONE_FILE.build), sourcemap: false, assetsInlineLimit: 0 },
}));
