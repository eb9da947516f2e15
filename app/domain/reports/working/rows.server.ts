import { and, between, eq, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { groups, workingAbouts, workingCounts, workingCuts } from "#db/schema/index.ts";
import type { Scope } from "../scopes.server.ts";
import { type Difference, listDifferences, type Places } from "./changed.server.ts";
import { monthsIn, type Span } from "./spans.ts";

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

/**
 * How many comments there are about something, which of their passages are (`PASSAGE_BITS`), and how many are answered. What
 * has changed since they were counted stands in rows of its own, which can be less than nothing: all are added up.
 */
export type CountRow = { about: string; passages: number; month: number; comments: number; answered: number };

const { scope, placeId, isCounted, siteId, stageId, voice } = workingCuts;
const { cutId, month, aboutId, passages, comments, answered } = workingCounts;
const { about } = workingAbouts;

const isOf = (column: SQLiteColumn, name: string) => eq(column, sql.placeholder(name));
const isIn = (column: SQLiteColumn, name: string) =>
  sql`${column} in (select value from json_each(${sql.placeholder(name)}))`;

const one = {
  site: isOf(siteId, "siteId"),
  stage: isOf(stageId, "stageId"),
  voice: isOf(voice, "voice"),
};

const MAY_COUNT = sql`${isCounted} = 1`;

/** The cuts of some places, in the order of their index. */
function cutIn(counted: SQL, bySite: SQL, byStage: SQL, byVoice: SQL) {
  return and(isOf(scope, "scope"), isIn(placeId, "placeIds"), counted, bySite, byStage, byVoice);
}

const isInSpan = between(month, sql.placeholder("from"), sql.placeholder("to"));

/** What has changed of the comments of a place in a span since they were counted. */
export function listChanged(places: Places, span: Span): Difference[] {
  return listDifferences(places, numbersOf(span));
}

function isInCut(row: Difference, cut: Omit<Cut, keyof Places>): boolean {
  return (["siteId", "stageId", "voice"] as const).every(
    (key) => cut[key] === "any" || cut[key] === row[key],
  );
}

/** All comments of a cut by what they are about, by passages and month: they lie side by side. */
export function countAbout(cut: Cut, span: Span, changed: readonly Difference[]): CountRow[] {
  return [
    ...aboutRows().all({ ...cut, ...numbersOf(span) }),
    ...changed.filter((row) => row.isCounted && isInCut(row, cut)),
  ];
}

const aboutRows = prepared(() =>
  db
    .select({ about, passages, month, comments, answered })
    .from(workingCuts)
    .innerJoin(workingCounts, eq(cutId, workingCuts.id))
    .innerJoin(workingAbouts, eq(workingAbouts.id, aboutId))
    .where(and(cutIn(MAY_COUNT, one.site, one.stage, one.voice), isInSpan)),
);

/** What else is the same, by site, by stage, or by whose voice it is. */
export function countBy(
  kind: "site" | "stage" | "voice",
  cut: Cut & { about: string },
  span: Span,
  changed: readonly Difference[],
) {
  const key = KEY_OF[kind];
  const all = { ...cut, [key]: "any" };
  return [
    ...BY[kind]().all({ ...cut, months: JSON.stringify(monthNumbers(span)) }),
    ...changed
      .filter((row) => row.isCounted && row.about === cut.about && isInCut(row, all))
      .map((row) => ({ ...row, key: row[key] })),
  ];
}

const KEY_OF = { site: "siteId", stage: "stageId", voice: "voice" } as const;

const BY = {
  site: prepared(() => selectBy(siteId, sql`${siteId} <> 'any'`, one.stage, one.voice)),
  stage: prepared(() => selectBy(stageId, one.site, sql`${stageId} <> 'any'`, one.voice)),
  voice: prepared(() => selectBy(voice, one.site, one.stage, sql`${voice} <> 'any'`)),
};

/** Each month by itself, so that nothing between is passed over. */
function selectBy(key: SQLiteColumn, bySite: SQL, byStage: SQL, byVoice: SQL) {
  return db
    .select({ key: sql<string>`${key}`, passages, comments, answered })
    .from(workingCuts)
    .innerJoin(workingCounts, eq(cutId, workingCuts.id))
    .where(
      and(
        cutIn(MAY_COUNT, bySite, byStage, byVoice),
        isIn(month, "months"),
        sql`${aboutId} = (select ${workingAbouts.id} from ${workingAbouts} where ${isOf(about, "about")})`,
      ),
    );
}

/** How many comments may be read and not counted. Of these nothing more is said. */
export function countUncounted(cut: Cut, span: Span, changed: readonly Difference[]) {
  return [
    ...uncountedRows().all({ ...cut, ...numbersOf(span) }),
    ...changed.filter((row) => !row.isCounted && isInCut(row, cut)),
  ];
}

const uncountedRows = prepared(() =>
  db
    .select({ comments, answered })
    .from(workingCuts)
    .innerJoin(workingCounts, eq(cutId, workingCuts.id))
    .where(and(cutIn(sql`${isCounted} = 0`, one.site, one.stage, one.voice), isInSpan)),
);

/**
 * All comments by their sites and of all sites together, with what may not be counted: for whoever sees to them, and no
 * report. What has changed since they were counted is added under both.
 */
export function countToSeeTo(cut: Omit<Cut, "siteId">, span: Span) {
  const changed = listChanged(cut, span).filter(
    (row) => row.about === "" && isInCut(row, { ...cut, siteId: "any" }),
  );
  return [
    ...toSeeTo().all({ ...cut, months: JSON.stringify(monthNumbers(span)) }),
    ...changed,
    ...changed.map((row) => ({ ...row, siteId: "any" })),
  ];
}

const toSeeTo = prepared(() =>
  db
    .select({ siteId, passages, comments, answered })
    .from(workingCuts)
    .innerJoin(workingCounts, eq(cutId, workingCuts.id))
    .where(
      and(
        cutIn(sql`${isCounted} in (0, 1)`, sql`${siteId} <> ''`, one.stage, one.voice),
        isIn(month, "months"),
        sql`${aboutId} = (select ${workingAbouts.id} from ${workingAbouts} where ${about} = '')`,
      ),
    ),
);

/** The first month that anything was published in, of what may be counted and what may not, as `YYYY-MM`. */
export function findFirstMonth(place: Scope): string | undefined {
  const places = placesOf(place);
  const changed = listDifferences(places, EVER).filter(({ comments }) => comments > 0);
  const [first] = [...firstMonths().all(places), ...changed]
    .flatMap(({ month }) => month ?? [])
    .sort((a, b) => a - b);
  return first ? `${Math.floor(first / 100)}-${String(first % 100).padStart(2, "0")}` : undefined;
}

const EVER = { from: 0, to: 999_999 };

/** Of each cut the first row by its key that still counts something. */
const firstMonths = prepared(() =>
  db
    .select({
      month: sql<number | null>`(select ${month} from ${workingCounts} where ${cutId} = ${workingCuts.id}
        and ${comments} > 0 order by ${month} limit 1)`,
    })
    .from(workingCuts)
    .where(
      cutIn(
        sql`${isCounted} in (0, 1)`,
        sql`${siteId} = 'any'`,
        sql`${stageId} = 'any'`,
        sql`${voice} = 'any'`,
      ),
    ),
);

function numbersOf({ from, to }: Span) {
  return { from: monthNumber(from), to: monthNumber(to) };
}

function monthNumbers(span: Span): number[] {
  return monthsIn(span).map(({ key }) => monthNumber(key));
}

/** `2026-09` as the counts have it: 202609. */
export function monthNumber(key: string): number {
  return Number(key.replace("-", ""));
}
