import { and, between, eq, min, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { groups, workingCounts } from "#db/schema/index.ts";
import type { Scope } from "../scopes.server.ts";
import type { Span } from "./spans.ts";

/** Groups or organisations whose rows are read: of the county those of all its groups. */
export type Places = { scope: "organisation" | "group"; placeIds: string };

/** Where the rows of a place stand. */
export function placesOf({ scope, placeId }: Scope): Places {
  if (scope !== "county") return { scope, placeIds: JSON.stringify([placeId]) };
  return {
    scope: "group",
    placeIds: JSON.stringify(
      groupIds()
        .all()
        .map(({ id }) => id),
    ),
  };
}

const groupIds = prepared(() => db.select({ id: groups.id }).from(groups));

/** Which rows to read: one of each, or `any`. */
export type Cut = Places & { siteId: string; stageId: string; voice: string };

export type CountRow = {
  about: string;
  passage: string;
  month: string;
  isAnswered: boolean;
  comments: number;
};

const { scope, placeId, isCounted, siteId, stageId, voice, about, passage, month, isAnswered, comments } =
  workingCounts;

const isOf = (column: SQLiteColumn, name: string) => eq(column, sql.placeholder(name));
const isIn = (column: SQLiteColumn, name: string) =>
  sql`${column} in (select value from json_each(${sql.placeholder(name)}))`;

/** In the order of the key, so that each row is found and none is passed over. */
function select(counted: SQL, bySite: SQL, byStage: SQL, byVoice: SQL, ...about: SQL[]) {
  return and(
    isOf(scope, "scope"),
    isIn(placeId, "placeIds"),
    counted,
    bySite,
    byStage,
    byVoice,
    ...about,
    between(month, sql.placeholder("from"), sql.placeholder("to")),
  );
}

const MAY_COUNT = sql`${isCounted} = 1`;
const MAY_NOT_COUNT = sql`${isCounted} = 0`;

const one = {
  site: isOf(siteId, "siteId"),
  stage: isOf(stageId, "stageId"),
  voice: isOf(voice, "voice"),
  about: isOf(about, "about"),
  passage: isOf(passage, "passage"),
};

/** The comments about each of these, by passage, month, and whether they are answered. */
export function countAbout(cut: Cut, abouts: readonly string[], { from, to }: Span): CountRow[] {
  return aboutRows().all({ ...cut, abouts: JSON.stringify(abouts), from, to });
}

const aboutRows = prepared(() =>
  db
    .select({ about, passage, month, isAnswered, comments })
    .from(workingCounts)
    .where(
      select(
        MAY_COUNT,
        one.site,
        one.stage,
        one.voice,
        isIn(about, "abouts"),
        sql`${passage} in ('any', 'wentWell', 'couldBeBetter', 'notSaid')`,
      ),
    ),
);

/** What else is the same, by site, by stage, or by whose voice it is. */
export function countBy(
  kind: "site" | "stage" | "voice",
  cut: Cut,
  keys: readonly string[],
  cell: { about: string; passage: string },
  { from, to }: Span,
) {
  return BY[kind]().all({ ...cut, ...cell, keys: JSON.stringify(keys), from, to });
}

const BY = {
  site: prepared(() => selectBy(siteId, isIn(siteId, "keys"), one.stage, one.voice)),
  stage: prepared(() => selectBy(stageId, one.site, isIn(stageId, "keys"), one.voice)),
  voice: prepared(() => selectBy(voice, one.site, one.stage, isIn(voice, "keys"))),
};

function selectBy(key: SQLiteColumn, bySite: SQL, byStage: SQL, byVoice: SQL) {
  return db
    .select({ key: sql<string>`${key}`, isAnswered, comments })
    .from(workingCounts)
    .where(select(MAY_COUNT, bySite, byStage, byVoice, one.about, one.passage));
}

/** How many comments may be read and not counted. Of these nothing more is said. */
export function countUncounted(cut: Cut, { from, to }: Span) {
  return uncountedRows().all({ ...cut, from, to });
}

const uncountedRows = prepared(() =>
  db
    .select({ isAnswered, comments })
    .from(workingCounts)
    .where(
      select(MAY_NOT_COUNT, one.site, one.stage, one.voice, sql`${about} = ''`, sql`${passage} = 'any'`),
    ),
);

/** The first month that anything was published in, of what may be counted and what may not. */
export function findFirstMonth(place: Scope): string | undefined {
  const months = firstMonths().all(placesOf(place));
  return months.flatMap(({ month }) => (month ? [month] : [])).sort()[0];
}

const firstMonths = prepared(() =>
  db
    .select({ month: min(month) })
    .from(workingCounts)
    .where(
      and(
        isOf(scope, "scope"),
        isIn(placeId, "placeIds"),
        sql`${isCounted} in (0, 1)`,
        sql`${siteId} = 'any' and ${stageId} = 'any' and ${voice} = 'any'`,
        sql`${about} = '' and ${passage} = 'any' and ${comments} > 0`,
      ),
    )
    .groupBy(isCounted),
);
