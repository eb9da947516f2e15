import { and, eq, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import {
  feedback,
  feedbackThemes,
  groups,
  organisations,
  sites,
  stages,
  themes,
  tumourGroups,
} from "#db/schema/index.ts";
import { type Actor, scopeOf } from "../policy.ts";
import { progressColumn } from "./progress/queries.server.ts";
import { visibleTo } from "./visibility.server.ts";

/** A row as it is stored, with its author: for deciding, never for a page. Pages get `describeFeedback`. */
export type FeedbackRow = typeof feedback.$inferSelect;

/** A comment as the policy looks at it. */
export function subjectOf(
  comment: Pick<FeedbackRow, "id" | "authorId" | "enteredById" | "groupId" | "organisationId">,
) {
  const { id: feedbackId, authorId, enteredById, groupId, organisationId } = comment;
  return { feedbackId, authorId, enteredById, groupId, organisationId };
}

/** A question waits for its writer. */
const waitsForWriterColumn = sql`exists (select 1 from feedback_questions as question
  where question.feedback_id = "feedback"."id" and question.state = 'open')`
  .mapWith(Boolean)
  .as("waits_for_writer");

/** Everything about a comment that its readers may know, in names. Nothing here says who wrote it. */
export const describedColumns = {
  id: feedback.id,
  reference: feedback.reference,
  state: feedback.state,
  audience: feedback.audience,
  voice: feedback.voice,
  basis: feedback.basis,
  timeBand: feedback.timeBand,
  rating: feedback.rating,
  wentWell: feedback.wentWell,
  couldBeBetter: feedback.couldBeBetter,
  carerText: feedback.carerText,
  sentAt: feedback.sentAt,
  publishedAt: feedback.publishedAt,
  groupName: groups.name,
  groupSlug: groups.slug,
  organisationName: organisations.name,
  siteName: sites.name,
  stageName: stages.name,
  tumourGroupName: tumourGroups.name,
  isAnswered: feedback.isAnswered,
  progress: progressColumn,
  waitsForWriter: waitsForWriterColumn,
  combinedIntoId: feedback.combinedIntoId,
};

/** A query for comments with their names, which a caller narrows. Left joins only: SQLite then keeps the list's order. */
export function selectDescribed<
  More extends Record<string, SQLiteColumn | SQL.Aliased<boolean>> = Record<never, never>,
>(more?: More) {
  return db
    .select({ ...describedColumns, ...more } as typeof describedColumns & More)
    .from(feedback)
    .leftJoin(groups, eq(groups.id, feedback.groupId))
    .leftJoin(organisations, eq(organisations.id, feedback.organisationId))
    .leftJoin(sites, eq(sites.id, feedback.siteId))
    .leftJoin(stages, eq(stages.id, feedback.stageId))
    .leftJoin(tumourGroups, eq(tumourGroups.id, feedback.tumourGroupId));
}

/**
 * One comment that the actor may read.
 *
 * @throws Response 404 when it is not there or hidden from the actor, which must look the same
 */
export function getFeedback(actor: Actor, reference: string | undefined): FeedbackRow {
  const row = findFeedback(actor, reference);
  if (!row) throw notFound();
  return row;
}

function findFeedback(actor: Actor, reference: string | undefined): FeedbackRow | undefined {
  return db
    .select()
    .from(feedback)
    .where(and(eq(feedback.reference, reference ?? ""), visibleTo(actor)))
    .get();
}

/**
 * One published comment that the actor may read: what is on its way, or was withdrawn, has no page of its own.
 *
 * @throws Response 404 as for `getFeedback`
 */
export function getPublishedFeedback(actor: Actor, reference: string | undefined): FeedbackRow {
  const comment = findPublishedFeedback(actor, reference);
  if (!comment) throw notFound();
  return comment;
}

/** The same, or undefined. */
export function findPublishedFeedback(actor: Actor, reference: string | undefined): FeedbackRow | undefined {
  const comment = findFeedback(actor, reference);
  return comment?.state === "published" ? comment : undefined;
}

/**
 * One comment that the actor wrote, under their account or with its code, whatever became of it.
 *
 * @throws Response 404 for everybody else
 */
export function getOwnFeedback(actor: Actor, reference: string | undefined): FeedbackRow {
  const row =
    actor.id === null
      ? heldById().get({ id: heldId(actor) })
      : ownByReference().get({ reference: reference ?? "", authorId: actor.id });
  if (!row || row.reference !== reference) throw notFound();
  return row;
}

/**
 * The one comment that a code opens, whatever became of it.
 *
 * @throws Response 404 for whoever holds no code
 */
export function getHeldFeedback(actor: Actor): FeedbackRow {
  const row = heldById().get({ id: heldId(actor) });
  if (!row) throw notFound();
  return row;
}

function heldId(actor: Actor): string {
  return scopeOf(actor, "feedback:withdraw").feedbackIds[0] ?? "";
}

const heldById = prepared(() =>
  db
    .select()
    .from(feedback)
    .where(eq(feedback.id, sql.placeholder("id"))),
);

const ownByReference = prepared(() =>
  db
    .select()
    .from(feedback)
    .where(
      and(
        eq(feedback.reference, sql.placeholder("reference")),
        eq(feedback.authorId, sql.placeholder("authorId")),
      ),
    ),
);

/** What a page may show of a comment that its caller was allowed to read. */
export function describeFeedback({ id }: Pick<FeedbackRow, "id">) {
  const described = describedById().get({ id });
  if (!described) throw notFound();
  return described;
}

const describedById = prepared(() => selectDescribed().where(eq(feedback.id, sql.placeholder("id"))));

export type Described = ReturnType<typeof describeFeedback>;

/** The themes of these comments, in the order of the framework: one query however many there are. */
export function listThemesOf(ids: readonly string[]) {
  const themes = new Map(listTagsOf(ids).map((tag) => [`${tag.feedbackId} ${tag.themeId}`, tag]));
  return [...themes.values()].map(({ passage, ...theme }) => theme);
}

/** The same with the passage that each was set for: a theme that both speak of is there twice. */
export function listTagsOf(ids: readonly string[]) {
  return themesOf()
    .all({ ids: JSON.stringify(ids) })
    .sort((a, b) => a.position - b.position);
}

const themesOf = prepared(() =>
  db
    .select({
      feedbackId: feedbackThemes.feedbackId,
      themeId: themes.id,
      passage: feedbackThemes.passage,
      name: themes.name,
      position: themes.position,
    })
    .from(feedbackThemes)
    .innerJoin(themes, eq(themes.id, feedbackThemes.themeId))
    .where(sql`${feedbackThemes.feedbackId} in (select value from json_each(${sql.placeholder("ids")}))`),
);
