import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import type { BackupMade, BackupSettings } from "./make.ts";

// By the name of the package's own imports: in the bundle the path from this file would be another one.
const WORKER = createRequire(import.meta.url).resolve("#db/backup/worker.ts");

/**
 * Makes a backup in a thread of its own: requests are answered meanwhile.
 *
 * @throws as makeBackup does
 */
export function makeBackupInThread(settings: BackupSettings): Promise<BackupMade> {
  const worker = new Worker(WORKER, { workerData: settings, env: {} });
  return new Promise<BackupMade>((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("No backup was made: its thread ended")));
  }).finally(() => void worker.terminate());
}
