import { index, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { REMINDER_LEVELS } from "../vocabulary.ts";
import { day, moment, oneOf, word } from "./columns.ts";
import { members } from "./people.ts";
import { recommendationId } from "./recommendations.ts";

/* Who hears of a recommendation, besides those whose words are behind it. */

/** Members who want to hear what comes of a recommendation, without having told anything that it rests on. */
export const recommendationFollowers = sqliteTable(
  "recommendation_followers",
  {
    recommendationId: recommendationId(),
    memberId: text()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    followedAt: moment().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.recommendationId, t.memberId] }),
    index("recommendation_followers_member").on(t.memberId, t.followedAt),
  ],
);

/**
 * Who was told that a clock is over, or that it has passed to them: once for each clock, level and person. A new send begins
 * a new clock.
 */
export const recommendationReminders = sqliteTable(
  "recommendation_reminders",
  {
    recommendationId: recommendationId(),
    sinceOn: day().notNull(),
    level: word(REMINDER_LEVELS).notNull(),
    memberId: text()
      .notNull()
      .references(() => members.id, { onDelete: "cascade" }),
    remindedOn: day().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.recommendationId, t.sinceOn, t.level, t.memberId] }),
    index("recommendation_reminders_member").on(t.memberId, t.remindedOn),
    oneOf("recommendation_reminders_level", t.level, REMINDER_LEVELS),
  ],
);
