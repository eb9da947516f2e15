import { sql } from "drizzle-orm";
import { excerpt } from "#app/lib/excerpt.ts";
import { formatDate } from "#app/lib/london.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import {
  decisions,
  feedback,
  groups,
  meetings,
  notes,
  notesItems,
  recommendationDecisions,
  recommendationFeedback,
  recommendations,
} from "#db/schema/index.ts";
import { isPublished, visibleTo } from "../../feedback/visibility.server.ts";
import { type Actor, can } from "../../policy.ts";
import { listBelow } from "../combining/queries.server.ts";
import { isPublic, wordsFor } from "../public-words.server.ts";
import { isInside, type RecommendationRow } from "../queries.server.ts";
import { MOST_UNDER_ONE } from "../rules.ts";

/**
 * What it rests on. For everyone a sentence that counts nobody whom eight do not hide; inside also the comments that the
 * reader may open and the decisions of meetings.
 */
export function describeGround(actor: Actor, row: RecommendationRow) {
  const ids = JSON.stringify([row.id, ...listBelow(row).map(({ id }) => id)]);
  const people = (isPublic(row) && row.countedPeople) || null;
  if (!isInside(actor, row)) return { comments: [], decisions: [], hidden: 0, people };
  const all = commentsUnder().all({ ids });
  const open = new Set(
    db
      .select({ id: feedback.id })
      .from(feedback)
      .where(
        sql`${feedback.id} in (select value from json_each(${JSON.stringify(all.map(({ id }) => id))})) and ${visibleTo(actor)}`,
      )
      .all()
      .map(({ id }) => id),
  );
  const comments = all
    .filter(({ id }) => open.has(id))
    .map(({ id, reference, wentWell, couldBeBetter }) => ({
      id,
      reference,
      text: excerpt(couldBeBetter || wentWell),
    }));
  return {
    comments,
    decisions: decisionsUnder()
      .all({ ids, supported: row.supportedById ?? "" })
      .map(({ startsAt, groupId, isPublic, ...decision }) => ({
        ...decision,
        on: formatDate(startsAt),
        mayOpen: isPublic || can(actor, "meeting:read", { groupId }),
      })),
    hidden: all.length - comments.length,
    people,
  };
}

const commentsUnder = prepared(() =>
  db
    .select({
      id: feedback.id,
      reference: feedback.reference,
      wentWell: feedback.wentWell,
      couldBeBetter: feedback.couldBeBetter,
    })
    .from(recommendationFeedback)
    .innerJoin(feedback, sql`${feedback.id} = ${recommendationFeedback.feedbackId}`)
    .where(
      sql`${recommendationFeedback.recommendationId} in (select value from json_each(${sql.placeholder("ids")})) and ${isPublished}`,
    )
    .limit(MOST_UNDER_ONE),
);

const decisionsUnder = prepared(() =>
  db
    .selectDistinct({
      id: decisions.id,
      text: decisions.text,
      meetingId: meetings.id,
      startsAt: meetings.startsAt,
      groupId: groups.id,
      groupSlug: groups.slug,
      isPublic: sql`${notes.publicEdition} = 'published'`.mapWith(Boolean).as("is_public"),
    })
    .from(decisions)
    .innerJoin(notesItems, sql`${notesItems.id} = ${decisions.itemId}`)
    .innerJoin(notes, sql`${notes.id} = ${notesItems.notesId}`)
    .innerJoin(meetings, sql`${meetings.id} = ${notes.meetingId}`)
    .innerJoin(groups, sql`${groups.id} = ${notes.groupId}`)
    .where(
      sql`${decisions.id} = ${sql.placeholder("supported")} or ${decisions.id} in (
        select ${recommendationDecisions.decisionId} from ${recommendationDecisions}
        where ${recommendationDecisions.recommendationId} in (select value from json_each(${sql.placeholder("ids")})))`,
    )
    .limit(MOST_UNDER_ONE),
);

/** The recommendations that rest on a comment and that its reader may read: from a comment it is one step to each. */
export function listResting(actor: Actor, { id }: { id: string }) {
  return restingOn()
    .all({ feedbackId: id })
    .map((row) => ({ row, isForInside: isInside(actor, row) }))
    .filter(({ row, isForInside }) => isForInside || isPublic(row))
    .map(({ row, isForInside }) => ({
      reference: row.reference,
      title: wordsFor(row, isForInside).title,
    }));
}

const restingOn = prepared(() =>
  db
    .select()
    .from(recommendations)
    .where(
      sql`${recommendations.id} in (
        select ${recommendationFeedback.recommendationId} from ${recommendationFeedback}
        where ${recommendationFeedback.feedbackId} = ${sql.placeholder("feedbackId")})`,
    )
    .orderBy(recommendations.createdAt, recommendations.id),
);
