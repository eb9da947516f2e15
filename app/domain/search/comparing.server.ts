import { inTransaction, sqlite } from "#db/client.server.ts";
import { mend } from "#db/search/compare.ts";
import { findDifferencesInThread } from "#db/search/in-thread.ts";
import { environment } from "#environment";

/**
 * Makes each piece of search once more on the side and compares. Triggers keep them, so that there is never a difference:
 * should there be one, it is mended, and the job fails, so that somebody looks for what went round the triggers. The
 * indexes themselves are compared with their pieces in each backup (db/backup/look-into.ts).
 *
 * @throws Error that says of which kinds
 */
export async function compareSearch(): Promise<void> {
  const differences = await findDifferencesInThread(environment().databasePath);
  if (differences.length === 0) return;
  inTransaction(() => mend(sqlite(), differences));
  const kinds = [...new Set(differences.map(({ kind }) => kind))].join(", ");
  throw new Error(
    `${differences.length} pieces of search were not as what they are made of (${kinds}): made anew`,
  );
}
