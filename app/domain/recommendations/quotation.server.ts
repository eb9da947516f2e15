import { sql } from "drizzle-orm";
import { NEWEST } from "#app/domain/page-key.server.ts";
import { excerpt } from "#app/lib/excerpt.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { feedback, publishedChanges, recommendationFeedback } from "#db/schema/index.ts";
import { isForGroup, isPublished, mayBeQuoted } from "../feedback/visibility.server.ts";
import { describePublished } from "./changes/describe.ts";

const LONGEST = 280;

/**
 * Words that led to a change, for the home page, with the change: of somebody who lets us quote them, to a group that may
 * read them, and behind something that at least eight people with accounts spoke of. Read at this moment, so that what is
 * withdrawn is gone with the next look.
 */
export function findQuotation() {
  const published = quotedChange().get();
  const comment = published && quotedComment().get({ id: published.recommendationId });
  if (!published || !comment) return undefined;
  return {
    text: excerpt(comment.couldBeBetter || comment.wentWell, LONGEST),
    change: describePublished(published),
  };
}

/** Is it this comment that the home page quotes at this moment? */
export function isQuotedAtHome(feedbackId: string): boolean {
  const published = quotedChange().get();
  return (
    published !== undefined && quotedComment().get({ id: published.recommendationId })?.id === feedbackId
  );
}

/** The latest change that somebody may be quoted about, read in its order: the plus keeps the index of outcomes out of it. */
const quotedChange = prepared(() =>
  db
    .select()
    .from(publishedChanges)
    .where(
      sql`${publishedChanges.changedAt} < ${NEWEST.at.getTime()} and +${publishedChanges.outcome} in ('confirmed', 'changed', 'promised')
        and ${publishedChanges.fromPeople} is not null
        and exists (select 1 from recommendation_feedback as under inner join ${feedback} on ${feedback.id} = under.feedback_id
          where under.recommendation_id = ${publishedChanges.recommendationId}
            and ${isPublished} and ${isForGroup} and ${mayBeQuoted})`,
    )
    .orderBy(sql`${publishedChanges.changedAt} desc, ${publishedChanges.recommendationId} desc`)
    .limit(1),
);

const quotedComment = prepared(() =>
  db
    .select({ id: feedback.id, wentWell: feedback.wentWell, couldBeBetter: feedback.couldBeBetter })
    .from(recommendationFeedback)
    .innerJoin(feedback, sql`${feedback.id} = ${recommendationFeedback.feedbackId}`)
    .where(
      sql`${recommendationFeedback.recommendationId} = ${sql.placeholder("id")}
        and ${isPublished} and ${isForGroup} and ${mayBeQuoted}`,
    )
    .limit(1),
);
