import { now } from "#app/lib/clock.ts";
import { today } from "#app/lib/london.ts";
import { forbidden, notFound } from "#app/lib/refusals.ts";
import { REPORT_SCOPES } from "#db/vocabulary.ts";
import { listGroupNames } from "../../groups/names.server.ts";
import { listStages, listThemes } from "../../labels/queries.server.ts";
import { listOrganisationNames, listSiteNames } from "../../organisations/queries.server.ts";
import { type Actor, scopeOf } from "../../policy.ts";
import { COUNTY, type Scope } from "../scopes.server.ts";
import { IN_CATEGORY, NOT_SAID, UNTHEMED, type WorkingFilter } from "./filter.ts";
import { findFirstMonth } from "./rows.server.ts";
import { LAST_YEAR, listSpans, type Span } from "./spans.ts";

export type WorkingPlace = Scope & { key: string; name: string };

/**
 * The places whose comments the actor may open and therefore count: their organisations, then their groups, then, for
 * those who may open everything, the county.
 *
 * @throws Response 403 for everybody else
 */
export function listWorkingPlaces(actor: Actor): WorkingPlace[] {
  const { organisationIds, groupIds, all } = scopeOf(actor, "report:readWorking");
  const places = [
    ...namePlaces(organisationIds, groupIds),
    ...(all ? [{ ...COUNTY, key: "county", name: REPORT_SCOPES.county }] : []),
  ];
  if (places.length === 0) throw forbidden();
  return places;
}

/** Organisations and groups by their names, as a filter chooses between them. */
export function namePlaces(organisationIds: readonly string[], groupIds: readonly string[]): WorkingPlace[] {
  return [
    ...listOrganisationNames(organisationIds).map(({ id, name }) => nameOf("organisation", id, name)),
    ...listGroupNames(groupIds).map(({ id, name }) => nameOf("group", id, name)),
  ];
}

function nameOf(scope: "organisation" | "group", placeId: string, name: string): WorkingPlace {
  return { scope, placeId, key: `${scope}-${placeId}`, name };
}

/**
 * Where, when and what somebody looks at. What the address asks for and there is not, such as a site that has gone,
 * is left out.
 *
 * @throws Response 403 for those who may open no comments, 404 for a place that is not theirs
 */
export function getWorkingChoice(actor: Actor, wanted: WorkingFilter) {
  return chooseIn(listWorkingPlaces(actor), wanted);
}

/**
 * The same among places that the caller has found to be the actor's.
 *
 * @param first the period that is looked at where none is asked for
 */
export function chooseIn(places: readonly WorkingPlace[], wanted: WorkingFilter, first = LAST_YEAR) {
  const place = wanted.about ? places.find(({ key }) => key === wanted.about) : places[0];
  if (!place) throw notFound();
  const day = today(now());
  const spans = listSpans(findFirstMonth(place) ?? day.slice(0, 7), day).toSorted(
    (a, b) => Number(b.key === first) - Number(a.key === first),
  );
  const span = spans.find(({ key }) => key === wanted.period) ?? (spans[0] as Span);
  const facts = { themes: listThemes(), stages: listStages(), sites: listSiteNames() };
  const known = (id: string | undefined, list: readonly { id: string }[]) =>
    id === NOT_SAID || list.some((one) => one.id === id) ? id : undefined;
  const categories = [...new Set(facts.themes.map(({ category }) => category))];
  const isTheme =
    known(wanted.theme, facts.themes) ?? categories.find((name) => wanted.theme === IN_CATEGORY + name);
  const filter: WorkingFilter = {
    ...wanted,
    about: places.length > 1 ? place.key : undefined,
    period: span === spans[0] ? undefined : span.key,
    site: known(wanted.site, facts.sites),
    stage: known(wanted.stage, facts.stages),
    theme: isTheme && wanted.theme,
    passage: isTheme === UNTHEMED ? undefined : wanted.passage,
  };
  return { places, place, spans, span, filter, facts: { ...facts, categories } };
}

export type WorkingChoice = ReturnType<typeof getWorkingChoice>;
