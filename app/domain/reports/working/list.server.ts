import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { cutPage, keyValues, NEWEST, OLDEST, type PageKey } from "#app/lib/page-key.ts";
import { feedback } from "#db/schema/index.ts";
import { selectDescribed } from "../../feedback/queries.server.ts";
import { isAlone, isPublished } from "../../feedback/visibility.server.ts";
import type { Scope } from "../scopes.server.ts";
import { IN_CATEGORY, NOT_SAID, UNTHEMED, type WorkingFilter } from "./filter.ts";
import {
  findOldestSearched,
  hasWords,
  isInPlace,
  isInSpan,
  momentsIn,
  searchedWords,
} from "./search.server.ts";
import type { Span } from "./spans.ts";

type Way = "any" | "one" | "none";

/** Which statement lists what a filter asks for: each is prepared once, at its first use. */
type Shape = {
  scope: Scope["scope"];
  isCounted: boolean;
  site: Way;
  stage: Way;
  voice: Way;
  answered: "yes" | "no" | "any";
  theme: "any" | "unthemed" | "themed" | "category" | "theme";
  hasPassage: boolean;
  hasWords: boolean;
  order: "newest" | "oldest";
};

const statements = new Map<string, ReturnType<ReturnType<typeof selectOf>["prepare"]>>();

function statementFor(shape: Shape) {
  const key = Object.values(shape).join(" ");
  const statement = statements.get(key) ?? selectOf(shape).prepare();
  statements.set(key, statement);
  return statement;
}

/** The comments that a filter asks for, a page at a time: just those that its numbers count. */
export function listWorkingComments(
  place: Scope,
  filter: WorkingFilter,
  span: Span,
  { perPage, after }: { perPage: number; after?: PageKey | undefined },
) {
  const rows = readComments(place, filter, span, perPage + 1, after);
  return cutPage(rows, perPage, ({ publishedAt, sentAt, id }) => ({
    at: publishedAt ?? sentAt,
    id,
  }));
}

/** All of them, up to a limit. */
export function readComments(
  place: Scope,
  filter: WorkingFilter,
  span: Span,
  limit: number,
  after?: PageKey,
) {
  const { site, stage, voice, theme, passage } = filter;
  const order = filter.sort ?? "newest";
  const moments = momentsIn(span);
  const since = filter.words ? findOldestSearched(place, span) : undefined;
  return statementFor(shapeOf(place, filter)).all({
    placeId: place.placeId,
    ...moments,
    ...(since && { from: since.getTime() }),
    words: searchedWords(filter.words),
    site,
    stage,
    voice,
    theme: theme?.startsWith(IN_CATEGORY) ? theme.slice(IN_CATEGORY.length) : theme,
    passage,
    limit,
    ...keyValues(after ?? (order === "newest" ? NEWEST : OLDEST)),
  });
}

function shapeOf({ scope }: Scope, filter: WorkingFilter): Shape {
  const isCounted = filter.list !== "uncounted";
  return {
    scope,
    isCounted,
    site: wayOf(filter.site),
    stage: wayOf(filter.stage),
    voice: wayOf(filter.voice),
    answered: filter.answered ?? "any",
    // What may not be counted is not counted by theme either.
    theme: isCounted ? themeShape(filter) : "any",
    hasPassage: filter.passage !== undefined,
    hasWords: Boolean(filter.words),
    order: filter.sort ?? "newest",
  };
}

function wayOf(id: string | undefined): Way {
  return id === undefined ? "any" : id === NOT_SAID ? "none" : "one";
}

function themeShape({ theme, passage }: WorkingFilter): Shape["theme"] {
  if (theme === UNTHEMED) return "unthemed";
  if (theme === undefined) return passage ? "themed" : "any";
  return theme.startsWith(IN_CATEGORY) ? "category" : "theme";
}

function selectOf(shape: Shape) {
  const isNewest = shape.order === "newest";
  const key = sql`(${feedback.publishedAt}, ${feedback.id})`;
  const last = sql`(${sql.placeholder("at")}, ${sql.placeholder("id")})`;
  return selectDescribed({ mayQuote: feedback.mayQuote })
    .where(
      and(
        isPublished,
        isAlone,
        isInPlace(shape.scope),
        isInSpan(),
        isNewest ? sql`${key} < ${last}` : sql`${key} > ${last}`,
        shape.isCounted ? sql`${feedback.mayCount} = 1` : sql`${feedback.mayCount} = 0`,
        isOne(shape.site, feedback.siteId, "site"),
        isOne(shape.stage, feedback.stageId, "stage"),
        isOne(shape.voice, feedback.voice, "voice"),
        ANSWERED[shape.answered],
        isAbout(shape),
        shape.hasWords ? hasWords() : undefined,
      ),
    )
    .orderBy(...(isNewest ? [desc, desc] : [asc, asc]).map((by, index) => by(ORDER[index] ?? feedback.id)))
    .limit(sql.placeholder("limit"));
}

const ANSWERED = {
  any: undefined,
  yes: sql`${feedback.isAnswered} = 1`,
  no: sql`${feedback.isAnswered} = 0`,
};

const ORDER = [feedback.publishedAt, feedback.id];

function isOne(way: Way, column: SQLiteColumn, name: string): SQL | undefined {
  if (way === "any") return undefined;
  return way === "none" ? sql`${column} is null` : eq(column, sql.placeholder(name));
}

function isAbout({ theme, hasPassage }: Shape): SQL | undefined {
  if (theme === "any") return undefined;
  if (theme === "unthemed") return sql`${feedback.isTagged} = 0`;
  const conditions = [
    sql`tag.feedback_id = ${feedback.id}`,
    theme === "theme" && sql`tag.theme_id = ${sql.placeholder("theme")}`,
    theme === "category" &&
      sql`tag.theme_id in (select id from themes where category = ${sql.placeholder("theme")})`,
    hasPassage && sql`tag.passage = ${sql.placeholder("passage")}`,
  ].filter((condition) => typeof condition === "object");
  return sql`exists (select 1 from feedback_themes tag where ${and(...conditions)})`;
}
