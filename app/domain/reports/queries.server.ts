import { desc } from "drizzle-orm";
import { forbidden, notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { releases } from "#db/schema/index.ts";
import { REPORT_SCOPES } from "#db/vocabulary.ts";
import { listGroupNames } from "../groups/names.server.ts";
import { listOrganisationNames } from "../organisations/queries.server.ts";
import { type Actor, canSomewhere, scopeOf } from "../policy.ts";
import { canReadWorking } from "./access.ts";
import { listNames } from "./facts.server.ts";
import { bySoonest, describePeriod, type Period, periodBefore, periodKey } from "./periods.ts";
import { type PresentedReport, presentReport } from "./present.ts";
import { listQuotations, type Quotations } from "./quotations.server.ts";
import { isValid } from "./recalls/validity.server.ts";
import { findRelease } from "./releases.server.ts";
import { KEY } from "./report.ts";
import { COUNTY, type Scope } from "./scopes.server.ts";
import { countWorking } from "./working/counts.server.ts";
import { UNTHEMED, workingAddress, workingFilter } from "./working/filter.ts";
import { getWorkingChoice, listWorkingPlaces } from "./working/queries.server.ts";

/** What an address asks for: a choice of each list, or nothing. */
export type ReportChoice = { about: string | null; period: string | null };

export type LiveReport = {
  place: string;
  period: string | null;
  /** `none`: nothing was released. `tooFew`: what was released may show nothing. */
  state: "none" | "tooFew" | "shown";
  report: PresentedReport | null;
  quotations: Quotations | null;
};

type NamedScope = Scope & { key: string; name: string };

/**
 * What the actor may see reports about: their organisations, then their groups, then the county.
 *
 * @throws Response 403 for those who may see none
 */
export function listReportScopes(actor: Actor): NamedScope[] {
  const organisations = listOrganisationNames(scopeOf(actor, "report:readLiveOrganisation").organisationIds);
  const groups = listGroupNames(scopeOf(actor, "report:readLiveGroup").groupIds);
  const county = canSomewhere(actor, "report:readLiveCounty")
    ? [{ ...COUNTY, key: "county", name: REPORT_SCOPES.county }]
    : [];
  const scopes = [
    ...organisations.map(({ id, name }) => nameScope({ scope: "organisation", placeId: id }, name)),
    ...groups.map(({ id, name }) => nameScope({ scope: "group", placeId: id }, name)),
    ...county,
  ];
  if (scopes.length === 0) throw forbidden();
  return scopes;
}

/** Every period that anything was released for, the newest first. */
export function listReleasedPeriods() {
  return releasedPeriods()
    .all()
    .map((period) => ({ ...period, key: periodKey(period), name: describePeriod(period) }));
}

const releasedPeriods = prepared(() =>
  db
    .selectDistinct({ kind: releases.period, startsOn: releases.startsOn })
    .from(releases)
    .where(isValid)
    .orderBy(desc(releases.startsOn), desc(releases.period)),
);

/**
 * The live report that was asked for, else the newest that has numbers of the first thing that the actor may see and
 * that has any: nobody spoke about a commissioner, who reads the county's. Of those that end on one day the longest: in a shorter one fewer people speak of each thing, and less of it is shown.
 *
 * @throws Response 403 for those who may see no report, 404 for a scope that is not theirs
 */
export function getLiveReport(actor: Actor, wanted: ReportChoice) {
  const scopes = listReportScopes(actor);
  const periods = listReleasedPeriods();
  const newestFirst = periods.toSorted(byWorth);
  const scope = wanted.about
    ? scopes.find(({ key }) => key === wanted.about)
    : (scopes.find((one) => newestFirst.some((period) => hasNumbers(one, period))) ?? scopes[0]);
  if (!scope) throw notFound();
  const newest = newestFirst.findIndex((period) => hasNumbers(scope, period));
  const period = wanted.period
    ? periods.find(({ key }) => key === wanted.period)
    : (newestFirst[newest] ?? periods[0]);
  return {
    scopes,
    periods,
    about: scope.key,
    periodKey: period?.key ?? null,
    live: readReport(scope, period),
    /** What is newer and has no numbers, where the reader asked for no period: not one is passed over silently. */
    passedOver: wanted.period ? [] : newestFirst.slice(0, Math.max(0, newest)).map(({ name }) => name),
    exact: findExact(actor, scope.key, period?.key),
  };
}

/** Where the actor may open the comments: how many there are in this period, and how many have no theme yet. */
function findExact(actor: Actor, about: string, period: string | undefined) {
  if (!canReadWorking(actor)) return undefined;
  const places = listWorkingPlaces(actor);
  if (!places.some(({ key }) => key === about)) return undefined;
  const choice = getWorkingChoice(actor, workingFilter.parse({ about, period }));
  const { total, unthemed } = countWorking(choice);
  const { filter, span } = choice;
  return {
    total,
    unthemed,
    period: span.name,
    href: workingAddress(filter),
    unthemedHref: `${workingAddress({ ...filter, theme: UNTHEMED })}#comments`,
  };
}

/** The newest first, and of those that end together the longest. Months come last: they are thin. */
function byWorth(a: Period, b: Period): number {
  return Number(a.kind === "month") - Number(b.kind === "month") || bySoonest(pickPeriod(b), pickPeriod(a));
}

function hasNumbers({ scope, placeId }: Scope, period: Period): boolean {
  const base = findRelease({ scope, placeId }, pickPeriod(period))?.cells[KEY.people];
  return typeof base === "number" && base > 0;
}

function readReport({ scope, placeId, name: place }: NamedScope, period: Period | undefined): LiveReport {
  const nothing = { place, period: period ? describePeriod(period) : null, report: null, quotations: null };
  const found = period && findRelease({ scope, placeId }, pickPeriod(period));
  if (!period || !found) return { ...nothing, state: "none" };

  const names = listNames({ scope, placeId });
  const before = findRelease({ scope, placeId }, periodBefore(period));
  const about = { scope, place };
  const report = presentReport(found, before, { about, period: pickPeriod(period), names });
  if (!report) return { ...nothing, state: "tooFew" };
  const quotations = listQuotations({ scope, placeId }, period, found, names.stages);
  return { ...nothing, state: "shown", report, quotations };
}

function pickPeriod({ kind, startsOn }: Period): Period {
  return { kind, startsOn };
}

function nameScope(scope: Scope, name: string): NamedScope {
  return { ...scope, key: `${scope.scope}-${scope.placeId}`, name };
}
