import { and, eq, gte, lt, max, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { today } from "#app/lib/london.ts";
import { db, inTransaction } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { releaseCounts, releases } from "#db/schema/index.ts";
import { type ControlledTable, HIDDEN, type Shown } from "../disclosure/control.ts";
import { SCHEME, SCHEMES } from "../disclosure/schemes.ts";
import type { Neighbour } from "../disclosure/table.ts";
import { countPeople, countResponses } from "./count.server.ts";
import { listFacts } from "./facts.server.ts";
import { findKnownToHolders, listHolders } from "./holders.server.ts";
import { findGivenAway, findGivenAwayToHolders, listToldAround } from "./over-time.server.ts";
import { bySoonest, closedPeriods, endOf, monthsOf, type Period, yearsAround } from "./periods.ts";
import { isValid } from "./recalls/validity.server.ts";
import { type ControlledReport, controlReport, type Facts, KEY, type PeopleCounts } from "./report.ts";
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
  const facts = listFacts(scope);

  return inTransaction((tx) => {
    if (findRelease(scope, period)) return false;
    const report = controlTogether(scope, period, people, facts);
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
    tx.insert(releaseCounts).values({ releaseId: id, people }).run();
    return true;
  });
}

/**
 * Controls the report by itself and beside its neighbours, and then together with all that was shown of the place over
 * time, again and again until nothing hidden is given away.
 */
function controlTogether(scope: Scope, period: Period, people: PeopleCounts, facts: Facts): ControlledReport {
  const neighbours = listNeighbours(scope, period, people);
  const { isHeldOverTime } = SCHEMES[SCHEME];
  const told = isHeldOverTime ? listToldAround(scope, period) : [];
  const holders = scope.scope === "county" ? listHolders(period) : [];
  const hidden = new Set(findKnownToHolders(people, period, holders));
  for (;;) {
    const report = reportOf(controlReport(people, facts, neighbours, hidden), scope, period);
    const own = { period, report, people };
    const given = [
      ...findGivenAway(told, own),
      ...(isHeldOverTime ? findGivenAwayToHolders(told, own, holders) : []),
    ];
    if (given.length === 0) return report;
    for (const key of given) hidden.add(key);
  }
}

function reportOf(cells: ControlledTable, scope: Scope, period: Period): ControlledReport {
  const isWithheld = cells[KEY.people] === HIDDEN;
  return {
    isWithheld,
    cells: isWithheld ? {} : cells,
    months: isWithheld || period.kind === "month" ? [] : shownMonths(scope, period),
    responses: isWithheld ? [] : countResponses(scope, period),
  };
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

/**
 * The shown counts of every release whose people are all within this one, or that holds all of this one's: what was taken
 * back as well, for it was seen. That was counted at another time or in another way, so only how near it comes matters.
 */
function listNeighbours(scope: Scope, period: Period, own: PeopleCounts): Neighbour[] {
  return releasedCounts()
    .all({ ...scope, ...yearsAround(period) })
    .flatMap((other) => {
      const isPart = includesScope(scope, other) && includesPeriod(period, other);
      const isWhole = includesScope(other, scope) && includesPeriod(other, period);
      if (!isPart && !isWhole) return [];
      // A hidden number can be compared with nothing.
      const { cells } = other.report as ControlledReport;
      return Object.entries(cells).flatMap(([key, shown]): Neighbour[] => {
        const people = other.people[key];
        if (shown === HIDDEN || people === undefined) return [];
        const isLess = other.isRecalled ? people <= (own[key] ?? 0) : isPart;
        return [{ key, people, is: isLess ? "part" : "whole" }];
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
      report: releases.report,
      people: releaseCounts.people,
      isRecalled: sql<number>`not ${isValid}`,
    })
    .from(releaseCounts)
    .innerJoin(releases, eq(releases.id, releaseCounts.releaseId))
    .where(
      and(
        gte(releases.startsOn, sql.placeholder("from")),
        lt(releases.startsOn, sql.placeholder("to")),
        // Only the county holds others and is held by them.
        sql`(${releases.scope} = 'county' or ${sql.placeholder("scope")} = 'county'
          or (${releases.scope} = ${sql.placeholder("scope")} and ${releases.placeId} = ${sql.placeholder("placeId")}))`,
      ),
    ),
);

function includesPeriod(longer: Period, shorter: Period): boolean {
  return longer.startsOn <= shorter.startsOn && endOf(shorter) <= endOf(longer);
}
