import { and, asc, desc, eq, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { db } from "#db/client.server.ts";
import { preparedFor } from "#db/prepared.ts";
import { feedback } from "#db/schema/index.ts";
import { selectDescribed } from "../../feedback/queries.server.ts";
import { isAlone, isByAnother, isPublished } from "../../feedback/visibility.server.ts";
import type { Scope } from "../scopes.server.ts";
import { IN_CATEGORY, NOT_SAID, UNTHEMED, type WorkingFilter } from "./filter.ts";
import { hasWords, isInPlace, isInSpan } from "./search.server.ts";

type Way = "any" | "one" | "none";

/** Which comments: those that may be counted, those that may not, or both, as somebody who sees to them has to. */
type Counted = "yes" | "no" | "both";

/** Who sees to a comment: the reader, or nobody yet. */
export type TakenBy = "me" | "nobody";

/** What the reader wrote, or wrote down for somebody: as everything else, left out, or alone. */
type Own = "any" | "without" | "only";

/** What a desk looks for besides: for whom it is, what may not be counted too, and who has taken it on. */
export type OnDesk = { actor: string; own: Own; takenBy?: TakenBy | undefined };

/** Which statement lists what a filter asks for. */
type Shape = {
  scope: Scope["scope"];
  counted: Counted;
  site: Way;
  stage: Way;
  voice: Way;
  answered: "yes" | "no" | "any";
  theme: "any" | "unthemed" | "themed" | "category" | "theme";
  hasPassage: boolean;
  hasWords: boolean;
  own: Own;
  takenBy: TakenBy | "any";
  order: "newest" | "oldest";
};

export const statementFor = preparedFor((shape: Shape) => {
  const isNewest = shape.order === "newest";
  const key = sql`(${feedback.publishedAt}, ${feedback.id})`;
  const last = sql`(${sql.placeholder("at")}, ${sql.placeholder("id")})`;
  return selectDescribed({ mayQuote: feedback.mayQuote })
    .where(and(...conditionsOf(shape), isNewest ? sql`${key} < ${last}` : sql`${key} > ${last}`))
    .orderBy(...(isNewest ? [desc, desc] : [asc, asc]).map((by, index) => by(ORDER[index] ?? feedback.id)))
    .limit(sql.placeholder("limit"));
});

/** The same as a number. */
export const countingFor = preparedFor((shape: Shape) =>
  db
    .select({ count: sql<number>`count(*)` })
    .from(feedback)
    .where(and(...conditionsOf(shape))),
);

export function shapeOf({ scope }: Scope, filter: WorkingFilter, desk?: OnDesk): Shape {
  const isCounted = filter.list !== "uncounted";
  return {
    scope,
    counted: desk ? "both" : isCounted ? "yes" : "no",
    own: desk?.own ?? "any",
    takenBy: desk?.takenBy ?? "any",
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

function conditionsOf(shape: Shape): (SQL | undefined)[] {
  return [
    isPublished,
    isAlone,
    isInPlace(shape.scope),
    isInSpan(),
    COUNTED[shape.counted],
    isOne(shape.site, feedback.siteId, "site"),
    isOne(shape.stage, feedback.stageId, "stage"),
    isOne(shape.voice, feedback.voice, "voice"),
    ANSWERED[shape.answered],
    isAbout(shape),
    shape.hasWords ? hasWords() : undefined,
    OWN[shape.own],
    takenBy(shape),
  ];
}

const OWN: Record<Own, SQL | undefined> = {
  any: undefined,
  without: isByAnother,
  only: sql`${feedback.id} in (
    select id from feedback where author_id = ${sql.placeholder("actor")}
    union all select id from feedback where entered_by_id = ${sql.placeholder("actor")} and entered_by_id is not null)`,
};

const COUNTED: Record<Counted, SQL | undefined> = {
  yes: sql`${feedback.mayCount} = 1`,
  no: sql`${feedback.mayCount} = 0`,
  both: undefined,
};

function takenBy({ takenBy, scope }: Shape): SQL | undefined {
  if (takenBy === "any") return undefined;
  const office = scope === "group" ? sql`taker.group_id` : sql`taker.organisation_id`;
  const taker = sql`select 1 from feedback_takers as taker
    where taker.feedback_id = ${feedback.id} and ${office} = ${sql.placeholder("placeId")}`;
  return takenBy === "nobody"
    ? sql`not exists (${taker})`
    : sql`exists (${taker} and taker.member_id = ${sql.placeholder("actor")})`;
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
