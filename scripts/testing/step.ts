import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";

/** One thing that is done to show that the service works. */
export type Step = {
  title: string;
  command: string;
  /** Who counts its tests; without anyone, the step is one test itself. */
  runner?: "vitest" | "playwright";
  environment?: Record<string, string>;
};

export type Done = {
  title: string;
  seconds: number;
  passed: number;
  failed: number;
  skipped: number;
  /** What failed, by name: the reports of the runners may be far up by then. */
  failures: readonly string[];
};
type Count = Pick<Done, "passed" | "failed" | "skipped" | "failures">;

/**
 * Runs a step to its end. Beside another one its output is kept back until then, so that the two do not mix.
 *
 * @param folder for the reports of the runners
 * @returns what it counted; a step that ends badly without naming a test counts as one failure
 */
export async function run(step: Step, folder: string, { isBeside }: { isBeside: boolean }): Promise<Done> {
  const report = join(folder, `${step.title.replaceAll(" ", "-")}.json`);
  console.log(`\n— ${step.title}: ${step.command}`);
  const begun = performance.now();
  const { status, output } = await runCommand(withReport(step, report), isBeside, {
    ...step.environment,
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    // Many tests start a script in a process of its own, which takes a third less time where it was compiled before.
    NODE_COMPILE_CACHE: join(folder, "compiled"),
  });
  const seconds = (performance.now() - begun) / 1000;
  if (isBeside) process.stdout.write(`\n— ${step.title} ended\n${output}`);
  return { title: step.title, seconds, ...counted(step, report, status) };
}

function withReport({ command, runner }: Step, report: string): string {
  if (runner === "vitest") return `${command} --reporter=default --reporter=json --outputFile.json=${report}`;
  return runner === "playwright" ? `${command} --reporter=list,json` : command;
}

async function runCommand(command: string, isKeptBack: boolean, more: Record<string, string>) {
  const child = spawn(command, {
    shell: true,
    stdio: isKeptBack ? ["ignore", "pipe", "pipe"] : "inherit",
    env: { ...process.env, ...more },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (text: string) => {
      output += text;
    });
  const status = await new Promise<number | null>((resolve) => {
    child.once("error", () => resolve(null));
    child.once("close", resolve);
  });
  return { status, output };
}

function counted({ runner }: Step, report: string, status: number | null): Count {
  const count = runner && reported(runner, report);
  const isBad = status !== 0;
  const badly = ["it ended badly without naming a test"];
  if (!count)
    return { passed: isBad ? 0 : 1, failed: isBad ? 1 : 0, skipped: 0, failures: isBad ? badly : [] };
  return isBad && count.failed === 0 ? { ...count, failed: 1, failures: badly } : count;
}

function reported(runner: "vitest" | "playwright", report: string): Count | undefined {
  try {
    const { stats, suites, testResults, ...counts } = JSON.parse(readFileSync(report, "utf8"));
    if (runner === "playwright")
      return {
        passed: stats.expected,
        failed: stats.unexpected + stats.flaky,
        skipped: stats.skipped,
        failures: journeysThatFailed(suites),
      };
    const { numPassedTests, numFailedTests, numPendingTests, numTodoTests } = counts;
    return {
      passed: numPassedTests,
      failed: numFailedTests,
      skipped: numPendingTests + numTodoTests,
      failures: testsThatFailed(testResults),
    };
  } catch {
    // It ended before it could report.
    return undefined;
  }
}

type TestFile = {
  name: string;
  status: string;
  assertionResults: { status: string; fullName: string; failureMessages?: string[] }[];
};

/** Of Vitest's report. A file that could not be run has no test to name. */
function testsThatFailed(files: readonly TestFile[]): string[] {
  return files
    .filter(({ status }) => status === "failed")
    .flatMap(({ name, assertionResults }) => {
      const file = relative(process.cwd(), name);
      const failed = assertionResults.filter(({ status }) => status === "failed");
      if (failed.length === 0) return [file];
      return failed.map(
        ({ fullName, failureMessages }) =>
          `${file}: ${fullName}\n    ${failureMessages?.[0]?.split("\n")[0] ?? ""}`,
      );
    });
}

type Suite = {
  file: string;
  suites?: Suite[];
  specs?: { title: string; ok: boolean; tests: { projectName: string; status: string }[] }[];
};

/** Of Playwright's report. */
function journeysThatFailed(suites: readonly Suite[]): string[] {
  return suites.flatMap(({ file, suites: inner = [], specs = [] }) => [
    ...specs.flatMap(({ title, tests }) =>
      tests
        .filter(({ status }) => status === "unexpected" || status === "flaky")
        .map(({ projectName }) => `${file} (${projectName}): ${title}`),
    ),
    ...journeysThatFailed(inner),
  ]);
}
