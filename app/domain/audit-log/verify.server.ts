import { sqlite } from "#db/client.server.ts";
import { type AuditRow, hashOf } from "../events/chain.ts";

export type Verified =
  | { ok: true; rows: number; unchained: number; last: { sequence: number; hash: string } | null }
  | { ok: false; sequence: number; reason: "altered" | "unchained" | "missingAtTheEnd" };

/**
 * Reads the whole audit log and holds each row against its hash and the hash of the row before: a row that was altered, put
 * in or taken out shows. Rows from before there was a chain may stand at its beginning only.
 *
 * What it cannot show: that somebody with the file altered a row and made every hash after it once more. For that, the last
 * hash must be kept somewhere else and be found again.
 */
export function verifyAuditLog(): Verified {
  const all = sqlite().prepare(
    `select sequence, name, actor_id as actorId, actor_role as actorRole, details,
            occurred_at as occurredAt, request_id as requestId, hash
     from events order by sequence`,
  );
  let rows = 0;
  let unchained = 0;
  let last = findCheckpoint();
  for (const row of all.iterate() as Iterable<AuditRow & { hash: string | null }>) {
    rows += 1;
    const { sequence, hash } = row;
    if (hash === null) {
      if (last) return { ok: false, sequence, reason: "unchained" };
      unchained += 1;
      continue;
    }
    if (hash !== hashOf(last?.hash ?? "", row)) return { ok: false, sequence, reason: "altered" };
    last = { sequence, hash };
  }
  const given = lastNumberGiven();
  if (last && given > last.sequence)
    return { ok: false, sequence: last.sequence + 1, reason: "missingAtTheEnd" };
  return { ok: true, rows, unchained, last };
}

/** The last row that was pruned because it was old enough: the chain goes on from its hash. */
function findCheckpoint(): { sequence: number; hash: string } | null {
  const newest = sqlite().prepare(
    "select sequence, hash from audit_checkpoints order by sequence desc limit 1",
  );
  return (newest.get() as { sequence: number; hash: string } | undefined) ?? null;
}

/** SQLite keeps the highest number that the table ever gave out, also of rows that are gone. */
function lastNumberGiven(): number {
  return Number(sqlite().prepare("select seq from sqlite_sequence where name = 'events'").pluck().get() ?? 0);
}
