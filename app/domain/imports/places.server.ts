import { listCareOrganisations, listSites } from "../organisations/queries.server.ts";

const NOT_SURE = "not-sure";

export type Place = { organisationId: string | null; siteId: string | null };

/** Where the care of a whole file can have been: an organisation, one of its sites, or not known. */
export function listPlaces(): { value: string; label: string; place: Place }[] {
  const places = listCareOrganisations().flatMap(({ id, name }) => [
    { value: id, label: name, place: { organisationId: id, siteId: null } },
    ...listSites(id).map((site) => ({
      value: `${id}.${site.id}`,
      label: `${site.name}, ${name}`,
      place: { organisationId: id, siteId: site.id },
    })),
  ]);
  return [...places, { value: NOT_SURE, label: "Not sure", place: { organisationId: null, siteId: null } }];
}

export function findPlace(value: string): Place | undefined {
  return listPlaces().find((one) => one.value === value)?.place;
}
