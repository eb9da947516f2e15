import { parentPort, workerData } from "node:worker_threads";
import { rewriteFile } from "./rewrite.ts";

rewriteFile(workerData as string);
parentPort?.postMessage("done");
