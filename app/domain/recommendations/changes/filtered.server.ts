import { type SQL, sql } from "drizzle-orm";
import { cutPage, keyValues, NEWEST, type PageKey } from "#app/domain/page-key.server.ts";
import { now } from "#app/lib/clock.ts";
import { today } from "#app/lib/london.ts";
import { db } from "#db/client.server.ts";
import { prepared, preparedFor } from "#db/prepared.ts";
import { groups, organisations, publishedChanges } from "#db/schema/index.ts";
import { OUTCOMES, type Outcome, wordsOf } from "#db/vocabulary.ts";
import { dueDay } from "../clocks.ts";
import { describePublished, type Published } from "./describe.ts";

const PER_PAGE = 20;
const SHOWN_OF_EACH = 3;

/** Which part of what has changed: of the area of a group, of who was asked. */
export type ChangeFilter = { group: string | null; organisation: string | null };

/** How many of each kind there are within a filter: each has the same weight, and together they are all that was asked. */
export function countOutcomes(filter: ChangeFilter) {
  const counted = counts(filter).get(filter) as Record<Outcome, number> | undefined;
  const late = lateCounts(filter).get({ ...filter, ...lateToday() });
  return {
    all: Object.values(counted ?? {}).reduce((sum, count) => sum + count, 0),
    late: {
      changed: late?.changed ?? 0,
      promised: late?.promised ?? 0,
      noAnswer: late?.noAnswer ?? 0,
    },
    of: wordsOf(OUTCOMES).map((outcome) => ({
      outcome,
      text: OUTCOMES[outcome],
      count: counted?.[outcome] ?? 0,
    })),
  };
}

/** The first of each kind, for the page that shows all of them: what is late, then the newest. */
export function listFirstOfEach(filter: ChangeFilter) {
  return wordsOf(OUTCOMES).map((outcome) => ({
    outcome,
    text: OUTCOMES[outcome],
    changes: listFrom(filter, outcome, undefined, SHOWN_OF_EACH).map(describePublished),
  }));
}

/** All of one kind, a page at a time: what is late, the longest first, then the newest. */
export function listChangesOf(filter: ChangeFilter, outcome: Outcome, after?: PageKey) {
  const rows = listFrom(filter, outcome, after, PER_PAGE + 1);
  const page = cutPage(rows, PER_PAGE, ({ changedAt, recommendationId }) => ({
    at: changedAt,
    id: recommendationId,
  }));
  return { changes: page.rows.map(describePublished), next: page.next };
}

/** The rows after one of them. Which part that one stands in is read from itself. */
function listFrom(filter: ChangeFilter, outcome: Outcome, after: PageKey | undefined, limit: number) {
  const asked = { ...filter, outcome, ...lateToday() };
  const from = after && rowById().get({ id: after.id });
  const lateKey = after ? lateKeyOf(from, asked.today) : { dueAfter: "", idAfter: "" };
  const late = lateKey ? lateOf(filter).all({ ...asked, ...lateKey, limit }) : [];
  const left = limit - late.length;
  if (left === 0) return late;
  const key = keyValues(lateKey || !after ? NEWEST : after);
  return [...late, ...inTimeOf(filter).all({ ...asked, ...key, limit: left })];
}

function lateKeyOf(row: Published | undefined, day: string) {
  if (!row?.dueOn || (dueDay(row, day) ?? day) >= day) return undefined;
  return { dueAfter: row.dueOn, idAfter: row.recommendationId };
}

/** What a statement asks to know what is late today. */
function lateToday() {
  const day = today(now());
  return {
    today: day,
    latePaused: JSON.stringify(
      paused()
        .all({ today: day })
        .filter((row) => (dueDay(row, day) ?? day) < day)
        .map(({ id }) => id),
    ),
  };
}

/** Few stand still at a time: of these the clock itself says what is late, since it counts in working days. */
const paused = prepared(() =>
  db
    .select({
      id: publishedChanges.recommendationId,
      dueOn: publishedChanges.dueOn,
      pausedOn: publishedChanges.pausedOn,
      pausedDays: publishedChanges.pausedDays,
    })
    .from(publishedChanges)
    .where(
      sql`${publishedChanges.pausedOn} <= ${sql.placeholder("today")} and ${publishedChanges.pausedOn} is not null
        and ${publishedChanges.dueOn} < ${sql.placeholder("today")}`,
    ),
);

const IS_LATE = sql`(${publishedChanges.dueOn} < ${sql.placeholder("today")} and ${publishedChanges.dueOn} is not null
  and (${publishedChanges.pausedOn} is null
    or ${publishedChanges.recommendationId} in (select value from json_each(${sql.placeholder("latePaused")}))))`;

const rowById = prepared(() =>
  db
    .select()
    .from(publishedChanges)
    .where(sql`${publishedChanges.recommendationId} = ${sql.placeholder("id")}`),
);

/** Groups and organisations that anything is published of, to filter by. */
export function listFilterChoices() {
  return { groups: groupChoices().all(), organisations: organisationChoices().all() };
}

/** Which filters there are decides which statement is run. */
function byFilter<Query extends { prepare(): unknown }>(query: (isWithin: SQL) => Query) {
  const statement = preparedFor(
    ({ hasGroup, hasOrganisation }: Record<"hasGroup" | "hasOrganisation", boolean>) => {
      const inGroup = hasGroup ? sql`${publishedChanges.groupId} = ${sql.placeholder("group")}` : sql`1`;
      const ofOrganisation = hasOrganisation
        ? sql`${publishedChanges.organisationId} = ${sql.placeholder("organisation")}`
        : sql`1`;
      return query(sql`${inGroup} and ${ofOrganisation}`);
    },
  );
  return ({ group, organisation }: ChangeFilter) =>
    statement({ hasGroup: group !== null, hasOrganisation: organisation !== null });
}

/** One look along the index for each kind, in place of reading all rows. */
const counts = byFilter((filter) =>
  db
    .select(
      Object.fromEntries(
        wordsOf(OUTCOMES).map((outcome) => [
          outcome,
          sql<number>`(select count(*) from ${publishedChanges} where ${filter} and ${publishedChanges.outcome} = ${outcome})`,
        ]),
      ) as Record<Outcome, SQL<number>>,
    )
    .from(sql`(select 1)`),
);

/** Promises whose day has passed, and what should have an answer by now: what was asked, and a group that says no. */
const lateCounts = byFilter((filter) =>
  db
    .select({
      changed: countLate(filter, "changed"),
      promised: countLate(filter, "promised"),
      noAnswer: countLate(filter, "noAnswer"),
    })
    .from(sql`(select 1)`),
);

function countLate(filter: SQL, outcome: Outcome) {
  return sql<number>`(select count(*) from ${publishedChanges} where ${filter}
    and ${publishedChanges.outcome} = ${outcome} and ${IS_LATE})`;
}

const lateOf = byFilter((filter) =>
  db
    .select()
    .from(publishedChanges)
    .where(
      sql`${filter} and ${publishedChanges.outcome} = ${sql.placeholder("outcome")} and ${IS_LATE}
        and (${publishedChanges.dueOn}, ${publishedChanges.recommendationId}) > (${sql.placeholder("dueAfter")}, ${sql.placeholder("idAfter")})`,
    )
    .orderBy(publishedChanges.dueOn, publishedChanges.recommendationId)
    .limit(sql.placeholder("limit")),
);

const inTimeOf = byFilter((filter) =>
  db
    .select()
    .from(publishedChanges)
    .where(
      sql`${filter} and ${publishedChanges.outcome} = ${sql.placeholder("outcome")} and not ${IS_LATE}
        and (${publishedChanges.changedAt}, ${publishedChanges.recommendationId}) < (${sql.placeholder("at")}, ${sql.placeholder("id")})`,
    )
    .orderBy(sql`${publishedChanges.changedAt} desc, ${publishedChanges.recommendationId} desc`)
    .limit(sql.placeholder("limit")),
);

const groupChoices = prepared(() =>
  db
    .select({ id: groups.id, name: groups.name })
    .from(groups)
    .where(sql`exists (select 1 from published_changes as published where published.group_id = ${groups.id})`)
    .orderBy(groups.name),
);

const organisationChoices = prepared(() =>
  db
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(
      sql`exists (select 1 from published_changes as published where published.organisation_id = ${organisations.id})`,
    )
    .orderBy(organisations.name),
);
