import { eq, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { feedback, feedbackResponses, organisations } from "#db/schema/index.ts";
import { RESPONSE_KINDS } from "#db/vocabulary.ts";
import { describePlaceShortly, describeVoice } from "../../feedback/answers.ts";
import { selectDescribed } from "../../feedback/queries.server.ts";
import { can } from "../../policy.ts";
import { asList, byId, type Describe, isAmong } from "./description.server.ts";

export const describeComments: Describe = (ids, actor) =>
  byId(comments().all(asList(ids)), ({ authorId, enteredById, hasMore, ...row }) => {
    const isOwn = actor.id !== null && authorId === actor.id;
    const isPublished = row.state === "published";
    const isToCheck = hasMore && can(actor, "feedback:check", { authorId, enteredById });
    return {
      title: `${describeVoice(row)}: ${describePlaceShortly(row)}`,
      href: isOwn
        ? `/your-page/feedback/${row.reference}`
        : `${!isPublished || isToCheck ? "/manage/checks" : "/feedback"}/${row.reference}`,
      about: [row.groupName, !isPublished && "not published"],
      on: row.publishedAt ?? row.sentAt,
      reference: row.reference,
      isOwn,
    };
  });

const comments = prepared(() =>
  selectDescribed({
    authorId: feedback.authorId,
    enteredById: feedback.enteredById,
    hasMore: hasMoreColumn,
  }).where(isAmong(feedback.id)),
);

/** There is more of it than its readers are told; moderators read that where they check it. */
const hasMoreColumn = sql`exists (select 1 from search_scoped_pieces as piece
  where piece.kind = 'feedback' and piece.thing_id = "feedback"."id" and piece.edition = 'whole')`
  .mapWith(Boolean)
  .as("has_more");

/** One that waits for a check is read by its writer where they wrote it, and by moderators where they check it. */
export const describeResponses: Describe = (ids, actor) =>
  byId(responses().all(asList(ids)), ({ id, state, reference, ...row }) => {
    const isPublished = state === "published";
    const isOwn = actor.id !== null && row.authorId === actor.id;
    const whereItWaits = isOwn ? `/feedback/${reference}/response/${id}` : `/manage/checks/responses/${id}`;
    return {
      title: `${row.organisation} responded: ${RESPONSE_KINDS[row.kind]}`,
      href: isPublished ? `/feedback/${reference}` : whereItWaits,
      about: [!isPublished && "not published"],
      on: isPublished ? row.publishedAt : row.createdAt,
      reference,
    };
  });

const responses = prepared(() =>
  db
    .select({
      id: feedbackResponses.id,
      kind: feedbackResponses.kind,
      state: feedbackResponses.state,
      authorId: feedbackResponses.authorId,
      createdAt: feedbackResponses.createdAt,
      publishedAt: feedbackResponses.publishedAt,
      reference: feedback.reference,
      organisation: organisations.name,
    })
    .from(feedbackResponses)
    .innerJoin(feedback, eq(feedback.id, feedbackResponses.feedbackId))
    .innerJoin(organisations, eq(organisations.id, feedbackResponses.organisationId))
    .where(isAmong(feedbackResponses.id)),
);
