import { parentPort, workerData } from "node:worker_threads";
import { readDocument } from "./document.ts";
import { LeftOutSoFar } from "./left-out.ts";
import { passagesOf } from "./passages.ts";
import { RefusedFile } from "./unpack.ts";

/** Runs in a thread of its own, which can be ended: whatever a file makes of its reader, the service goes on. */
const bytes = Buffer.from(workerData as Uint8Array);

try {
  const leftOut = new LeftOutSoFar();
  const passages = passagesOf(readDocument(bytes, leftOut));
  parentPort?.postMessage({ ok: true, passages, leftOut: leftOut.list() });
} catch (error) {
  parentPort?.postMessage({ ok: false, reason: error instanceof RefusedFile ? error.reason : "notWord" });
}
