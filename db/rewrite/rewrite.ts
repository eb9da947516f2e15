import { openDatabase } from "../open.ts";
import { buildIndexesAnew } from "../search/install.ts";

/**
 * Writes every page of the file anew and empties its log. What was deleted is overwritten at once (`secure_delete`), but
 * where SQLite moves rows between pages it leaves copies in the room between them, and those nothing overwrites. Where
 * somebody reads just then the log is left for the next look at it, within the minute. The indexes of search are built anew
 * before: a word that was taken out of one takes with it what lets a search skip parts of a long list (decision 56).
 *
 * @throws Error when somebody else was writing all the while
 */
export function rewriteFile(path: string): void {
  const database = openDatabase(path, { mustExist: true });
  try {
    buildIndexesAnew(database);
    database.exec("vacuum");
    database.pragma("wal_checkpoint(TRUNCATE)");
  } finally {
    database.close();
  }
}
