import {
  closeSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { basename, join } from "node:path";
import { generateX25519Identity, identityToRecipient } from "age-encryption";
import Database from "better-sqlite3";
import { assertNotFewer, countRows, lookInto } from "./look-into.ts";
import { nameOf } from "./names.ts";
import { hashFile, hashSealed, sealFile } from "./seal.ts";

export type BackupSettings = {
  databasePath: string;
  folder: string;
  /** Whose other halves open it; they lie elsewhere. */
  publicKeys: readonly string[];
  takenAt: Date;
};

export type BackupMade = { name: string; rows: number; bytes: number; seconds: number };

/**
 * Copies the file of record while people write, looks into the copy, seals it, and looks into what was sealed. Only then
 * it has the name of a backup. VACUUM INTO reads one moment of the file and leaves out what was deleted.
 *
 * @throws Error when anything is not as it must be; no backup is there then, and no copy that is not sealed
 */
export async function makeBackup({
  databasePath,
  folder,
  publicKeys,
  takenAt,
}: BackupSettings): Promise<BackupMade> {
  const begun = performance.now();
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // Beside the file of record, where only its owner may look: until it is sealed it holds what people wrote.
  const scratch = mkdtempSync(`${databasePath}.copy-`);
  const copy = join(scratch, "copy.db");
  const name = nameOf(takenAt);
  // Its own, though the server and somebody at the command line make one in the same second.
  const unfinished = join(folder, `.${name}.${basename(scratch)}.part`);
  try {
    const before = copyFile(databasePath, copy);
    const rows = lookInto(copy);
    assertNotFewer(rows, before);

    // A key for this once, so that the sealed file itself can be opened here, where none of the others is.
    const once = await generateX25519Identity();
    await sealFile(copy, unfinished, [...publicKeys, await identityToRecipient(once)]);
    if ((await hashSealed(unfinished, [once])) !== (await hashFile(copy)))
      throw new Error("what was sealed is not what was copied");
    renameSync(unfinished, join(folder, name));
    syncFolder(folder);
    return {
      name,
      rows: Object.values(rows).reduce((sum, count) => sum + count, 0),
      bytes: statSync(join(folder, name)).size,
      seconds: (performance.now() - begun) / 1000,
    };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`No backup was made of ${basename(databasePath)}: ${why}`, { cause: error });
  } finally {
    rmSync(scratch, { recursive: true, force: true });
    rmSync(unfinished, { force: true });
  }
}

/** @returns how many rows each table had just before */
function copyFile(databasePath: string, copy: string) {
  const database = new Database(databasePath, { readonly: true, fileMustExist: true });
  try {
    const before = countRows(database);
    database.prepare("vacuum into ?").run(copy);
    return before;
  } finally {
    database.close();
  }
}

/** A name is on the disk only when its folder is. */
export function syncFolder(folder: string): void {
  // Windows opens no folder, and keeps names by itself.
  if (process.platform === "win32") return;
  const opened = openSync(folder, "r");
  fsyncSync(opened);
  closeSync(opened);
}
