import { toCsv } from "#app/lib/csv.ts";
import type { NamedEvent } from "./names.server.ts";

const HEAD = ["When (UTC)", "Who", "In the role of", "What", "About", "Outcome", "Request", "Hash (SHA-256)"];

/** The rows of a look at the audit log as a file for spreadsheets. */
export function auditLogCsv(rows: readonly NamedEvent[]): string {
  return toCsv([
    HEAD,
    ...rows.map((row) => [
      row.at,
      row.who,
      row.role,
      row.what,
      row.about.join("; "),
      row.outcome,
      row.requestId ?? "",
      row.hash ?? "",
    ]),
  ]);
}
