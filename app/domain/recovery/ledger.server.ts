import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { asc, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { events } from "#db/schema/index.ts";
import { type LedgerEvent, REDO } from "./redo.server.ts";

/** One line of the ledger: ids alone, and by which row of the log, with which hash, a restored file tells whether it knows it. */
export type Entry = {
  sequence: number;
  hash: string;
  name: LedgerEvent;
  at: string;
  details: Record<string, string>;
};

const NAMES = Object.keys(REDO) as LedgerEvent[];

/** Up to which row of the log this process has looked; undefined until it has read what the ledger holds. */
let lookedUpTo: number | undefined;

/**
 * Writes what must be done again after a restore into a file beside the backups: what was erased, withdrawn and stopped.
 * It goes by the log, so that nothing is missing after a crash, and is on the disk when this returns.
 *
 * @returns how many lines were added
 */
export function keepLedger(path: string): number {
  const upTo = newest().get()?.sequence ?? 0;
  const since = lookedUpTo ?? readLedger(path).filter(isKnown).at(-1)?.sequence ?? 0;
  const entries = upTo > since ? listBetween().all({ since, upTo }).map(toEntry) : [];
  if (entries.length > 0) {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`).join("");
    appendFileSync(path, endOfLine(path) + lines, { mode: 0o600, flush: true });
  }
  lookedUpTo = upTo;
  return entries.length;
}

/** All entries, the oldest first. A line that a power cut cut off stands in the log still, and is written again. */
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

/** Does the log of this file hold the very event of an entry? */
export function isKnown({ sequence, hash }: Entry): boolean {
  return hashAt().get({ sequence })?.hash === hash;
}

/** As a process begins. For tests, which are one process for many starts. */
export function forgetLedger(): void {
  lookedUpTo = undefined;
}

/** Behind a line that was cut off the next one begins anew. */
function endOfLine(path: string): string {
  const last = existsSync(path) ? readFileSync(path, "utf8").at(-1) : undefined;
  return last === undefined || last === "\n" ? "" : "\n";
}

const newest = prepared(() =>
  db.select({ sequence: events.sequence }).from(events).orderBy(sql`${events.sequence} desc`).limit(1),
);

const hashAt = prepared(() =>
  db
    .select({ hash: events.hash })
    .from(events)
    .where(sql`${events.sequence} = ${sql.placeholder("sequence")}`),
);

// By its own number and not by its name: what is new is a few rows, and of each name there are thousands.
const listBetween = prepared(() =>
  db
    .select()
    .from(events)
    .where(
      sql`${events.sequence} > ${sql.placeholder("since")} and ${events.sequence} <= ${sql.placeholder("upTo")}
        and +${events.name} in (${sql.join(
          NAMES.map((name) => sql`${name}`),
          sql`, `,
        )}) and ${events.hash} is not null`,
    )
    .orderBy(asc(events.sequence)),
);

function toEntry({ sequence, hash, name, occurredAt, details }: typeof events.$inferSelect): Entry {
  return { sequence, hash: hash ?? "", name: name as LedgerEvent, at: occurredAt.toISOString(), details };
}
