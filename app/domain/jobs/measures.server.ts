import { statSync } from "node:fs";
import { now } from "#app/lib/clock.ts";
import { findProof } from "#db/backup/proof.ts";
import { sqlite } from "#db/client.server.ts";
import { counters } from "#db/counters.server.ts";
import { environment } from "#environment";

/** Figures of the service as a whole, for whoever watches it: none is of one person, and seconds and bytes are whole. */
export function measureService(): Record<string, number> {
  const { databasePath, backups } = environment();
  const proof = backups && findProof(backups.folder);
  return {
    emails_waiting: countRows("select count(*) from outbox where sent_at is null and untold_at is null"),
    emails_overdue: countRows(
      "select count(*) from emails where sent_at is null and failed_at is null and due_at < ?",
      now().getTime() - 10 * 60_000,
    ),
    jobs_failing: counters().prepare("select count(*) from jobs where failures > 0").pluck().get() as number,
    database_bytes: sizeOf(databasePath),
    wal_bytes: sizeOf(`${databasePath}-wal`),
    ...(proof && { proven_restore_seconds: Math.round((now().getTime() - proof.provenAt.getTime()) / 1000) }),
  };
}

function countRows(statement: string, ...values: number[]): number {
  return sqlite()
    .prepare(statement)
    .pluck()
    .get(...values) as number;
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
