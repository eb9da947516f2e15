import { createRequire } from "node:module";
import { setTimeout as wait } from "node:timers/promises";
import { Worker } from "node:worker_threads";

// By the name of the package's own imports: in the bundle the path from this file would be another one.
const WORKER = createRequire(import.meta.url).resolve("#db/rewrite/worker.ts");

/** Milliseconds that a request waits for a file that is written anew; a very large one takes longer. */
const LONGEST_WAIT = 10_000;

let underWay: Promise<void> | undefined;

/** Writes the file anew in a thread of its own: pages are read meanwhile, and who writes waits (`untilRewritten`). */
export function rewriteFileInThread(path: string): Promise<void> {
  const worker = new Worker(WORKER, { workerData: path, env: {} });
  underWay = new Promise<void>((resolve, reject) => {
    worker.once("message", () => resolve());
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("The file was not written anew: its thread ended")));
  }).finally(() => {
    underWay = undefined;
    void worker.terminate();
  });
  return underWay;
}

/** Resolves at once unless the file is being written anew: a write that did not wait would find it locked. */
export async function untilRewritten(): Promise<void> {
  if (!underWay) return;
  // Whether it succeeded is the job's matter.
  await Promise.race([underWay.catch(() => {}), wait(LONGEST_WAIT, undefined, { ref: false })]);
}
