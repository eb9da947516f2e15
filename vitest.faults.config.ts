import { defineConfig } from "vitest/config";

/** Fault injection against the built server: one at a time, since each fills the machine. */
export default defineConfig({
  test: {
    include: ["tests/faults/**/*.test.ts"],
    globalSetup: ["tests/own-temporary-folder.ts"],
    fileParallelism: false,
    pool: "forks",
    testTimeout: 300_000,
    hookTimeout: 60_000,
  },
});
