import { defineConfig } from "vitest/config";

/** Fault injection against the built server: two at a time, since each starts a server and often waits for it. */
export default defineConfig({
  test: {
    include: ["tests/faults/**/*.test.ts"],
    globalSetup: ["tests/own-temporary-folder.ts"],
    maxWorkers: 2,
    pool: "forks",
    testTimeout: 300_000,
    hookTimeout: 60_000,
  },
});
