import { and, count, gte, lt, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { db } from "#db/client.server.ts";
import { feedback, feedbackResponses, feedbackThemes, organisations } from "#db/schema/index.ts";
import type { Voice } from "#db/vocabulary.ts";
import { isPublished } from "../feedback/visibility.server.ts";
import { momentsOf, type Period } from "./periods.ts";
import { KEY, type PeopleCounts, type Responses } from "./report.ts";
import { isWithin, type Scope } from "./scopes.server.ts";

/** Who wrote it, for counting each person once; an entry without an account is a person of its own. */
const person = sql`coalesce(${feedback.authorId}, ${feedback.id})`;
const people = sql<number>`count(distinct ${person})`;

/**
 * How many different people told something, and about what, of what is published, dated in the period and may be
 * counted. Exact: these numbers never leave the making of a release.
 */
export function countPeople(scope: Scope, period: Period): PeopleCounts {
  const counted = isCountable(scope, period);
  const total = db.select({ people }).from(feedback).where(counted).get()?.people ?? 0;
  const counts: PeopleCounts = { [KEY.people]: total };

  for (const { id, people } of countBy(feedback.stageId, counted)) counts[KEY.stage(id)] = people;
  for (const { id, people } of countBy(feedback.voice, counted)) counts[KEY.voice(id as Voice)] = people;
  for (const { themeId, people } of countByTheme(counted)) counts[KEY.theme(themeId)] = people;
  for (const { voice, stageId, people } of countByVoiceAndStage(counted))
    if (voice && stageId) counts[KEY.voiceAtStage(voice, stageId)] = people;

  let rated = 0;
  for (const { rating, people } of countLastRatings(counted)) {
    counts[KEY.rating(rating)] = people;
    rated += people;
  }
  counts[KEY.rating("none")] = total - rated;
  return counts;
}

/** The responses of the period to published comments of the scope, by organisation. */
export function countResponses(scope: Scope, period: Period): Responses[] {
  const { from, to } = momentsOf(period);
  return db
    .select({ organisationId: organisations.id, name: organisations.name, count: count() })
    .from(feedbackResponses)
    .innerJoin(feedback, sql`${feedback.id} = ${feedbackResponses.feedbackId}`)
    .innerJoin(organisations, sql`${organisations.id} = ${feedbackResponses.organisationId}`)
    .where(
      and(
        isPublished,
        isWithin(scope),
        gte(feedbackResponses.createdAt, from),
        lt(feedbackResponses.createdAt, to),
      ),
    )
    .groupBy(organisations.id)
    .orderBy(organisations.name)
    .all();
}

/** Published in the scope and the period, and may be counted. */
function isCountable(scope: Scope, period: Period): SQL | undefined {
  const { from, to } = momentsOf(period);
  return and(
    isPublished,
    isWithin(scope),
    gte(feedback.publishedAt, from),
    lt(feedback.publishedAt, to),
    sql`${feedback.mayCount} = 1`,
    // Only assured people make a number safe (requirements.md 5.1): of visitors nobody knows how many they are.
    sql`${feedback.isWithoutAccount} = 0`,
  );
}

function countBy(column: SQLiteColumn, counted: SQL | undefined) {
  return db
    .select({ id: sql<string>`${column}`, people })
    .from(feedback)
    .where(and(counted, sql`${column} is not null`))
    .groupBy(column)
    .all();
}

function countByVoiceAndStage(counted: SQL | undefined) {
  return db
    .select({ voice: feedback.voice, stageId: feedback.stageId, people })
    .from(feedback)
    .where(and(counted, sql`${feedback.stageId} is not null`))
    .groupBy(feedback.voice, feedback.stageId)
    .all();
}

function countByTheme(counted: SQL | undefined) {
  return db
    .select({ themeId: feedbackThemes.themeId, people })
    .from(feedbackThemes)
    .innerJoin(feedback, sql`${feedback.id} = ${feedbackThemes.feedbackId}`)
    .where(counted)
    .groupBy(feedbackThemes.themeId)
    .all();
}

/** What was sent last has the greatest of these: by its moment, and by its id only within one millisecond. */
const whenSent = sql`printf('%015d', ${feedback.sentAt}) || ${feedback.id}`;

/** Each person once, with the last rating they sent: beside a `max()`, SQLite takes the other columns of its row. */
function countLastRatings(counted: SQL | undefined) {
  const last = db
    .select({
      rating: sql<string>`${feedback.rating}`.as("last_rating"),
      latest: sql`max(${whenSent})`.as("latest"),
    })
    .from(feedback)
    .where(and(counted, sql`${feedback.rating} is not null`))
    .groupBy(person)
    .as("last_ratings");
  return db.select({ rating: last.rating, people: count() }).from(last).groupBy(sql`last_rating`).all();
}
