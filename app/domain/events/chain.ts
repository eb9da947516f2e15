import { createHash } from "node:crypto";

/** A row of the audit log as it stands in the database. */
export type AuditRow = {
  sequence: number;
  name: string;
  actorId: string | null;
  actorRole: string;
  /** The text of the JSON, as it was written. */
  details: string;
  /** Milliseconds since 1970. */
  occurredAt: number;
  requestId: string | null;
};

/**
 * The link of a row: SHA-256 over the hash of the row before and everything that this row says. A JSON list has one
 * way to be written, so that no two rows are the same text.
 *
 * @param before the hash of the row before; empty for the first of the chain
 */
export function hashOf(before: string, row: AuditRow): string {
  const { sequence, name, actorId, actorRole, details, occurredAt, requestId } = row;
  const content = [before, sequence, name, actorId, actorRole, details, occurredAt, requestId];
  return createHash("sha256").update(JSON.stringify(content)).digest("hex");
}
