import { buildDirectory } from "./server/framework/build-directory.ts";

/**
 * The options of the Remix plugin; vite.config.ts imports them. Single fetch and lazy route discovery stay off:
 * docs/decisions/0003-html-first.md says why.
 *
 * @type {import("@remix-run/dev").VitePluginConfig}
 */
export default {
  appDirectory: "app",
  buildDirectory: buildDirectory(process.env.DEMO === "yes"),
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_routeConfig: true,
    v3_singleFetch: false,
    v3_lazyRouteDiscovery: false,
  },
};
