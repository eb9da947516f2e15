import { and, or, type SQL, sql } from "drizzle-orm";
import { feedback } from "#db/schema/index.ts";
import { reachInSql } from "../authorize.server.ts";
import type { Actor } from "../policy.ts";

/** Words of the table, not parameters: only a literal lets SQLite use the indexes that hold published comments alone. */
export const isPublished = sql`${feedback.state} = 'published'`;
export const isForGroup = sql`${feedback.audience} = 'group'`;
export const isWaitingForCheck = sql`${feedback.state} in ('submitted', 'held') and ${feedback.isCheckedInBatch} = 0`;

/**
 * Its writer lets us quote it. Nobody can tell whose it is that was sent without an account: of that, two moderators have
 * agreed to it too.
 */
export const mayBeQuoted = sql`${feedback.mayQuote} = 1 and (${feedback.isWithoutAccount} = 0 or exists (
  select 1 from feedback_agreements as agreement where agreement.feedback_id = ${feedback.id}
    and agreement.about = 'quoting' and agreement.agreed_at is not null))`;

/** Stands in lists by itself: what is combined with another is read below that one. */
export const isAlone = sql`${feedback.combinedIntoId} is null`;

/** What nobody may do to their own words or to what they wrote down (policy.ts), in SQL. Needs the placeholder `actor`. */
export const isByAnother = sql`(${feedback.authorId} is null or ${feedback.authorId} <> ${sql.placeholder("actor")})
  and (${feedback.enteredById} is null or ${feedback.enteredById} <> ${sql.placeholder("actor")})`;

const place = {
  id: feedback.id,
  author: feedback.authorId,
  group: feedback.groupId,
  organisation: feedback.organisationId,
};

/**
 * Which comments an actor may read: the policy's three reading rows said in SQL. What is withdrawn is there only for the
 * one who may withdraw it, its author.
 */
export function visibleTo(actor: Actor): SQL {
  const visible = or(
    and(isPublished, isForGroup, reachInSql(actor, "feedback:read", place)),
    and(isPublished, sql`${feedback.audience} = 'staff'`, reachInSql(actor, "feedback:readStaffOnly", place)),
    and(
      sql`${feedback.state} in ('submitted', 'held', 'suggested', 'refused', 'passedOn')`,
      reachInSql(actor, "feedback:readUnchecked", place),
    ),
    and(sql`${feedback.state} = 'withdrawn'`, reachInSql(actor, "feedback:withdraw", place)),
  );
  return sql`(${visible})`;
}
