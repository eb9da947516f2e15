import { existsSync, readFileSync } from "node:fs";

/** USER_HZ of Linux: the times in /proc are counted in it, on every architecture that Node runs on. */
const TICK_MILLISECONDS = 10;

/** User and system time of a whole process so far, all its threads; undefined where there is no /proc. */
export function cpuMilliseconds(pid: number): number | undefined {
  const stat = read(`/proc/${pid}/stat`);
  // The name in brackets may hold spaces; what counts stands behind it.
  const fields = stat?.slice(stat.lastIndexOf(")") + 2).split(" ");
  return fields && (Number(fields[11]) + Number(fields[12])) * TICK_MILLISECONDS;
}

/** Memory that a process holds in RAM, in bytes; undefined where there is no /proc. */
export function residentBytes(pid: number): number | undefined {
  const kibibytes = read(`/proc/${pid}/status`)?.match(/^VmRSS:\s+(\d+) kB/m)?.[1];
  return kibibytes === undefined ? undefined : Number(kibibytes) * 1024;
}

function read(path: string): string | undefined {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}
