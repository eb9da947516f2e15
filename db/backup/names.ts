import { readdirSync } from "node:fs";

const NAME = /^patient-voice-(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)Z\.db\.age$/;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How many of each are kept: the newest of each of the last 24 hours, 14 days and 8 weeks of which there is one. */
const KEPT = [
  { span: HOUR, most: 24 },
  { span: DAY, most: 14 },
  { span: 7 * DAY, most: 8 },
] as const;

// The first of January 1970 was a Thursday: a week begins on a Monday.
const MONDAY = 4 * DAY;

export type Backup = { name: string; takenAt: Date };

export function nameOf(takenAt: Date): string {
  return `patient-voice-${takenAt.toISOString().slice(0, 19).replaceAll(":", "-")}Z.db.age`;
}

/** The backups of a folder, the newest first. Anything else that lies there is left out. */
export function listBackups(folder: string): Backup[] {
  return readdirSync(folder)
    .flatMap((name) => {
      const takenAt = momentOf(name);
      return takenAt ? [{ name, takenAt }] : [];
    })
    .sort((one, other) => other.takenAt.getTime() - one.takenAt.getTime());
}

function momentOf(name: string): Date | undefined {
  const [, day, hours, minutes, seconds] = NAME.exec(name) ?? [];
  return day ? new Date(`${day}T${hours}:${minutes}:${seconds}Z`) : undefined;
}

/**
 * Which of the backups are not to be kept any more. Hours, days and weeks without a backup do not count, so that a
 * service that stood still for a month has its old ones after it.
 *
 * @param newestFirst as `listBackups` gives them
 */
export function findOutlived(newestFirst: readonly Backup[]): Backup[] {
  const kept = new Set(KEPT.flatMap(({ span, most }) => newestOfEach(newestFirst, span).slice(0, most)));
  return newestFirst.filter((backup) => !kept.has(backup));
}

function newestOfEach(newestFirst: readonly Backup[], span: number): Backup[] {
  const found = new Map<number, Backup>();
  for (const backup of newestFirst) {
    const which = Math.floor((backup.takenAt.getTime() - MONDAY) / span);
    if (!found.has(which)) found.set(which, backup);
  }
  return [...found.values()];
}
