import { now } from "#app/lib/clock.ts";
import { sqlite } from "#db/client.server.ts";
import { nothingHeldOf } from "../people/held.ts";
import { PERIODS, type PeriodName } from "../records/periods.ts";

/** What the daily job ends, each with its period: found by one statement, for the job and for the dry run alike. */
export type Kind = Extract<
  PeriodName,
  "unusedAccount" | "publishedFeedback" | "refusedFeedback" | "withdrawnFeedback" | "delivery"
>;

type Found = { id: string; memberId: string | null };

const MOST_AT_ONCE = 500;

/** What somebody who is away would come back for, and what the family of somebody who has died will be asked about, is kept. */
const NOT_AWAY = (memberId: string) =>
  `not exists (select 1 from absences as away where away.member_id = ${memberId})`;

/** One that is held is kept: itself, or whose it is. */
const NOT_HELD = (feedbackId: string, memberId: string) =>
  `not exists (select 1 from retention_holds as held where held.released_at is null
     and (held.feedback_id = ${feedbackId} or held.member_id = ${memberId}))`;

/**
 * When the care was, as far as its writer said; of what is longer ago than a year, a year before it was sent, so that
 * everybody can follow theirs for a year.
 */
const CARE_AT = `max(f.sent_at, coalesce(f.changed_at, 0)) - 86400000 * case f.time_band
  when 'oneToSixMonths' then 30 when 'sixToTwelveMonths' then 182
  when 'oneToTwoYears' then 365 when 'longerAgo' then 365 else 0 end`;

/** What has been kept for its period at a moment; `before` is that moment less the period. */
const STATEMENTS: Record<Kind, string> = {
  // Who holds the last of an office that nobody could go on without is looked at by the job.
  unusedAccount: `select m.id, m.id as memberId from members as m
    where m.status in ('active', 'disabled') and m.last_used_on <= date(@before / 1000, 'unixepoch')
      and ${NOT_AWAY("m.id")} and ${nothingHeldOf("m.id")} order by m.last_used_on, m.id`,
  publishedFeedback: `select f.id, f.author_id as memberId from feedback as f
    where f.state = 'published' and f.author_id is not null and ${CARE_AT} <= @before
      and ${NOT_AWAY("f.author_id")} and ${NOT_HELD("f.id", "f.author_id")} order by f.sent_at, f.id`,
  refusedFeedback: `select f.id, f.author_id as memberId from feedback as f
    where f.state = 'refused' and f.checked_at <= @before
      and ${NOT_AWAY("f.author_id")} and ${NOT_HELD("f.id", "f.author_id")} order by f.checked_at, f.id`,
  withdrawnFeedback: `select f.id, f.author_id as memberId from feedback as f
    where f.state = 'withdrawn' and f.withdrawn_at <= @before
      and ${NOT_AWAY("f.author_id")} and ${NOT_HELD("f.id", "f.author_id")} order by f.withdrawn_at, f.id`,
  delivery: `select o.id, o.member_id as memberId from outbox as o
    where coalesce(o.sent_at, o.untold_at) <= @before order by o.created_at, o.id`,
};

export const KINDS = Object.keys(STATEMENTS) as Kind[];

/** What has been kept long enough, or will have been so many days later. */
export function listDue(kind: Kind, at: Date, daysLater = 0): Found[] {
  const before = at.getTime() - (PERIODS[kind].days - daysLater) * 86_400_000;
  return sqlite().prepare(`${STATEMENTS[kind]} limit ${MOST_AT_ONCE}`).all({ before }) as Found[];
}

/** Is it still so? Its owner may have come back a moment ago. */
export function isDue(kind: Kind, id: string): boolean {
  const before = now().getTime() - PERIODS[kind].days * 86_400_000;
  const found = sqlite().prepare(`select 1 from (${STATEMENTS[kind]}) where id = @id`).get({ before, id });
  return found !== undefined;
}

export function countDue(kind: Kind, at: Date, daysLater = 0): number {
  const before = at.getTime() - (PERIODS[kind].days - daysLater) * 86_400_000;
  return sqlite().prepare(`select count(*) from (${STATEMENTS[kind]})`).pluck().get({ before }) as number;
}
