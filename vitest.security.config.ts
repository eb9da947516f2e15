import { defineConfig } from "vitest/config";
import SecurityTable from "./tests/security/table/reporter.ts";

/** The security bar against the built server: one file at a time, since each starts servers and counts what they do. */
export default defineConfig({
  test: {
    // The probes of the guard are faults, too: `npm test` has them there.
    include: ["tests/security/**/*.test.ts", "tests/faults/bad-input.test.ts"],
    globalSetup: ["tests/own-temporary-folder.ts"],
    fileParallelism: false,
    pool: "forks",
    testTimeout: 600_000,
    hookTimeout: 60_000,
    reporters: ["default", new SecurityTable()],
  },
});
