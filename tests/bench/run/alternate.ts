import type { Plan, startLoad } from "./load.ts";
import { cpuMilliseconds } from "./process.ts";
import type { Running } from "./servers.ts";

/** One server with what is asked of it. */
export type Subject = { server: Running; plan(count: number): Plan };

/** How often each subject is asked: so many requests to warm up, then so many in each round. */
export type Runs = { warmUp?: number; rounds: number; count: number };

/** A server that warms up gets longer than one that is measured. */
const LONGER = 8;

/** What all runs of a subject came to. */
export type Figures = {
  /** Milliseconds of the server process for one answer; undefined where it cannot be measured. */
  cpu: number | undefined;
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  answered: number;
  failed: number;
};

type Load = ReturnType<typeof startLoad>;
type Sum = { cpu: number; milliseconds: number; latencies: number[]; failed: number; isMeasured: boolean };

/**
 * Runs each subject in turn, as often as `rounds` says, every second time backwards: what drifts hits all alike. A
 * server that has just begun, or has rested, is slower until V8 has compiled what it runs, so it may warm up first.
 */
export async function alternate(
  load: Load,
  subjects: Subject[],
  { warmUp = 0, rounds, count }: Runs,
): Promise<Figures[]> {
  for (const { plan } of warmUp > 0 ? subjects : []) {
    const asked = plan(warmUp);
    await load.run({ ...asked, atMostMilliseconds: LONGER * asked.atMostMilliseconds });
  }
  const sums = subjects.map(
    (): Sum => ({ cpu: 0, milliseconds: 0, latencies: [], failed: 0, isMeasured: true }),
  );
  for (let round = 0; round < rounds; round += 1) {
    const turn = [...subjects.entries()];
    for (const [index, subject] of round % 2 === 0 ? turn : turn.reverse()) {
      const sum = sums[index];
      if (sum) await addRun(load, subject, count, sum);
    }
  }
  return sums.map(figuresOf);
}

/** How many times as much CPU the one takes as the other. */
export function cpuRatio(of: Figures | undefined, to: Figures | undefined): number | undefined {
  return of?.cpu && to?.cpu ? of.cpu / to.cpu : undefined;
}

async function addRun(load: Load, { server, plan }: Subject, count: number, sum: Sum): Promise<void> {
  const asked = plan(count);
  const before = cpuMilliseconds(server.pid);
  const run = await load.run(asked);
  const after = cpuMilliseconds(server.pid);
  if (before === undefined || after === undefined) sum.isMeasured = false;
  else sum.cpu += after - before;
  sum.milliseconds += run.milliseconds;
  sum.failed += run.failed;
  sum.latencies.push(...run.latencies);
}

function figuresOf({ cpu, milliseconds, latencies, failed, isMeasured }: Sum): Figures {
  const answered = latencies.length;
  const sorted = latencies.sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(answered - 1, Math.floor(answered * part))] ?? Number.NaN;
  return {
    cpu: isMeasured && answered > 0 ? cpu / answered : undefined,
    perSecond: (answered * 1000) / milliseconds,
    p50: at(0.5),
    p99: at(0.99),
    answered,
    failed,
  };
}
