import { readdirSync, statSync } from "node:fs";
import { makeData } from "./data/made.ts";
import { hostile, workOf } from "./measure/shares.ts";
import { atMost, figure, heading, table, whole } from "./report/table.ts";
import { type Came, startPaced } from "./run/paced.ts";
import { cpuMilliseconds, residentBytes } from "./run/process.ts";
import { startPortal } from "./run/servers.ts";
import { prepareStage } from "./run/stage.ts";

/**
 * npm run bench:load                     a minute of mixed work at 200 requests a second, at 10,000 comments
 * npm run bench:load -- --minutes=30     the long run of requirements.md R23
 * npm run bench:load -- --rate=400       at another pace
 * npm run bench:load -- --keep=FOLDER    as `npm run bench`
 *
 * Beside the work come requests that are to be turned down. Waits count from when a request was due. It informs and asserts nothing.
 */
const COMMENTS = 10_000;
const MOST_MINUTES = 30;
const MINUTES = Math.min(MOST_MINUTES, numberAfter("--minutes=") ?? 1);
const RATE = Math.min(1000, numberAfter("--rate=") ?? 200);
const HOSTILE_RATE = 20;
const WINDOW_SECONDS = 10;

/** Bars of requirements.md R23: milliseconds; bytes in a minute; how many times the first windows. */
const BAR = { p99: 250, bytesPerMinute: 1_000_000, later: 1.2 };

/** The first minutes fill caches. */
const SETTLED_MINUTES = 10;

type Window = {
  minute: number;
  waits: number[];
  failed: string[];
  letIn: string[];
  cpu: number;
  bytes: number;
  files: number;
  log: number;
};

// Each is sent once: at this pace a long run sends fewer in a second.
const sends = Math.min(RATE * 0.05, 20_000 / (MINUTES * 60));
const stage = await prepareStage();
const data = makeData(stage.folder, COMMENTS, Math.ceil(sends * MINUTES * 60) + 10);
const portal = await startPortal(stage, data);
const paced = startPaced();
console.log(
  `${whole(RATE)} requests a second for ${MINUTES} minutes at ${whole(COMMENTS)} comments, and ${HOSTILE_RATE} a second that are to be turned down`,
);
const windows: Window[] = [];
for (let second = 0; second < MINUTES * 60; second += WINDOW_SECONDS)
  windows.push(await measureWindow(second));
await paced.stop();
await portal.stop();
report(windows);
process.exit(0);

async function measureWindow(second: number): Promise<Window> {
  const before = cpuMilliseconds(portal.pid) ?? Number.NaN;
  const came = await paced.run({
    port: portal.port,
    seconds: WINDOW_SECONDS,
    shares: [...workOf(portal, data, RATE, sends), ...hostile(HOSTILE_RATE)],
  });
  const isHostile = ({ name }: Came) => name.startsWith("hostile");
  const work = came.filter((share) => !isHostile(share));
  return {
    minute: second / 60,
    waits: work.flatMap(({ latencies }) => latencies).sort((a, b) => a - b),
    failed: work.flatMap(describeFailed),
    letIn: came.filter(isHostile).flatMap(describeFailed),
    cpu: ((cpuMilliseconds(portal.pid) ?? Number.NaN) - before) / (WINDOW_SECONDS * 1000),
    bytes: residentBytes(portal.pid) ?? Number.NaN,
    files: readdirSync(`/proc/${portal.pid}/fd`).length,
    log: statSync(`${data.databasePath}-wal`).size,
  };
}

function report(all: readonly Window[]): void {
  const minutes = Map.groupBy(all, ({ minute }) => Math.floor(minute));
  const rows = [...minutes].map(([minute, of]) => {
    const waits = of.flatMap((window) => window.waits).sort((a, b) => a - b);
    const last = of.at(-1);
    return [
      String(minute + 1),
      whole(waits.length / (of.length * WINDOW_SECONDS)),
      figure(partOf(waits, 0.5), 1),
      figure(partOf(waits, 0.99), 1),
      whole(of.flatMap(({ failed }) => failed).length),
      whole(of.flatMap(({ letIn }) => letIn).length),
      figure(sum(of.map(({ cpu }) => cpu)) / of.length),
      figure((last?.bytes ?? Number.NaN) / 1e6, 0),
      String(last?.files),
      figure((last?.log ?? Number.NaN) / 1e6, 1),
    ];
  });
  console.log(heading("Each minute"));
  console.log(
    table(
      ["minute", "req/s", "p50 ms", "p99 ms", "failed", "hostile let in", "cores", "MB", "files", "log MB"],
      rows,
    ),
  );
  const wrong = Map.groupBy(
    all.flatMap(({ failed, letIn }) => [...failed, ...letIn]),
    (each) => each,
  );
  for (const [what, times] of wrong) console.log(`${whole(times.length)} × ${what}`);
  const p99 = partOf(
    all.flatMap(({ waits }) => waits).sort((a, b) => a - b),
    0.99,
  );
  console.log(`\np99 of all: ${figure(p99, 1)} ms, bar < ${BAR.p99} ms: ${atMost(p99, BAR.p99)}.`);
  reportLongRun(all);
}

function reportLongRun(all: readonly Window[]): void {
  const settled = all.filter(({ minute }) => minute >= SETTLED_MINUTES);
  const [first, last] = [settled[0], settled.at(-1)];
  if (!first || !last || last.minute - first.minute < SETTLED_MINUTES) {
    console.log(`Growth is told of runs of ${2 * SETTLED_MINUTES} minutes and more.`);
    return;
  }
  const slope = (last.bytes - first.bytes) / (last.minute - first.minute);
  console.log(
    `Memory ${figure(slope / 1e6)} MB a minute from minute ${SETTLED_MINUTES} on, bar < 1: ${atMost(slope, BAR.bytesPerMinute)}.`,
  );
  const p99 = (of: readonly Window[]) =>
    partOf(
      of.flatMap(({ waits }) => waits).sort((a, b) => a - b),
      0.99,
    ) ?? Number.NaN;
  const ratio =
    p99(all.filter(({ minute }) => minute > last.minute - 5)) / p99(all.filter(({ minute }) => minute < 5));
  console.log(
    `p99 of the last 5 minutes is ${figure(ratio)} times the first, bar <= ${BAR.later}: ${atMost(ratio, BAR.later)}.`,
  );
}

/** One line for each answer that was not right. */
function describeFailed({ name, failed }: Came): string[] {
  return Object.entries(failed).flatMap(([status, times]) => Array(times).fill(`${name}: ${status}`));
}

/** Of numbers in order. */
function partOf(sorted: readonly number[], part: number): number | undefined {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

function numberAfter(word: string): number | undefined {
  const found = process.argv.find((each) => each.startsWith(word))?.slice(word.length);
  return found === undefined ? undefined : Number(found);
}
