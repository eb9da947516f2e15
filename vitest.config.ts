import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.{ts,tsx}"],
    exclude: ["tests/e2e/**", "tests/faults/**", "tests/security/{matrix,mutants,served}/**"],
    globalSetup: ["tests/own-temporary-folder.ts", "tests/empty-database.ts"],
    setupFiles: ["tests/setup.ts"],
    pool: "forks",
    isolate: false,
    // Vitest leaves one core to whoever watches: of two cores, half.
    maxWorkers: "100%",
    // Limits for what hangs: how long a thing takes is for the benchmarks.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
