import { eq, sql } from "drizzle-orm";
import { db, inTransaction } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { feedback, feedbackLooks } from "#db/schema/index.ts";
import type { FeedbackRow } from "../feedback/queries.server.ts";
import { listResponses, type ResponseRow } from "./queries.server.ts";

/**
 * The published responses to a comment for its writer, each with whether it is new to them. Which was the newest that they
 * saw is remembered, so that each is new once, and not when they looked; a look at nothing new writes nothing.
 */
export function readResponses(own: FeedbackRow): (ResponseRow & { isNew: boolean })[] {
  if (own.state !== "published") return [];
  const seenTo = seen().get({ feedbackId: own.id })?.seenTo ?? new Date(0);
  const responses = listResponses(own).map((response) => ({
    ...response,
    isNew: publishedAtOf(response) > seenTo,
  }));
  const fresh = responses.filter(({ isNew }) => isNew).map(publishedAtOf);
  const newest = fresh.toSorted((a, b) => a.getTime() - b.getTime()).at(-1);
  if (newest) rememberSeen(own.id, newest);
  return responses;
}

function publishedAtOf({ publishedAt, createdAt }: ResponseRow): Date {
  return publishedAt ?? createdAt;
}

function rememberSeen(feedbackId: string, seenTo: Date): void {
  inTransaction((tx) =>
    tx
      .insert(feedbackLooks)
      .values({ feedbackId, seenTo })
      .onConflictDoUpdate({ target: feedbackLooks.feedbackId, set: { seenTo } })
      .run(),
  );
}

const seen = prepared(() =>
  db
    .select({ seenTo: feedbackLooks.seenTo })
    .from(feedbackLooks)
    .where(eq(feedbackLooks.feedbackId, sql.placeholder("feedbackId"))),
);

/** Which of these comments, by their references, have a response that their writer has not seen. */
export function listWithNewResponses(references: readonly string[]): Set<string> {
  const rows = withNew().all({ references: JSON.stringify(references) });
  return new Set(rows.map(({ reference }) => reference));
}

const withNew = prepared(() =>
  db
    .select({ reference: feedback.reference })
    .from(feedback)
    .where(
      sql`${feedback.reference} in (select value from json_each(${sql.placeholder("references")}))
        and ${feedback.state} = 'published'
        and exists (select 1 from feedback_responses as response
          where response.feedback_id in ("feedback"."id", "feedback"."combined_into_id")
            and response.state = 'published'
            and response.published_at > coalesce(
              (select seen_to from feedback_looks where feedback_id = "feedback"."id"), 0))`,
    ),
);
