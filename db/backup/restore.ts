import { existsSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { migrate, unknownMigrations } from "../migrate.ts";
import { openDatabase } from "../open.ts";
import { lookInto, type Rows } from "./look-into.ts";
import { syncFolder } from "./make.ts";
import { openSealed } from "./seal.ts";

const BESIDE = ["-wal", "-shm"];

/**
 * Opens a sealed backup into a file, looks into it, and brings it to the newest schema.
 *
 * @returns how many rows its tables have, and which migrations it lacked
 * @throws Error that says why it cannot be restored
 */
export async function openBackup(
  backup: string,
  to: string,
  privateKeys: readonly string[],
): Promise<{ rows: Rows; migrated: string[] }> {
  await openSealed(backup, to, privateKeys);
  const rows = lookInto(to);
  assertKnownSchema(to);
  return { rows, migrated: migrate(to) };
}

/** @throws Error when the file was written by a newer program: this one would not know what it reads */
function assertKnownSchema(path: string): void {
  const database = openDatabase(path, { mustExist: true });
  const unknown = unknownMigrations(database);
  database.close();
  if (unknown.length > 0)
    throw new Error(
      `it was written by another version of the program, which knows ${unknown.join(", ")}: restore it with that one`,
    );
}

/**
 * Puts a file in the place of the file of record, which is kept beside it under another name. What is left of its log goes
 * with it: SQLite would write that into the file that comes.
 *
 * @returns the name under which what was there is kept, if there was anything
 */
export function replaceFile(databasePath: string, by: string, at: Date): string | undefined {
  closeWhole(by);
  const kept = `${databasePath}.before-${at.toISOString().slice(0, 19).replaceAll(":", "-")}Z`;
  const wasThere = existsSync(databasePath);
  if (wasThere) {
    for (const suffix of BESIDE)
      if (existsSync(databasePath + suffix)) renameSync(databasePath + suffix, kept + suffix);
    renameSync(databasePath, kept);
  }
  for (const suffix of BESIDE) rmSync(databasePath + suffix, { force: true });
  renameSync(by, databasePath);
  syncFolder(dirname(databasePath));
  return wasThere ? kept : undefined;
}

/** Everything into the one file, and nothing beside it. */
function closeWhole(path: string): void {
  const database = openDatabase(path, { mustExist: true });
  database.pragma("wal_checkpoint(TRUNCATE)");
  database.close();
  const left = BESIDE.filter((suffix) => existsSync(path + suffix));
  if (left.length > 0) throw new Error(`something has ${path} open still`);
}
