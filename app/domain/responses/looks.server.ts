import { eq, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { db, inTransaction } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { feedback, feedbackLooks } from "#db/schema/index.ts";
import type { FeedbackRow } from "../feedback/queries.server.ts";
import { listResponses, type ResponseRow } from "./queries.server.ts";

/**
 * The published responses to a comment for its writer, each with whether it is new to them. That they looked is
 * remembered, so that it is new once; a look at nothing new writes nothing.
 */
export function readResponses(own: FeedbackRow): (ResponseRow & { isNew: boolean })[] {
  if (own.state !== "published") return [];
  const lookedAt = lookAt().get({ feedbackId: own.id })?.lookedAt ?? new Date(0);
  const responses = listResponses(own).map((response) => ({
    ...response,
    isNew: (response.publishedAt ?? response.createdAt) > lookedAt,
  }));
  if (responses.some(({ isNew }) => isNew)) rememberLook(own.id);
  return responses;
}

function rememberLook(feedbackId: string): void {
  inTransaction((tx) =>
    tx
      .insert(feedbackLooks)
      .values({ feedbackId, lookedAt: now() })
      .onConflictDoUpdate({ target: feedbackLooks.feedbackId, set: { lookedAt: now() } })
      .run(),
  );
}

const lookAt = prepared(() =>
  db
    .select({ lookedAt: feedbackLooks.lookedAt })
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
              (select looked_at from feedback_looks where feedback_id = "feedback"."id"), 0))`,
    ),
);
