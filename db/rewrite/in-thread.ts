import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";

// By the name of the package's own imports: in the bundle the path from this file would be another one.
const WORKER = createRequire(import.meta.url).resolve("#db/rewrite/worker.ts");

/** Writes the file anew in a thread of its own: pages are read meanwhile, and who writes is told to try again in a moment. */
export function rewriteFileInThread(path: string): Promise<void> {
  const worker = new Worker(WORKER, { workerData: path, env: {} });
  return new Promise<void>((resolve, reject) => {
    worker.once("message", () => resolve());
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("The file was not written anew: its thread ended")));
  }).finally(() => void worker.terminate());
}
