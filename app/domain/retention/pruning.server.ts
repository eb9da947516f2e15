import { now } from "#app/lib/clock.ts";
import { inTransaction, sqlite } from "#db/client.server.ts";
import { verifyAuditLog } from "../audit-log/verify.server.ts";
import { recordEvent } from "../events/record.server.ts";
import { OPERATOR } from "../policy.ts";
import { keptSince } from "../records/kept-since.ts";

/** The rows of the audit log are pruned in lots, so that others can write in between: the whole chain is read each time. */
const LEAST_AT_ONCE = 1000;

type Last = { sequence: number; hash: string };

/**
 * Takes out of the audit log what is older than its period. The chain is read first: of one that is broken nothing is taken.
 * Its last row that goes stays as a checkpoint, from whose hash the chain goes on (decision 16).
 */
export function pruneAuditLog(): void {
  const before = keptSince("log").getTime();
  const count = sqlite().prepare("select count(*) from events where occurred_at < ?").pluck();
  if ((count.get(before) as number) < LEAST_AT_ONCE && !hasRowFarOverdue(before)) return;
  const verified = verifyAuditLog();
  if (!verified.ok)
    throw new Error(
      `The audit log is broken at row ${verified.sequence} (${verified.reason}): nothing is pruned`,
    );

  inTransaction((tx) => {
    const last = sqlite()
      .prepare(
        `select sequence, hash from events where hash is not null
           and sequence < (select coalesce(min(sequence), 0) from events where occurred_at >= ?)
         order by sequence desc limit 1`,
      )
      .get(before) as Last | undefined;
    if (!last) return;
    const triggers = takeTriggersOff();
    const gone = sqlite().prepare("delete from events where sequence <= ?").run(last.sequence).changes;
    for (const trigger of triggers) sqlite().exec(trigger);
    sqlite()
      .prepare("insert into audit_checkpoints (sequence, hash, rows, made_at) values (?, ?, ?, ?)")
      .run(last.sequence, last.hash, gone, now().getTime());
    recordEvent(tx, OPERATOR, "auditLog.pruned", { rows: String(gone) });
  });
}

/** A quiet service prunes too, a month late at the latest. */
function hasRowFarOverdue(before: number): boolean {
  const month = 30 * 86_400_000;
  return (
    sqlite()
      .prepare("select 1 from events where occurred_at < ? limit 1")
      .get(before - month) !== undefined
  );
}

/** @returns how each was made */
function takeTriggersOff(): string[] {
  const triggers = sqlite()
    .prepare(
      "select name, sql from sqlite_schema where type = 'trigger' and tbl_name = 'events' and name like 'events_no_%'",
    )
    .all() as { name: string; sql: string }[];
  for (const { name } of triggers) sqlite().exec(`drop trigger ${name}`);
  return triggers.map(({ sql }) => sql);
}
