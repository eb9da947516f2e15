import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import type { Difference } from "./compare.ts";

// By the name of the package's own imports: in the bundle the path from this file would be another one.
const WORKER = createRequire(import.meta.url).resolve("#db/search/worker.ts");

/** Compares every piece with what it is made of, in a thread of its own: requests are answered meanwhile. */
export function findDifferencesInThread(databasePath: string): Promise<Difference[]> {
  const worker = new Worker(WORKER, { workerData: databasePath, env: {} });
  return new Promise<Difference[]>((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("Search was not compared: its thread ended")));
  }).finally(() => void worker.terminate());
}
