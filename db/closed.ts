import { readFileSync, rmSync, statSync, writeFileSync } from "node:fs";

/**
 * Notes beside a file of record, which has been closed, how it was left: a server that was stopped well need not read
 * each page of it before it serves again (requirements.md X5).
 */
export function noteClosed(path: string): void {
  if (path !== ":memory:") writeFileSync(noteOf(path), stateOf(path));
}

/**
 * Whether the file is as a server left it that was stopped well. The note is taken away: after a crash, a copy, a restore
 * or a change by any other program there is none, or it is of another file.
 */
export function takeClosedNote(path: string): boolean {
  if (path === ":memory:") return false;
  try {
    const noted = readFileSync(noteOf(path), "utf8");
    rmSync(noteOf(path));
    return noted === stateOf(path);
  } catch (error) {
    if ((error as { code?: string }).code === "ENOENT") return false;
    throw error;
  }
}

function noteOf(path: string): string {
  return `${path}.closed`;
}

/** Which file it is, how long, when it was last written, and how much of its log is not in it yet. */
function stateOf(path: string): string {
  const { dev, ino, size, mtimeNs } = statSync(path, { bigint: true });
  const log = statSync(`${path}-wal`, { throwIfNoEntry: false });
  return [dev, ino, size, mtimeNs, log?.size ?? 0].join(" ");
}
