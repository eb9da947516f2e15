import { vitePlugin as remix } from "@remix-run/dev";
import { NodePackageImporter } from "sass";
import { defineConfig } from "vite";
import remixConfig from "./remix.config.js";

export default defineConfig({
  // Remix compiles routes for a browser or a server; unit tests import them as plain modules.
  plugins: process.env.VITEST ? [] : [remix(remixConfig)],
  css: {
    // pkg: keeps nhsuk-frontend's icons resolvable; a plain path breaks every url() under Vite.
    preprocessorOptions: { scss: { importers: [new NodePackageImporter()] } },
  },
  build: { sourcemap: false, assetsInlineLimit: 0 },
});
