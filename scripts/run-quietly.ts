import { spawnSync } from "node:child_process";

/** Bytes of output that are kept: a build writes about a thousandth of them. */
const MOST_OUTPUT = 64 * 1024 * 1024;

/**
 * Runs a command of the shell, and shows what it wrote only when it fails: then all of it, in its order.
 *
 * @returns its exit code
 */
export function runQuietly(command: string): number {
  const { status, stdout, error } = spawnSync(`${command} 2>&1`, {
    shell: true,
    encoding: "utf8",
    maxBuffer: MOST_OUTPUT,
  });
  if (status === 0) return 0;
  process.stderr.write(stdout ?? "");
  if (error) process.stderr.write(`${error.message}\n`);
  return status ?? 1;
}
