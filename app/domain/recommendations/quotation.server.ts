import { eq, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { excerpt } from "#app/lib/excerpt.ts";
import { versionOf } from "#app/lib/form-version.server.ts";
import { db, inTransaction } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { feedback, publishedChanges, recommendationFeedback } from "#db/schema/index.ts";
import { recordEvent } from "../events/record.server.ts";
import { isForGroup, isPublished, mayBeQuoted } from "../feedback/visibility.server.ts";
import { inGroup } from "../people/holders.server.ts";
import type { Actor, MemberActor } from "../policy.ts";
import type { Nothing, Result } from "../result.ts";
import { describePublished } from "./changes/describe.ts";
import { findPublished } from "./changes/latest.server.ts";
import { authorizeToCheckWordsOf, getToCheck } from "./checking.server.ts";
import { areEnoughBehind } from "./counting.server.ts";
import type { QuoteInput } from "./form.ts";
import type { RecommendationRow } from "./queries.server.ts";
import { idsOf, type Moved } from "./step.server.ts";

/* One person's words beside what came of them, on the home page. A moderator chooses which, and that they belong together. */

const LONGEST = 280;

/**
 * The words that a moderator chose last, with the change: of somebody who lets us quote them, to a group that may read them,
 * and behind something confirmed that at least eight people with accounts spoke of. Read at this moment, so that what is
 * withdrawn, or worded otherwise, is gone with the next look.
 */
export function findQuotation() {
  const chosen = quoted().get();
  if (!chosen) return undefined;
  return {
    text: excerpt(chosen.couldBeBetter || chosen.wentWell, LONGEST),
    change: describePublished(chosen.change),
  };
}

/** Is it this comment that the home page quotes at this moment? */
export function isQuotedAtHome(feedbackId: string): boolean {
  return quoted().get()?.id === feedbackId;
}

/** What may stand on the home page with what came of it: nothing while it is not confirmed, or too few people spoke of it. */
export function listQuotable(row: RecommendationRow) {
  if (!isToQuote(row)) return [];
  return quotable()
    .all({ id: row.id })
    .map(({ wentWell, couldBeBetter, ...comment }) => ({
      ...comment,
      text: excerpt(couldBeBetter || wentWell, LONGEST),
    }));
}

/** Which words there were to choose from, as the page showed them. */
export function versionOfQuotable(comments: ReturnType<typeof listQuotable>): string {
  return versionOf(comments.map(({ reference, text, isChosen }) => [reference, text, isChosen]));
}

/** One of which a moderator chooses the words, or takes them off. @throws Response as `getToCheck`, 403 of their own office's */
export function getToQuote(actor: Actor, reference: string | undefined): RecommendationRow {
  const row = getToCheck(actor, reference);
  authorizeToCheckWordsOf(actor, inGroup(row.groupId));
  return row;
}

/**
 * Chooses the words of one comment for the home page, in place of any others; or none of these.
 *
 * @param comment the reference of the feedback; empty for none
 * @throws Response as `getToQuote`
 */
export function chooseQuotation(
  actor: MemberActor,
  reference: string | undefined,
  { comment, formVersion }: QuoteInput,
): Result<Nothing, Moved> {
  const row = getToQuote(actor, reference);
  const comments = listQuotable(row);
  const chosen = comments.find((each) => each.reference === comment);
  if ((comment !== "" && !chosen) || formVersion !== versionOfQuotable(comments))
    return { ok: false, reason: "changed" };
  return inTransaction((tx) => {
    const { recommendationId, feedbackId, quotedAt } = recommendationFeedback;
    tx.update(recommendationFeedback)
      .set({ quotedAt: null })
      .where(sql`${quotedAt} is not null and ${isUnder(recommendationId, row.id)}`)
      .run();
    if (chosen)
      tx.update(recommendationFeedback)
        .set({ quotedAt: now() })
        .where(sql`${feedbackId} = ${chosen.id} and ${isUnder(recommendationId, row.id)}`)
        .run();
    const which = chosen ? { feedbackId: chosen.id } : {};
    recordEvent(tx, actor, "recommendation.quoted", { ...idsOf(row), ...which });
    return { ok: true };
  });
}

/** Confirmed, and so many people behind it that one of them is hidden among the others. */
function isToQuote(row: RecommendationRow): boolean {
  return findPublished(row.id)?.outcome === "confirmed" && areEnoughBehind(row);
}

/** Under the recommendation itself, or one that is read below it. */
function isUnder(column: typeof recommendationFeedback.recommendationId, id: unknown) {
  return sql`${column} in (select ${id} union all
    select below.id from recommendations as below where below.combined_into_id = ${id})`;
}

const quotable = prepared(() =>
  db
    .selectDistinct({
      id: feedback.id,
      reference: feedback.reference,
      wentWell: feedback.wentWell,
      couldBeBetter: feedback.couldBeBetter,
      isChosen: sql<boolean>`${recommendationFeedback.quotedAt} is not null`.mapWith(Boolean),
    })
    .from(recommendationFeedback)
    .innerJoin(feedback, eq(feedback.id, recommendationFeedback.feedbackId))
    .where(
      sql`${isUnder(recommendationFeedback.recommendationId, sql.placeholder("id"))}
        and ${isPublished} and ${isForGroup} and ${mayBeQuoted}`,
    ),
);

const quoted = prepared(() =>
  db
    .select({
      id: feedback.id,
      wentWell: feedback.wentWell,
      couldBeBetter: feedback.couldBeBetter,
      change: publishedChanges,
    })
    .from(recommendationFeedback)
    .innerJoin(feedback, eq(feedback.id, recommendationFeedback.feedbackId))
    .innerJoin(
      publishedChanges,
      sql`${publishedChanges.recommendationId} = (select coalesce(asked.combined_into_id, asked.id)
        from recommendations as asked where asked.id = ${recommendationFeedback.recommendationId})`,
    )
    .where(
      sql`${recommendationFeedback.quotedAt} > 0 and ${recommendationFeedback.quotedAt} is not null
        and coalesce(${feedback.changedAt}, 0) <= ${recommendationFeedback.quotedAt}
        and ${publishedChanges.outcome} = 'confirmed'
        and ${isPublished} and ${isForGroup} and ${mayBeQuoted}`,
    )
    .orderBy(sql`${recommendationFeedback.quotedAt} desc`)
    .limit(1),
);
