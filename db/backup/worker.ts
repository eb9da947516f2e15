import { parentPort, workerData } from "node:worker_threads";
import { type BackupSettings, makeBackup } from "./make.ts";

parentPort?.postMessage(await makeBackup(workerData as BackupSettings));
