import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { inject } from "vitest";

declare global {
  /** Of this process, which works through one test file after another. */
  var testFolder: string | undefined;
}

/** Where this process has its database, and beside it the counts of who has tried how often. */
export function testDatabasePath(): string {
  globalThis.testFolder ??= mkdtempSync(join(tmpdir(), "patient-voice-"));
  return join(globalThis.testFolder, "test.db");
}

/**
 * Makes the database what it was right after all migrations. Modules of the program are loaded once for many test files
 * and keep their connections, so it is the content that is put back: page by page, through SQLite, which tells whoever
 * has the file open.
 */
export async function makeDatabaseFresh(): Promise<void> {
  const path = testDatabasePath();
  const empty = new Database(inject("emptyDatabase"), { readonly: true });
  await empty.backup(path);
  empty.close();
  const database = new Database(path);
  database.pragma("journal_mode = WAL");
  database.pragma("wal_checkpoint(TRUNCATE)");
  database.close();
  forgetTries(join(path, "../limits.db"));
}

function forgetTries(path: string): void {
  if (!existsSync(path)) return;
  const counters = new Database(path);
  counters.exec("delete from limits");
  counters.close();
}
