import { and, count, gte, lt, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { db } from "#db/client.server.ts";
import { feedback, feedbackThemes, organisations, themes } from "#db/schema/index.ts";
import type { Rating, Voice } from "#db/vocabulary.ts";
import { controlTable, HIDDEN } from "../disclosure/control.ts";
import { SCHEME, SCHEMES } from "../disclosure/schemes.ts";
import { isAssured, personOf } from "../feedback/person.server.ts";
import { isPublished } from "../feedback/visibility.server.ts";
import { momentsOf, type Period } from "./periods.ts";
import {
  KEY,
  type PeopleCounts,
  type Responses,
  reportedRatings,
  SAID_PASSAGES,
  type SaidPassage,
} from "./report.ts";
import { isWithin, type Scope } from "./scopes.server.ts";

const people = sql<number>`count(distinct ${personOf})`;

/**
 * How many different people told something, and about what, of what is published, dated in the period and may be
 * counted. Exact: these numbers never leave the making of a release.
 */
export function countPeople(scope: Scope, period: Period): PeopleCounts {
  const counted = isCountable(scope, period);
  const total = db.select({ people }).from(feedback).where(counted).get()?.people ?? 0;
  const counts: PeopleCounts = { [KEY.people]: total };

  for (const { id, people } of countBy(feedback.stageId, counted)) counts[KEY.stage(id)] = people;
  for (const { id, people } of countBy(feedback.tumourGroupId, counted)) counts[KEY.tumourGroup(id)] = people;
  const place = PLACES_IN[scope.scope];
  for (const { id, people } of place ? countBy(place, counted) : []) counts[KEY.place(id)] = people;
  for (const { id, people } of countBy(feedback.voice, counted)) counts[KEY.voice(id as Voice)] = people;
  for (const { themeId, people } of countByTheme(counted)) counts[KEY.theme(themeId)] = people;
  for (const { voice, stageId, people } of countByVoiceAndStage(counted))
    if (voice && stageId) counts[KEY.voiceAtStage(voice, stageId)] = people;

  for (const { category, passage, people } of countByCategory(counted))
    counts[isSaid(passage) ? KEY.categoryPassage(category, passage) : KEY.category(category)] = people;

  let rated = 0;
  for (const { rating, people } of countLastRatings(counted)) {
    for (const key of reportedRatings(rating as Rating).map(KEY.rating))
      counts[key] = (counts[key] ?? 0) + people;
    rated += people;
  }
  counts[KEY.rated] = rated;
  counts[KEY.rating("none")] = total - rated;
  return counts;
}

/** What the places within a scope are. */
const PLACES_IN = { county: feedback.groupId, organisation: feedback.siteId, group: undefined };

/**
 * How many of the comments of the period that may be counted are answered, by organisation: those that nobody answered
 * are in it, with 0. Controlled like people, since most of these comments are of one person each.
 */
export function countResponses(scope: Scope, period: Period): Responses[] {
  const answered = sql<number>`sum(${feedback.isAnswered})`;
  return db
    .select({ organisationId: organisations.id, name: organisations.name, of: count(), answered })
    .from(feedback)
    .innerJoin(organisations, sql`${organisations.id} = ${feedback.organisationId}`)
    .where(isCountable(scope, period))
    .groupBy(organisations.id)
    .orderBy(organisations.name)
    .all()
    .map(({ organisationId, name, of, answered }) => {
      const cells = [
        { key: "of", order: 0, people: of },
        { key: "count", order: 1, people: answered },
        { key: "open", order: 2, people: of - answered },
      ];
      const groups = [{ parent: "of", children: ["count", "open"] }];
      const shown = controlTable({ cells, groups, nestings: [], neighbours: [] }, SCHEMES[SCHEME]);
      return { organisationId, name, count: shown.count ?? HIDDEN, of: shown.of ?? HIDDEN };
    });
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
    // Only assured people make a number safe.
    isAssured,
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

/** By category, and within it by what was said of it. */
function countByCategory(counted: SQL | undefined) {
  const both = [sql`''`, sql`${feedbackThemes.passage}`];
  return both.flatMap((by) =>
    db
      .select({ category: themes.category, passage: sql<string>`${by}`, people })
      .from(feedbackThemes)
      .innerJoin(feedback, sql`${feedback.id} = ${feedbackThemes.feedbackId}`)
      .innerJoin(themes, sql`${themes.id} = ${feedbackThemes.themeId}`)
      .where(and(counted, sql`${by} <> 'notSaid'`))
      .groupBy(themes.category, by)
      .all(),
  );
}

function isSaid(passage: string): passage is SaidPassage {
  return SAID_PASSAGES.some((said) => said === passage);
}

/** What was sent last has the greatest of these: by its moment, and by its id only within one millisecond. */
const whenSent = sql`printf('%015d', ${feedback.sentAt}) || ${feedback.id}`;

/**
 * Each person once, with the last rating of the scale that they sent, whether or not they ever said that they do not know.
 * Beside a `max()`, SQLite takes the other columns of its row.
 */
function countLastRatings(counted: SQL | undefined) {
  const last = db
    .select({
      rating: sql<string>`${feedback.rating}`.as("last_rating"),
      latest: sql`max(${whenSent})`.as("latest"),
    })
    .from(feedback)
    .where(and(counted, sql`${feedback.rating} <> 'doNotKnow'`))
    .groupBy(personOf)
    .as("last_ratings");
  return db.select({ rating: last.rating, people: count() }).from(last).groupBy(sql`last_rating`).all();
}
