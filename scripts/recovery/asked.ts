import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { listBackups } from "#db/backup/names.ts";
import { environment } from "#environment";

export type Asked = {
  backup: string;
  name: string;
  folder: string;
  databasePath: string;
  privateKeys: string[];
};

/**
 * Which backup is to be opened, and with which keys. By itself it is the newest of the folder.
 *
 * @param usage what to say when no key is given
 * @throws Error that says what is missing
 */
export function readAsked(args: readonly string[], usage: string): Asked {
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { key: { type: "string" } },
    allowPositionals: true,
  });
  const { backups, databasePath } = environment();
  if (!backups) throw new Error("BACKUP_FOLDER and BACKUP_KEYS are not set (.env.example explains them)");
  if (!values.key) throw new Error(usage);
  const { folder } = backups;
  const newest = existsSync(folder) ? listBackups(folder)[0]?.name : undefined;
  const backup = positionals[0] ?? (newest && join(folder, newest));
  if (!backup) throw new Error(`There is no backup in ${folder}`);
  const path = existsSync(backup) ? backup : join(folder, backup);
  if (!existsSync(path)) throw new Error(`There is no backup ${backup}`);
  return { backup: path, name: basename(path), folder, databasePath, privateKeys: readKeys(values.key) };
}

/** The lines of a file of age-keygen that are keys. `-` is what is piped in, so that the key need not lie on this machine. */
function readKeys(file: string): string[] {
  const lines = readFileSync(file === "-" ? 0 : file, "utf8").split("\n");
  const keys = lines.map((line) => line.trim()).filter((line) => line.startsWith("AGE-SECRET-KEY-"));
  if (keys.length === 0) throw new Error(`${file} holds no private key of age`);
  return keys;
}
