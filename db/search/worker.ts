import { parentPort, workerData } from "node:worker_threads";
import Database from "better-sqlite3";
import { findDifferences } from "./compare.ts";

// As the file was at one moment: a piece and what it is made of change together.
const database = new Database(workerData as string, { readonly: true, fileMustExist: true });
try {
  parentPort?.postMessage(database.transaction(findDifferences)(database));
} finally {
  database.close();
}
