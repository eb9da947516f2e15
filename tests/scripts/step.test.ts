import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { run, type Step } from "../../scripts/testing/step.ts";

/** A step that were counted wrong would let a mistake through all the others. */
const folder = mkdtempSync(join(tmpdir(), "patient-voice-steps-"));
beforeAll(() => void vi.spyOn(console, "log").mockReturnValue());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const VITEST = { numPassedTests: 5, numFailedTests: 0, numPendingTests: 2, numTodoTests: 0, testResults: [] };
const ONE_FAILED = {
  ...VITEST,
  numFailedTests: 1,
  testResults: [
    {
      name: join(process.cwd(), "tests/groups.test.ts"),
      status: "failed",
      assertionResults: [
        { status: "passed", fullName: "a group is found" },
        { status: "failed", fullName: "a group is left", failureMessages: ["Error: 404\n at line 3"] },
      ],
    },
    { name: join(process.cwd(), "tests/broken.test.ts"), status: "failed", assertionResults: [] },
  ],
};
const PLAYWRIGHT = {
  stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 3 },
  suites: [
    {
      file: "journey-2.spec.ts",
      suites: [
        {
          file: "journey-2.spec.ts",
          specs: [{ title: "it is slow", tests: [{ projectName: "wide", status: "flaky" }] }],
        },
      ],
      specs: [
        {
          title: "it is found",
          tests: [
            { projectName: "wide", status: "expected" },
            { projectName: "narrow", status: "unexpected" },
          ],
        },
      ],
    },
  ],
};

test.each([
  ["that ends well is one passed", {}, "process.exit(0)", [1, 0, 0]],
  ["that ends badly is one failed", {}, "process.exit(2)", [0, 1, 0]],
  ["of tests is counted by its report", { runner: "vitest" }, reporting(VITEST, 0), [5, 0, 2]],
  [
    "that ends badly though no test failed has one failure",
    { runner: "vitest" },
    reporting(VITEST, 1),
    [5, 1, 2],
  ],
  ["that was flaky failed", { runner: "playwright" }, reporting(PLAYWRIGHT, 1), [4, 2, 3]],
  ["without a report failed", { runner: "vitest" }, "process.exit(1)", [0, 1, 0]],
] as const)("a step %s", async (title, more, script, [passed, failed, skipped]) => {
  const step: Step = { title, command: `node -e '${script}' --`, ...more };
  const done = await run(step, folder, { isBeside: true });
  expect(done).toMatchObject({ title, passed, failed, skipped });
});

test("what failed is named, where it stands and why", async () => {
  const ofTests = {
    title: "tests",
    runner: "vitest",
    command: `node -e '${reporting(ONE_FAILED, 1)}' --`,
  } as const;
  expect((await run(ofTests, folder, { isBeside: true })).failures).toEqual([
    "tests/groups.test.ts: a group is left\n    Error: 404",
    "tests/broken.test.ts",
  ]);
  const journeys = {
    title: "journeys",
    runner: "playwright",
    command: `node -e '${reporting(PLAYWRIGHT, 1)}' --`,
  } as const;
  expect((await run(journeys, folder, { isBeside: true })).failures).toEqual([
    "journey-2.spec.ts (narrow): it is found",
    "journey-2.spec.ts (wide): it is slow",
  ]);
});

/** Writes a report to where the step asks for one, which each runner is told in a way of its own. */
function reporting(report: object, status: number): string {
  const path = `process.argv.find((word) => word.startsWith("--outputFile"))?.split("=")[1]`;
  const write = `require("node:fs").writeFileSync(${path} ?? process.env.PLAYWRIGHT_JSON_OUTPUT_FILE, JSON.stringify(${JSON.stringify(report)}))`;
  return `${write}; process.exit(${status})`;
}
