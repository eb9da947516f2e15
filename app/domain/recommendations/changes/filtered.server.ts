import { type SQL, sql } from "drizzle-orm";
import { cutPage, keyValues, NEWEST, type PageKey } from "#app/domain/page-key.server.ts";
import { now } from "#app/lib/clock.ts";
import { today } from "#app/lib/london.ts";
import { db } from "#db/client.server.ts";
import { prepared, preparedFor } from "#db/prepared.ts";
import { groups, organisations, publishedChanges } from "#db/schema/index.ts";
import { OUTCOMES, type Outcome, wordsOf } from "#db/vocabulary.ts";
import { describePublished } from "./describe.ts";

const PER_PAGE = 20;
const SHOWN_OF_EACH = 3;

/** Which part of what has changed: of the area of a group, of who was asked. */
export type ChangeFilter = { group: string | null; organisation: string | null };

/** How many of each kind there are within a filter: each has the same weight, and together they are all that was asked. */
export function countOutcomes(filter: ChangeFilter) {
  const counted = counts(filter).get(filter) as Record<Outcome, number> | undefined;
  const late = lateCounts(filter).get({ ...filter, today: today(now()) });
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

/** The newest of each kind, for the page that shows all five. */
export function listNewestOfEach(filter: ChangeFilter) {
  return wordsOf(OUTCOMES).map((outcome) => ({
    outcome,
    text: OUTCOMES[outcome],
    changes: ofOutcome(filter)
      .all({ ...filter, outcome, ...keyValues(NEWEST), limit: SHOWN_OF_EACH })
      .map(describePublished),
  }));
}

/** All of one kind, the newest first, a page at a time. */
export function listChangesOf(filter: ChangeFilter, outcome: Outcome, after: PageKey = NEWEST) {
  const rows = ofOutcome(filter).all({ ...filter, outcome, ...keyValues(after), limit: PER_PAGE + 1 });
  const page = cutPage(rows, PER_PAGE, ({ changedAt, recommendationId }) => ({
    at: changedAt,
    id: recommendationId,
  }));
  return { changes: page.rows.map(describePublished), next: page.next };
}

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
      changed: sql<number>`(select count(*) from ${publishedChanges} where ${filter}
        and ${publishedChanges.outcome} = 'changed' and ${publishedChanges.dueOn} < ${sql.placeholder("today")})`,
      promised: sql<number>`(select count(*) from ${publishedChanges} where ${filter}
        and ${publishedChanges.outcome} = 'promised' and ${publishedChanges.promisedOn} < ${sql.placeholder("today")})`,
      noAnswer: sql<number>`(select count(*) from ${publishedChanges} where ${filter}
        and ${publishedChanges.outcome} = 'noAnswer' and ${publishedChanges.dueOn} < ${sql.placeholder("today")})`,
    })
    .from(sql`(select 1)`),
);

const ofOutcome = byFilter((filter) =>
  db
    .select()
    .from(publishedChanges)
    .where(
      sql`${filter} and ${publishedChanges.outcome} = ${sql.placeholder("outcome")}
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
