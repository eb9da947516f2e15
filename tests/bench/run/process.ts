import { existsSync, readdirSync, readFileSync } from "node:fs";

/**
 * CPU time of a process so far, user and system, all its threads, in milliseconds; undefined where there is no /proc.
 * Of each thread, the nanoseconds that the scheduler counts: the ticks in `stat` are 10 ms long, a tenth of a run here.
 */
export function cpuMilliseconds(pid: number): number | undefined {
  const threads = `/proc/${pid}/task`;
  if (!existsSync(threads)) return undefined;
  const nanoseconds = readdirSync(threads).map(
    (thread) => read(`${threads}/${thread}/schedstat`)?.split(" ", 1)[0],
  );
  return nanoseconds.reduce((sum, each) => sum + Number(each ?? 0), 0) / 1_000_000;
}

/** Memory that a process holds in RAM, in bytes; undefined where there is no /proc. */
export function residentBytes(pid: number): number | undefined {
  const kibibytes = read(`/proc/${pid}/status`)?.match(/^VmRSS:\s+(\d+) kB/m)?.[1];
  return kibibytes === undefined ? undefined : Number(kibibytes) * 1024;
}

function read(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}
