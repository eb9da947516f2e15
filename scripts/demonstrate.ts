import { spawnSync } from "node:child_process";
import { join } from "node:path";

/**
 * Shows the demonstration: builds it, fills its file, serves it. `dev` needs no build.
 *
 * DEMO is set here and nowhere else, since no shell syntax for it works on every system. The file is filled by a process
 * of its own, so that the server's is the only one that has it open.
 */
process.env.DEMO = "yes";

if (process.argv[2] !== "dev") run("npm run --silent build", { shell: true });
run(process.execPath, { words: [join(import.meta.dirname, "set-up.ts")] });
await import("../server.ts");

function run(command: string, { words = [], shell = false }: { words?: string[]; shell?: boolean }): void {
  const { status, error } = spawnSync(command, words, { stdio: "inherit", shell });
  if (status !== 0) {
    if (error) console.error(error.message);
    process.exit(status ?? 1);
  }
}
