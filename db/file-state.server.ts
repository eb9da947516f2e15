import { statfsSync, statSync } from "node:fs";
import type { Database } from "better-sqlite3";

/** Less room than this beside the file, and it is said before it is full. */
const LEAST_ROOM = 16 * 1024 * 1024;

/** The file cannot be written, and will not be by waiting a moment. A locked one will. */
const BROKEN = /^SQLITE_(FULL|IOERR|READONLY|CANTOPEN|CORRUPT|NOTADB)/;

type Place = { path: string; device: number; inode: number };

let place: Place | undefined;
let lastFailure: string | undefined;

/** Remembers which file was opened, so that it is noticed when another stands in its place, or none. */
export function rememberPlace(path: string): void {
  place = path === ":memory:" ? undefined : placeOf(path);
}

/**
 * Nothing is written into a file that is no longer at its place: SQLite would go on with one that was deleted, and
 * all of it would be gone with the process (requirements.md X5).
 *
 * @throws Error with the code of SQLite for a file that cannot be opened, which is a 503
 */
export function assertInPlace(): void {
  if (!isGone()) return;
  throw Object.assign(new Error("The file of record is not where it was opened"), {
    code: "SQLITE_CANTOPEN_GONE",
  });
}

export function noteWritten(): void {
  lastFailure = undefined;
}

/** Remembers that a write failed because of the file; any other error is none of its faults. */
export function noteFailure(error: unknown): void {
  const code = String((error as { code?: unknown } | undefined)?.code ?? "");
  if (BROKEN.test(code)) lastFailure = code;
}

/** Tries a write that changes nothing, when the last one failed: so it is noticed that there is room again. */
export function tryToWrite(database: Database): void {
  if (!lastFailure || isGone()) return;
  try {
    const version = database.pragma("user_version", { simple: true }) as number;
    database.pragma(`user_version = ${version}`);
    noteWritten();
  } catch (error) {
    noteFailure(error);
  }
}

/** What is wrong with the file of record, in a sentence for whoever runs the service. */
export function findFault(): string | undefined {
  if (!place) return undefined;
  if (isGone())
    return `the file of record is not at ${place.path} any more: stop the server, put it back, or restore a backup`;
  if (lastFailure)
    return `the last write failed with ${lastFailure}: look at the disk; it goes on by itself when it can`;
  const { bavail, bsize } = statfsSync(place.path);
  const room = bavail * bsize;
  if (room < LEAST_ROOM)
    return `only ${Math.floor(room / 1024 ** 2)} MB of room are left beside the file of record`;
  return undefined;
}

/**
 * Reads each page and key once, before anything is served.
 *
 * @throws Error that says what is wrong, and how it is put right
 */
export function assertSound(database: Database): void {
  const wrong = findDamage(database);
  if (!wrong) return;
  throw new Error(
    `The file of record ${database.name} is damaged: ${wrong}\nIt is left as it is. Restore the newest backup: npm run db:restore -- --key FILE`,
  );
}

function findDamage(database: Database): string | undefined {
  try {
    const found = database.pragma("quick_check(1)", { simple: true });
    if (found !== "ok") return String(found);
    const broken = database.pragma("foreign_key_check") as unknown[];
    return broken.length > 0 ? `${broken.length} rows point to rows that are not there` : undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function isGone(): boolean {
  if (!place) return false;
  const there = placeOf(place.path);
  return there?.inode !== place.inode || there.device !== place.device;
}

function placeOf(path: string): Place | undefined {
  const there = statSync(path, { throwIfNoEntry: false });
  return there && { path, device: there.dev, inode: there.ino };
}
