import { sqlite } from "#db/client.server.ts";
import { rewriteFileInThread } from "#db/rewrite/in-thread.ts";
import { environment } from "#environment";

/**
 * What was destroyed may still stand in the log of the file until that is emptied. Somebody who reads just now is in the
 * way; then it is emptied within the minute.
 */
export function emptyLog(): void {
  sqlite().pragma("wal_checkpoint(TRUNCATE)");
}

/**
 * Writes the whole file anew, each night: nothing that was erased, withdrawn or replaced during the day leaves a trace in
 * the room between rows (decision 67).
 */
export async function rewriteEachNight(rewrite = rewriteFileInThread): Promise<void> {
  await rewrite(environment().databasePath);
}
