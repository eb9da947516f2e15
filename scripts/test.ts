import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { obtainBrowser } from "./browser.ts";

/**
 * Everything that shows that the portal works, in the order in which a mistake is found soonest. The last line sums
 * it up. A step that ends badly without naming a test counts as one failure.
 */
type Count = { passed: number; failed: number };

const folder = mkdtempSync(join(tmpdir(), "patient-voice-results-"));
const vitestReport = join(folder, "vitest.json");
const faultsReport = join(folder, "faults.json");
const accessReport = join(folder, "access.json");
const playwrightReport = join(folder, "playwright.json");

const counts: Count[] = [
  step("Format and lint", "biome check"),
  step("Types", "tsc --noEmit"),
  step("Unit", `vitest run --reporter=default --reporter=json --outputFile.json=${vitestReport}`, () =>
    vitest(vitestReport),
  ),
  step("Build", "npm run --silent build"),
  step("Build of the demonstration", "npm run --silent build", undefined, { DEMO: "yes" }),
  step(
    "Faults",
    `vitest run --config vitest.faults.config.ts --reporter=default --reporter=json --outputFile.json=${faultsReport}`,
    () => vitest(faultsReport),
  ),
  step(
    "Access",
    `vitest run --config vitest.security.config.ts tests/security/matrix --reporter=default --reporter=json --outputFile.json=${accessReport}`,
    () => vitest(accessReport),
    { ACCESS: "sample" },
  ),
  browser(),
  step("Journeys", "playwright test --reporter=list,json", playwright),
];

const total = counts.reduce((sum, { passed, failed }) => ({
  passed: sum.passed + passed,
  failed: sum.failed + failed,
}));
rmSync(folder, { recursive: true, force: true });
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;

function step(title: string, command: string, count?: () => Count, more: Record<string, string> = {}): Count {
  console.log(`\n— ${title}: ${command.split(" --reporter")[0]}`);
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: playwrightReport, ...more };
  const { status } = spawnSync(command, { stdio: "inherit", shell: true, env });
  const counted = count && readable(count);
  if (!counted) return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 };
  if (status !== 0 && counted.failed === 0) return { ...counted, failed: 1 };
  return counted;
}

function browser(): Count {
  try {
    obtainBrowser();
    return { passed: 0, failed: 0 };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  }
}

function readable(count: () => Count): Count | undefined {
  try {
    return count();
  } catch {
    return undefined;
  }
}

function vitest(report: string): Count {
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, "utf8"));
  return { passed: numPassedTests, failed: numFailedTests };
}

function playwright(): Count {
  const { stats } = JSON.parse(readFileSync(playwrightReport, "utf8"));
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky };
}
