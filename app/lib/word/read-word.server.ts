import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import type { LeftOut } from "./left-out.ts";
import type { Passage } from "./passages.ts";
import type { Refusal } from "./unpack.ts";

/** Milliseconds, then the thread is ended. Minutes of 40 pages take less than one second. */
const PATIENCE = 10_000;

/** Megabytes, then the thread ends itself. */
const LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 };

export type WordRead =
  | { ok: true; passages: Passage[]; leftOut: LeftOut }
  | { ok: false; reason: Refusal | "tooHard" };

// By the name of the package's own imports: in the bundle the path from this file would be another one.
const WORKER = createRequire(import.meta.url).resolve("#app/lib/word/worker.ts");

/** Reads the text of a Word file in a thread of its own, within bounds of time and memory. */
export function readWord(bytes: Uint8Array): Promise<WordRead> {
  const worker = new Worker(WORKER, { workerData: bytes, resourceLimits: LIMITS, env: {} });
  return new Promise<WordRead>((resolve) => {
    const timer = setTimeout(() => resolve({ ok: false, reason: "tooHard" }), PATIENCE);
    worker.once("message", resolve);
    worker.once("error", () => resolve({ ok: false, reason: "tooHard" }));
    worker.once("exit", () => resolve({ ok: false, reason: "tooHard" }));
    timer.unref();
  }).finally(() => void worker.terminate());
}
