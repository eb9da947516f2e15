import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { formatDate } from "#app/lib/london.ts";
import { db } from "#db/client.server.ts";
import { feedbackSuggestions } from "#db/schema/index.ts";
import type { FeedbackRow } from "../queries.server.ts";

const openSuggestion = db
  .select()
  .from(feedbackSuggestions)
  .where(
    and(
      eq(feedbackSuggestions.feedbackId, sql.placeholder("feedbackId")),
      isNull(feedbackSuggestions.agreedAt),
      isNull(feedbackSuggestions.declinedAt),
    ),
  )
  .prepare();

const lastSuggestion = db
  .select()
  .from(feedbackSuggestions)
  .where(eq(feedbackSuggestions.feedbackId, sql.placeholder("feedbackId")))
  .orderBy(desc(feedbackSuggestions.createdAt), desc(feedbackSuggestions.id))
  .limit(1)
  .prepare();

/** What a moderator suggests and its writer has not answered; undefined when there is nothing of the kind. */
export function findOpenSuggestion({ id }: Pick<FeedbackRow, "id">) {
  return openSuggestion.get({ feedbackId: id });
}

/** What came of the last suggestion, for the one who checks the piece again. */
export function describeLastSuggestion({ id }: Pick<FeedbackRow, "id">) {
  const last = lastSuggestion.get({ feedbackId: id });
  if (!last) return null;
  const { reason, createdAt, agreedAt, declinedAt, declinedBecause } = last;
  const came = agreedAt
    ? "Its writer agreed"
    : declinedAt
      ? "Its writer kept their own words"
      : "It waits for its writer";
  return { reason, suggestedOn: formatDate(createdAt), came, because: declinedBecause };
}
