import { and, eq, gte, lt, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { releaseCounts, releases } from "#db/schema/index.ts";
import { HIDDEN } from "../disclosure/control.ts";
import {
  ANYONE,
  type Cover,
  findPinned,
  isKnownToHolder,
  type View,
  viewOfShown,
} from "../disclosure/over-time.ts";
import { SCHEME, SCHEMES } from "../disclosure/schemes.ts";
import { endOf, type Period, partsOf, periodKey, yearsAround } from "./periods.ts";
import { isValid } from "./recalls/validity.server.ts";
import { type ControlledReport, isLastRating, KEY, type PeopleCounts } from "./report.ts";
import type { Scope } from "./scopes.server.ts";

/** A period as its readers see it, and the exact people behind it. */
export type Told = { period: Period; report: ControlledReport; people: PeopleCounts };

/** What was released of a place in the periods that overlap with this one, or lie in a longer one with it. */
export function listToldAround({ scope, placeId }: Scope, period: Period): Told[] {
  const { from, to } = yearsAround(period);
  return toldBetween()
    .all({ scope, placeId, from, to })
    .map(({ kind, startsOn, report, people }) => ({
      period: { kind, startsOn },
      report: report as ControlledReport,
      people,
    }));
}

const toldBetween = prepared(() =>
  db
    .select({
      kind: releases.period,
      startsOn: releases.startsOn,
      report: releases.report,
      people: releaseCounts.people,
    })
    .from(releases)
    .innerJoin(releaseCounts, eq(releaseCounts.releaseId, releases.id))
    .where(isBetween),
);

/** The exact people behind the same, by the key of the period. */
export function listCountedAround({ scope, placeId }: Scope, period: Period): Map<string, PeopleCounts> {
  const counted = countedBetween().all({ scope, placeId, ...yearsAround(period) });
  return new Map(counted.map(({ people, ...period }) => [periodKey(period), people]));
}

const countedBetween = prepared(() =>
  db
    .select({ kind: releases.period, startsOn: releases.startsOn, people: releaseCounts.people })
    .from(releases)
    .innerJoin(releaseCounts, eq(releaseCounts.releaseId, releases.id))
    .where(isBetween),
);

const isBetween = and(
  eq(releases.scope, sql.placeholder("scope")),
  eq(releases.placeId, sql.placeholder("placeId")),
  gte(releases.startsOn, sql.placeholder("from")),
  lt(releases.startsOn, sql.placeholder("to")),
  isValid,
);

/**
 * The numbers of a report that is about to be kept by which a hidden one could be worked out from all periods together:
 * periods are parts of each other, and several cover a longer one. Whoever reads the page knows the rule, so which
 * hidden numbers are hidden for their smallness is taken as known too.
 */
export function findGivenAway(told: readonly Told[], own: Told): string[] {
  const all = withNobodyBefore([...told, own]);
  const covers = coversOf(all.map(({ period }) => period));
  return Object.entries(own.report.cells)
    .filter(([key, shown]) => shown !== HIDDEN && shown !== 0 && isPinnedBy(key, all, covers))
    .map(([key]) => key);
}

/** The exact people of a place in one period, whose staff can open their comments and count them. */
export type Held = (period: Period) => PeopleCounts;

/**
 * The numbers of the county by which staff of a place, who count their own exactly, could work out how few the others are:
 * what is left of each number is no more than what is left of its parts together, and where a number is hidden because few
 * are left, they know that, too.
 */
export function findGivenAwayToHolders(told: readonly Told[], own: Told, holders: readonly Held[]): string[] {
  const all = withNobodyBefore([...told, own]);
  const covers = coversOf(all.map(({ period }) => period));
  const { possibilities } = SCHEMES[SCHEME];
  return Object.entries(own.report.cells)
    .filter(([, shown]) => shown !== HIDDEN && shown !== 0)
    .map(([key]) => key)
    .filter((key) =>
      holders.some((held) => {
        if (!all.some(({ period }) => held(period)[key])) return false;
        const views = all.flatMap((one) => restOf(key, one, held(one.period)[key] ?? 0) ?? []);
        return findPinned(views, covers, { possibilities, isNested: false }).length > 0;
      }),
    );
}

/** What is known at first of those who are not one's own. Who told something elsewhere too is one's own. */
function restOf(key: string, told: Told, held: number): View | undefined {
  const view = viewOf(key, told);
  if (!view || told.report === NOBODY) return view;
  const rest = Math.max(0, (told.people[key] ?? 0) - held);
  const isHidden = isWithheldNumber(key, told.report) || told.report.cells[key] === HIDDEN;
  const isKnown = isHidden && isKnownToHolder(told.people[key] ?? 0, held);
  return {
    period: view.period,
    least: Math.max(0, view.least - held),
    most: isKnown ? SCHEMES[SCHEME].possibilities : Math.max(0, view.most - held),
    isSmall: rest > 0 && (isKnown || view.isSmall),
  };
}

function isPinnedBy(key: string, all: readonly Told[], covers: readonly Cover[]): boolean {
  const views = all.flatMap((one) => viewOf(key, one) ?? []);
  const { possibilities } = SCHEMES[SCHEME];
  return findPinned(views, covers, { possibilities, isNested: !isLastRating(key) }).length > 0;
}

/** What is known at first of one number of a period; undefined where the period does not have it. */
function viewOf(key: string, { period, report, people }: Told): View | undefined {
  const name = periodKey(period);
  if (report === NOBODY) return { period: name, least: 0, most: 0, isSmall: false };
  const small = SCHEMES[SCHEME].threshold - 1;
  const shown = isWithheldNumber(key, report) ? HIDDEN : report.cells[key];
  // Of a report that is withheld nothing is said, not even nought.
  if (report.isWithheld && key !== KEY.people)
    return {
      period: name,
      least: 0,
      most: (people[KEY.people] ?? 0) > small ? ANYONE : small,
      isSmall: false,
    };
  if (shown === undefined) return undefined;
  if (shown !== HIDDEN) return viewOfShown(name, shown, SCHEMES[SCHEME]);
  // Counts that were kept before hidden ones were: taken for small, since that gives away most.
  const exact = people[key] ?? (KEY.rated in people ? 0 : 1);
  const isSmall = exact > 0 && exact <= small;
  return { period: name, least: Math.min(exact, 1), most: exact <= small ? small : ANYONE, isSmall };
}

/** Of a report that is withheld it is told that its people are too few to say. */
function isWithheldNumber(key: string, report: ControlledReport): boolean {
  return report.isWithheld && key === KEY.people;
}

/** Which of these periods make up which others: a year is 4 quarters, and 12 months. */
function coversOf(periods: readonly Period[]): Cover[] {
  return periods.flatMap((whole) =>
    partsOf(whole).map((parts) => ({ whole: periodKey(whole), parts: parts.map(periodKey) })),
  );
}

/** Nothing was released before the first comment: there was nobody, and everybody can tell. */
function withNobodyBefore(told: readonly Told[]): Told[] {
  const first = told.map(({ period }) => period.startsOn).sort()[0];
  if (!first) return [...told];
  const known = new Set(told.map(({ period }) => periodKey(period)));
  const missing = told
    .flatMap(({ period }) => partsOf(period).flat())
    .filter((period) => !known.has(periodKey(period)) && endOf(period) <= first);
  return [...told, ...missing.map((period): Told => ({ period, report: NOBODY, people: {} }))];
}

const NOBODY: ControlledReport = { isWithheld: false, cells: {}, months: [], responses: [] };
