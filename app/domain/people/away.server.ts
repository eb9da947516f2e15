import { type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";

/**
 * Somebody whom nothing reaches now: they have paused everything, or have died. What needs them passes on meanwhile. Needs
 * the placeholder `today`.
 */
export function isAway(memberId: SQLiteColumn | SQL): SQL {
  return sql`exists (select 1 from absences where absences.member_id = ${memberId}
    and (absences.until_on is null or absences.until_on >= ${sql.placeholder("today")}))`;
}

/** Somebody whose death was written down: they stand in no list any more. */
export function hasDied(memberId: SQLiteColumn | SQL): SQL<boolean> {
  return sql`exists (select 1 from absences where absences.member_id = ${memberId} and absences.kind = 'died')`;
}
