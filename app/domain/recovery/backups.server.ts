import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { now } from "#app/lib/clock.ts";
import { DAY, HOUR } from "#app/lib/durations.ts";
import { formatMoment } from "#app/lib/london.ts";
import { makeBackupInThread } from "#db/backup/in-thread.ts";
import { type BackupMade, makeBackup } from "#db/backup/make.ts";
import { type Backup, findOutlived, listBackups } from "#db/backup/names.ts";
import { findProof, type Proof } from "#db/backup/proof.ts";
import { environment } from "#environment";
import { isClockBelievable } from "../events/clock.server.ts";
import { keepLedger } from "./ledger.server.ts";

const EVERY = HOUR;

/** After so long without one it is said that something is wrong. */
const OVERDUE = 2 * HOUR + HOUR / 2;

/** How long a restore counts as proven: a restore is practised each month. */
const PROVEN_FOR = 35 * DAY;

export const LEDGER = "ledger.jsonl";

/** Makes a backup when the newest is an hour old, and takes away those that have been kept long enough. */
export async function backUpWhenDue(): Promise<void> {
  const settings = environment().backups;
  if (!settings) return;
  const newest = findNewest(settings.folder);
  if (newest && now().getTime() - newest.takenAt.getTime() < EVERY) return;
  await backUpNow(makeBackupInThread);
}

/** Keeps what must be done again after a restore beside the backups, a second after it was done. */
export function keepLedgerOfBackups(): void {
  const folder = environment().backups?.folder;
  if (folder) keepLedger(join(folder, LEDGER));
}

/**
 * Makes a backup now, where the settings say.
 *
 * @returns undefined when the settings name no folder
 */
export async function backUpNow(make = makeBackup): Promise<BackupMade | undefined> {
  const { backups, databasePath } = environment();
  if (!backups) return undefined;
  const made = await make({ databasePath, ...backups, takenAt: now() });
  keepLedger(join(backups.folder, LEDGER));
  // By a clock that is wrong, all of them would be too old.
  if (isClockBelievable())
    for (const { name } of findOutlived(listBackups(backups.folder))) rmSync(join(backups.folder, name));
  return made;
}

export type BackupState =
  | { isOn: false }
  | { isOn: true; newest: Date | undefined; proven: Proof | undefined; isLate: boolean; isProofOld: boolean };

/** When the newest backup was made, and when it was last shown that one can be restored. */
export function readBackupState(): BackupState {
  const settings = environment().backups;
  if (!settings) return { isOn: false };
  const newest = findNewest(settings.folder)?.takenAt;
  const proven = findProof(settings.folder);
  return {
    isOn: true,
    newest,
    proven,
    isLate: !newest || now().getTime() - newest.getTime() > OVERDUE,
    isProofOld: !proven || now().getTime() - proven.provenAt.getTime() > PROVEN_FOR,
  };
}

/** The same for whoever runs the service. */
export function describeBackups(): string[] {
  const state = readBackupState();
  if (!state.isOn) return ["BACKUP_FOLDER is not set: nothing is backed up"];
  const { newest, proven, isLate, isProofOld } = state;
  const notes = [
    isLate && `the newest backup is ${newest ? `of ${formatMoment(newest)}` : "still to be made"}`,
    proven &&
      `a restore was last proven on ${formatMoment(proven.provenAt)}, of the backup of ${formatMoment(proven.takenAt)}`,
    isProofOld && "no restore was proven in 35 days: npm run db:drill",
  ];
  return notes.filter((note) => typeof note === "string");
}

/** A backup of the future was made by a clock that was wrong, and says nothing of what there is of now. */
function findNewest(folder: string): Backup | undefined {
  if (!existsSync(folder)) return undefined;
  return listBackups(folder).find(({ takenAt }) => takenAt <= now());
}
