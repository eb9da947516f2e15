import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { obtainBrowser } from "./browser.ts";
import { type Done, run } from "./testing/step.ts";
import { BUILDS, type Lane, REST, STAGES } from "./testing/steps.ts";

/**
 * Everything that shows that the service works; with the word `all`, the rest of
 * it. It ends with what each step took, what was left out, and one last line that sums it up.
 */
const isRest = process.argv[2] === "all";
const folder = mkdtempSync(join(tmpdir(), "patient-voice-results-"));
const begun = performance.now();

const done = [browser()];
for (const lanes of isRest ? [[[...BUILDS, ...REST]]] : STAGES) done.push(...(await sideBySide(lanes)));
rmSync(folder, { recursive: true, force: true });

const sum = (of: (step: Done) => number) => done.reduce((total, step) => total + of(step), 0);
const [passed, failed, skipped] = [
  sum((step) => step.passed),
  sum((step) => step.failed),
  sum((step) => step.skipped),
];
console.log(`\n${timesOf(done)}`);
if (!isRest) console.log(`\nLeft to npm run test:all:\n${leftOut()}`);
if (skipped > 0) console.log(`\n${skipped} skipped${whySkipped()}`);
for (const { title, failures } of done)
  for (const failure of failures) console.log(`\nFailed in ${title}: ${failure}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

async function sideBySide(lanes: readonly Lane[]): Promise<Done[]> {
  const isBeside = lanes.length > 1;
  const ended = lanes.map(async (lane) => {
    const steps: Done[] = [];
    for (const step of lane) steps.push(await run(step, folder, { isBeside }));
    return steps;
  });
  return (await Promise.all(ended)).flat();
}

/** Counts only when there is none: to have one is nothing that was tested. */
function browser(): Done {
  const from = performance.now();
  let failed = 0;
  try {
    obtainBrowser();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    failed = 1;
  }
  return {
    title: "Browser",
    seconds: (performance.now() - from) / 1000,
    passed: 0,
    failed,
    skipped: 0,
    failures: [],
  };
}

function timesOf(steps: readonly Done[]): string {
  const lines = steps.map(
    ({ title, seconds, passed, failed, skipped }) =>
      `${clock(seconds)}  ${title.padEnd(28)}${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`,
  );
  return [...lines, `${clock((performance.now() - begun) / 1000)}  in all; some went side by side`].join(
    "\n",
  );
}

function leftOut(): string {
  return REST.map(
    ({ title, minutes, instead }) => `${String(minutes).padStart(4)} min  ${title}: ${instead}`,
  ).join("\n");
}

function whySkipped(): string {
  return existsSync("../shared/data") ? "" : ": ../shared/data is not here, and they need it";
}

function clock(seconds: number): string {
  const whole = Math.round(seconds);
  return `${String(Math.floor(whole / 60)).padStart(3)}:${String(whole % 60).padStart(2, "0")}`;
}
