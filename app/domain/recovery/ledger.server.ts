import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { asc, gt, inArray } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { events } from "#db/schema/index.ts";
import { AGAIN, type LedgerEvent } from "./again.server.ts";

/** One line of the ledger: ids alone, and the hash of the event, by which a restored file tells whether it knows it. */
export type Entry = { event: string; name: LedgerEvent; at: string; details: Record<string, string> };

const NAMES = Object.keys(AGAIN) as LedgerEvent[];

/** Up to which row of the log this process has looked; undefined until it has read what the ledger holds. */
let lookedUpTo: number | undefined;

/**
 * Writes what must be done again after a restore into a file beside the backups: what was erased, withdrawn and stopped.
 * It goes by the log, so that nothing is missing after a crash, and is on the disk when this returns.
 *
 * @returns how many lines were added
 */
export function keepLedger(path: string): number {
  const isFirst = lookedUpTo === undefined;
  const newer = listSince(lookedUpTo ?? 0);
  const known = isFirst ? new Set(readLedger(path).map(({ event }) => event)) : new Set<string>();
  const entries = newer.filter(({ hash }) => hash !== null && !known.has(hash)).map(toEntry);
  if (entries.length > 0) {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`).join("");
    appendFileSync(path, endOfLine(path) + lines, { mode: 0o600, flush: true });
  }
  lookedUpTo = newer.at(-1)?.sequence ?? lookedUpTo ?? 0;
  return entries.length;
}

/** All entries, the oldest first. A line that was cut off by a power cut stands in the log still, and is written again. */
export function readLedger(path: string): Entry[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, "utf8")
    .split("\n")
    .flatMap((line) => {
      try {
        return [JSON.parse(line) as Entry];
      } catch {
        return [];
      }
    });
}

/** As a process begins. For tests, which are one process for many starts. */
export function forgetLedger(): void {
  lookedUpTo = undefined;
}

/** Behind a line that was cut off the next one begins anew. */
function endOfLine(path: string): string {
  return existsSync(path) && !/^$|\n$/.test(readFileSync(path, "utf8").slice(-1)) ? "\n" : "";
}

function listSince(sequence: number) {
  return db
    .select()
    .from(events)
    .where(gt(events.sequence, sequence))
    .orderBy(asc(events.sequence))
    .all()
    .filter(({ name }) => (NAMES as string[]).includes(name));
}

function toEntry({ hash, name, occurredAt, details }: ReturnType<typeof listSince>[number]): Entry {
  return { event: hash ?? "", name: name as LedgerEvent, at: occurredAt.toISOString(), details };
}
