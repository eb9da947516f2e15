import { and, eq, gte, lte, max, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { today } from "#app/lib/london.ts";
import { db, inTransaction } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { releaseCounts, releases } from "#db/schema/index.ts";
import { HIDDEN, type Shown } from "../disclosure/control.ts";
import { SCHEME } from "../disclosure/schemes.ts";
import type { Neighbour } from "../disclosure/table.ts";
import { listStages, listThemes } from "../labels/queries.server.ts";
import { countPeople, countResponses } from "./count.server.ts";
import { bySoonest, closedPeriods, endOf, monthsOf, type Period } from "./periods.ts";
import { isValid } from "./recalls/validity.server.ts";
import { type ControlledReport, controlReport, KEY, type PeopleCounts } from "./report.ts";
import { includesScope, listScopes, type Scope } from "./scopes.server.ts";

/** The release of a scope in a period; undefined when there is none, or it was taken back. */
export function findRelease(scope: Scope, period: Period): ControlledReport | undefined {
  return validRelease().get({ ...scope, ...period })?.report as ControlledReport | undefined;
}

/** Only what was taken back is followed by a further version: so there is one at most. */
const validRelease = prepared(() =>
  db.select({ report: releases.report }).from(releases).where(and(isOfPeriod, isValid)),
);

/**
 * Makes every release that is due: each closed month, quarter and year of each scope, once. Between two of them other
 * work has its turn. What is published, withdrawn or consented to afterwards changes none of them.
 *
 * @returns how many it made
 */
export async function releaseClosedPeriods(mustEnd: () => boolean = () => false): Promise<number> {
  const last = today(now());
  const due = listScopes().flatMap(({ since, ...scope }) =>
    closedPeriods(today(since), last).map((period) => ({ scope, period })),
  );
  // What was over sooner is shown sooner, so a longer period is compared with the shorter ones in it, and within one
  // period the parts of the county with the county.
  due.sort((a, b) => bySoonest(a.period, b.period));
  let made = 0;
  for (const { scope, period } of due) {
    if (mustEnd()) break;
    if (!release(scope, period)) continue;
    made++;
    await new Promise((resolve) => setImmediate(resolve));
  }
  return made;
}

/** @returns false when it was there already */
export function release(scope: Scope, period: Period): boolean {
  if (findRelease(scope, period)) return false;
  const people = countPeople(scope, period);
  const facts = { themeIds: listThemes().map(({ id }) => id), stageIds: listStages().map(({ id }) => id) };

  return inTransaction((tx) => {
    if (findRelease(scope, period)) return false;
    const cells = controlReport(people, facts, listNeighbours(scope, period, people));
    const isWithheld = cells[KEY.people] === HIDDEN;
    const report: ControlledReport = {
      isWithheld,
      cells: isWithheld ? {} : cells,
      months: isWithheld || period.kind === "month" ? [] : shownMonths(scope, period),
      responses: isWithheld ? [] : countResponses(scope, period),
    };
    const { kind, startsOn } = period;
    const id = newId();
    tx.insert(releases)
      .values({
        id,
        ...scope,
        period: kind,
        startsOn,
        version: (lastVersion().get({ ...scope, ...period })?.version ?? 0) + 1,
        scheme: SCHEME,
        report,
        createdAt: now(),
      })
      .run();
    tx.insert(releaseCounts)
      .values({ releaseId: id, people: countBehind(report, people) })
      .run();
    return true;
  });
}

const lastVersion = prepared(() =>
  db
    .select({ version: max(releases.version) })
    .from(releases)
    .where(isOfPeriod),
);

const isOfPeriod = and(
  eq(releases.scope, sql.placeholder("scope")),
  eq(releases.placeId, sql.placeholder("placeId")),
  eq(releases.period, sql.placeholder("kind")),
  eq(releases.startsOn, sql.placeholder("startsOn")),
);

/** A month is shown in a quarter or year just as its own release shows it, never counted again. */
function shownMonths(scope: Scope, period: Period): ControlledReport["months"] {
  return monthsOf(period).map((month) => {
    const own = findRelease(scope, month);
    const people: Shown = own ? (own.cells[KEY.people] ?? HIDDEN) : 0;
    return { startsOn: month.startsOn, people };
  });
}

/** The exact people of the cells that are shown: a hidden cell can be compared with nothing. */
function countBehind({ cells }: ControlledReport, people: PeopleCounts): PeopleCounts {
  return Object.fromEntries(
    Object.entries(cells).flatMap(([key, shown]) => (shown === HIDDEN ? [] : [[key, people[key] ?? 0]])),
  );
}

/**
 * The shown counts of every release whose people are all within this one, or that holds all of this one's: what was taken
 * back as well, for it was seen. That was counted at another time or in another way, so only how near it comes matters.
 */
function listNeighbours(scope: Scope, period: Period, own: PeopleCounts): Neighbour[] {
  const year = period.startsOn.slice(0, 4);
  const near = releasedCounts().all({ from: `${year}-01-01`, to: `${year}-12-31` });
  return near.flatMap((other) => {
    const isPart = includesScope(scope, other) && includesPeriod(period, other);
    const isWhole = includesScope(other, scope) && includesPeriod(other, period);
    if (!isPart && !isWhole) return [];
    return Object.entries(other.people).map(([key, people]): Neighbour => {
      const isLess = other.isRecalled ? people <= (own[key] ?? 0) : isPart;
      return { key, people, is: isLess ? "part" : "whole" };
    });
  });
}

const releasedCounts = prepared(() =>
  db
    .select({
      scope: releases.scope,
      placeId: releases.placeId,
      kind: releases.period,
      startsOn: releases.startsOn,
      people: releaseCounts.people,
      isRecalled: sql<number>`not ${isValid}`,
    })
    .from(releaseCounts)
    .innerJoin(releases, eq(releases.id, releaseCounts.releaseId))
    .where(
      and(gte(releases.startsOn, sql.placeholder("from")), lte(releases.startsOn, sql.placeholder("to"))),
    ),
);

function includesPeriod(longer: Period, shorter: Period): boolean {
  return longer.startsOn <= shorter.startsOn && endOf(shorter) <= endOf(longer);
}
