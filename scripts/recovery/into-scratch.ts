import { spawnSync } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { LEDGER } from "#app/domain/recovery/backups.server.ts";
import { openBackup } from "#db/backup/restore.ts";
import { rewriteFile } from "#db/rewrite/rewrite.ts";
import type { Asked } from "./asked.ts";

export type Restored = { scratch: string; file: string; rows: number; migrated: string[]; didAgain: number };

/** A folder beside the file of record, where only its owner may look. */
export function makeScratch({ databasePath }: Asked): string {
  return mkdtempSync(`${databasePath}.restore-`);
}

/**
 * Opens a backup into a scratch folder, whole, up to date and with what the ledger holds done again: as it would be
 * served.
 *
 * @throws Error that says why it cannot be restored
 */
export async function restoreInto(
  scratch: string,
  { backup, name, folder, privateKeys }: Asked,
): Promise<Restored> {
  const file = join(scratch, "restored.db");
  const { rows, migrated } = await openBackup(backup, file, privateKeys).catch((error: unknown) => {
    throw new Error(`${name} cannot be restored: ${error instanceof Error ? error.message : error}`);
  });
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, "finish.ts"), name, join(folder, LEDGER)],
    { env: { ...process.env, DATABASE_PATH: file }, encoding: "utf8" },
  );
  if (status !== 0)
    throw new Error(`What was erased since ${name} could not be erased again: ${stderr.trim()}`);
  // What was erased again would stand in the room between rows until the first night.
  rewriteFile(file);
  const count = Object.values(rows).reduce((sum, each) => sum + each, 0);
  return { scratch, file, rows: count, migrated, didAgain: Number(stdout) };
}
