import { and, desc, eq, gte, inArray, lt, notInArray, or, type SQL, sql } from "drizzle-orm";
import { cutPage, type PageKey } from "#app/domain/page-key.server.ts";
import { DAY } from "#app/lib/durations.ts";
import { momentInLondon, today } from "#app/lib/london.ts";
import { db, inTransaction } from "#db/client.server.ts";
import { eventDetail, events } from "#db/schema/index.ts";
import { authorize } from "../authorize.server.ts";
import { listNames } from "../events/former-names.ts";
import { recordEvent } from "../events/record.server.ts";
import { findMemberByEmail } from "../people/queries.server.ts";
import type { Actor } from "../policy.ts";
import type { AuditLogFilter } from "./form.ts";
import { nameAuditEvents } from "./names.server.ts";
import { AUTHORSHIP, isAuthorship } from "./wording.ts";

const ROWS_PER_PAGE = 20;

/** What people did about feedback has no pages: the key of one would hold a moment. A narrower look shows older days. */
const MOST_OF_WRITERS = 500;

/** A file of more rows is no use to a person; a narrower look is. */
const MOST_EXPORTED = 10_000;

/**
 * Who did what, the newest first, a page at a time. Looking is written in the audit log itself, once for each new look.
 *
 * @throws Response 403 for all but administrators
 */
export function readAuditLog(actor: Actor, filter: AuditLogFilter, after?: PageKey) {
  authorize(actor, "auditLog:read");
  const isOfWriters = isAuthorship(filter.what);
  const rows = findRows(filter, isOfWriters ? MOST_OF_WRITERS : ROWS_PER_PAGE + 1, after);
  if (!after) inTransaction((tx) => recordEvent(tx, actor, "auditLog.read", {}));
  if (isOfWriters) return { rows: nameAuditEvents(rows), next: undefined };
  const page = cutPage(rows, ROWS_PER_PAGE, ({ occurredAt, sequence }) => ({
    at: occurredAt,
    id: String(sequence),
  }));
  return { rows: nameAuditEvents(page.rows), next: page.next };
}

/**
 * The rows of a look as they go into a file, with the hashes that prove them. Written in the audit log.
 *
 * @throws Response 403 for all but administrators
 */
export function exportAuditLog(actor: Actor, filter: AuditLogFilter) {
  authorize(actor, "auditLog:export");
  const rows = findRows(filter, MOST_EXPORTED);
  inTransaction((tx) => recordEvent(tx, actor, "auditLog.exported", { rows: String(rows.length) }));
  return nameAuditEvents(rows);
}

export function findRows(filter: AuditLogFilter, limit: number, after?: PageKey) {
  const query = selectRows(filter, limit, after);
  const rows = query === null ? [] : query.all();
  return isAuthorship(filter.what) ? rows.toSorted(byDayAlone) : rows;
}

/**
 * Not prepared: an administrator's page, and each way to filter has its own plan. Null when the filter names somebody
 * who has no account.
 */
export function selectRows(filter: AuditLogFilter, limit: number, after?: PageKey) {
  const conditions: (SQL | undefined)[] = [];
  const { who, about, what, group, from, until } = filter;
  if (who) {
    const member = findMemberByEmail(who);
    if (!member) return null;
    // Who sent a comment is for its writer alone, however somebody asks.
    conditions.push(eq(events.actorId, member.id));
    if (isAuthorship(what)) return null;
  }
  if (about) {
    const member = findMemberByEmail(about);
    if (!member) return null;
    conditions.push(sql`${eventDetail.memberId} = ${member.id}`);
  }
  if (group) conditions.push(sql`${eventDetail.groupId} = ${group}`);
  if (what) conditions.push(isNamed(what));
  // Beside a log-in of the same minute it would tell who wrote it (requirements.md X12): it stands in a list of its own.
  if (!isAuthorship(what)) conditions.push(notInArray(events.name, [...AUTHORSHIP]));
  const start = from && momentInLondon(from, "00:00");
  const end = until && momentInLondon(until, "00:00");
  if (start) conditions.push(gte(events.occurredAt, start));
  if (end) conditions.push(lt(events.occurredAt, dayAfter(until)));
  if (after)
    conditions.push(
      or(
        lt(events.occurredAt, after.at),
        and(eq(events.occurredAt, after.at), lt(events.sequence, Number(after.id))),
      ),
      sql`${events.occurredAt} <= ${after.at.getTime()}`,
    );
  return db
    .select()
    .from(events)
    .where(and(...conditions))
    .orderBy(desc(events.occurredAt), desc(events.sequence))
    .limit(limit);
}

type AuditRow = typeof events.$inferSelect;

/** The newest day first, and within it in no order: that of the log-ins of the day would tell who was who. */
function byDayAlone(a: AuditRow, b: AuditRow): number {
  const days = today(b.occurredAt).localeCompare(today(a.occurredAt));
  return days || (a.hash ?? "").localeCompare(b.hash ?? "");
}

/** Under several names rows are read in their order, newest first: `+` keeps SQLite from sorting those of each name. */
function isNamed(name: string): SQL {
  const stored = listNames(name);
  return stored.length === 1 ? eq(events.name, name) : inArray(sql`+${events.name}`, stored);
}

/** The first moment of the next day in London, whether this one has 23, 24 or 25 hours. */
function dayAfter(day: string): Date {
  const next = new Date(Date.parse(`${day}T12:00:00Z`) + DAY).toISOString().slice(0, 10);
  return momentInLondon(next, "00:00") ?? new Date(0);
}
