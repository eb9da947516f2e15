import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { runQuietly } from "./run-quietly.ts";

/**
 * Shows the demonstration: builds it, fills its file, serves it. `dev` needs no build.
 *
 * DEMO is set here and nowhere else, since no shell syntax for it works on every system. The file is filled by a process
 * of its own, so that the server's is the only one that has it open.
 */
process.env.DEMO = "yes";

if (process.argv[2] !== "dev") {
  // Whoever tries the service wants its address, not a line for each request.
  process.env.LOG_LEVEL ||= "warn";
  process.stdout.write("Building Patient Voice …\n");
  exitIfFailed(runQuietly("npm run --silent build"));
}
const { status, error } = spawnSync(process.execPath, [join(import.meta.dirname, "set-up.ts")], {
  stdio: "inherit",
});
if (error) process.stderr.write(`${error.message}\n`);
exitIfFailed(status ?? 1);
await import("../server.ts");

function exitIfFailed(code: number): void {
  if (code !== 0) process.exit(code);
}
