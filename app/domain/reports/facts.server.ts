import { listGroupChoices } from "../groups/names.server.ts";
import { listStages, listThemes, listTumourGroups } from "../labels/queries.server.ts";
import { listSiteNames } from "../organisations/queries.server.ts";
import type { FactNames, Facts } from "./report.ts";
import type { Scope } from "./scopes.server.ts";

/** What a report counts by, with the names. */
export function listNames(scope: Scope): FactNames {
  return {
    themes: listThemes(),
    stages: listStages(),
    tumourGroups: listTumourGroups(),
    places: listPlaces(scope),
  };
}

/** What a report counts by. */
export function listFacts(scope: Scope): Facts {
  const { themes, stages, tumourGroups = [], places = [] } = listNames(scope);
  const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  return {
    themes,
    stageIds: idsOf(stages),
    tumourGroupIds: idsOf(tumourGroups),
    placeIds: idsOf(places),
  };
}

/** Of the county its groups, of an organisation its sites. */
function listPlaces({ scope, placeId }: Scope): { id: string; name: string }[] {
  if (scope === "county") return listGroupChoices();
  if (scope === "group") return [];
  return listSiteNames().filter(({ organisationId }) => organisationId === placeId);
}
