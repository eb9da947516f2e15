import { sql } from "drizzle-orm";
import { index, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { moment } from "./columns.ts";
import { feedback } from "./feedback.ts";
import { decisions } from "./notes.ts";
import { recommendationId } from "./recommendations.ts";

/** The feedback that a recommendation rests on. Triggers take away what is withdrawn or may not be summarised any more. */
export const recommendationFeedback = sqliteTable(
  "recommendation_feedback",
  {
    recommendationId: recommendationId(),
    feedbackId: text()
      .notNull()
      .references(() => feedback.id, { onDelete: "cascade" }),
    gatheredAt: moment().notNull(),
    /** A moderator chose these words for the home page, beside what came of them. */
    quotedAt: moment(),
  },
  (t) => [
    primaryKey({ columns: [t.recommendationId, t.feedbackId] }),
    index("recommendation_feedback_quoted").on(t.quotedAt).where(sql`quoted_at is not null`),
    index("recommendation_feedback_feedback").on(t.feedbackId),
  ],
);

/** The decisions of meetings that a recommendation rests on. */
export const recommendationDecisions = sqliteTable(
  "recommendation_decisions",
  {
    recommendationId: recommendationId(),
    decisionId: text()
      .notNull()
      .references(() => decisions.id, { onDelete: "cascade" }),
    gatheredAt: moment().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.recommendationId, t.decisionId] }),
    index("recommendation_decisions_decision").on(t.decisionId),
  ],
);
