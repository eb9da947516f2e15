import { openDatabase } from "../open.ts";

/**
 * Writes every page of the file anew and empties its log. What was deleted is overwritten at once (`secure_delete`), but
 * where SQLite moves rows between pages it leaves copies in the room between them, and those nothing overwrites.
 *
 * @throws Error when somebody else was writing or reading all the while
 */
export function rewriteFile(path: string): void {
  const database = openDatabase(path, { mustExist: true });
  try {
    database.exec("vacuum");
    const [{ busy } = { busy: 1 }] = database.pragma("wal_checkpoint(TRUNCATE)") as { busy: number }[];
    if (busy) throw new Error("The log of the file could not be emptied: somebody was reading");
  } finally {
    database.close();
  }
}
