import { eq } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { feedback, feedbackResponses, organisations } from "#db/schema/index.ts";
import { RESPONSE_KINDS } from "#db/vocabulary.ts";
import { describePlaceShortly, describeVoice } from "../../feedback/answers.ts";
import { selectDescribed } from "../../feedback/queries.server.ts";
import { asList, byId, type Describe, isAmong } from "./description.server.ts";

export const describeComments: Describe = (ids, actor) =>
  byId(comments().all(asList(ids)), ({ authorId, ...row }) => {
    const isOwn = actor.id !== null && authorId === actor.id;
    const isPublished = row.state === "published";
    return {
      title: `${describeVoice(row)}: ${describePlaceShortly(row)}`,
      href: isOwn
        ? `/your-page/feedback/${row.reference}`
        : `${isPublished ? "/feedback" : "/manage/checks"}/${row.reference}`,
      about: [row.groupName, !isPublished && "not published"],
      on: row.publishedAt ?? row.sentAt,
      reference: row.reference,
      isOwn,
    };
  });

const comments = prepared(() => selectDescribed({ authorId: feedback.authorId }).where(isAmong(feedback.id)));

export const describeResponses: Describe = (ids) =>
  byId(responses().all(asList(ids)), (row) => ({
    title: `${row.organisation} replied: ${RESPONSE_KINDS[row.kind]}`,
    href: `/feedback/${row.reference}`,
    about: [],
    on: row.publishedAt,
    reference: row.reference,
  }));

const responses = prepared(() =>
  db
    .select({
      id: feedbackResponses.id,
      kind: feedbackResponses.kind,
      publishedAt: feedbackResponses.publishedAt,
      reference: feedback.reference,
      organisation: organisations.name,
    })
    .from(feedbackResponses)
    .innerJoin(feedback, eq(feedback.id, feedbackResponses.feedbackId))
    .innerJoin(organisations, eq(organisations.id, feedbackResponses.organisationId))
    .where(isAmong(feedbackResponses.id)),
);
