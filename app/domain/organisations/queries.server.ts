import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { now } from "#app/lib/clock.ts";
import { today } from "#app/lib/london.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { organisations, sites } from "#db/schema/index.ts";

/** The trusts and other providers that give care today, by name. */
export function listCareOrganisations() {
  return careOrganisations().all({ today: today(now()) });
}

const careOrganisations = prepared(() =>
  db
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(and(sql`${organisations.kind} in ('trust', 'provider')`, isCurrent(organisations)))
    .orderBy(asc(organisations.name)),
);

/** Every organisation of today, by name: for a list to choose from. */
export function listOrganisationChoices() {
  return organisationChoices().all({ today: today(now()) });
}

const organisationChoices = prepared(() =>
  db
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(isCurrent(organisations))
    .orderBy(asc(organisations.name))
    .limit(500),
);

/** The hospitals and other sites of an organisation that are open today, by name. */
export function listSites(organisationId: string) {
  return currentSites().all({ organisationId, today: today(now()) });
}

const currentSites = prepared(() =>
  db
    .select({ id: sites.id, name: sites.name, town: sites.town })
    .from(sites)
    .where(and(eq(sites.organisationId, sql.placeholder("organisationId")), isCurrent(sites)))
    .orderBy(asc(sites.name)),
);

/** The hospitals of today with the town and the trust of each, by name. */
export function listHospitals() {
  return hospitals().all({ today: today(now()) });
}

const hospitals = prepared(() =>
  db
    .select({ name: sites.name, town: sites.town, trust: organisations.name })
    .from(sites)
    .innerJoin(organisations, eq(organisations.id, sites.organisationId))
    .where(isCurrent(sites))
    .orderBy(asc(sites.name)),
);

/** Id, name and organisation of every site there is or was, by name. */
export function listSiteNames() {
  return siteNames().all();
}

const siteNames = prepared(() =>
  db
    .select({ id: sites.id, name: sites.name, organisationId: sites.organisationId })
    .from(sites)
    .orderBy(asc(sites.name)),
);

/** Id and name of each of these organisations, by name. Whether they still exist does not matter. */
export function listOrganisationNames(ids: readonly string[]) {
  return namesByIds().all({ ids: JSON.stringify(ids) });
}

const namesByIds = prepared(() =>
  db
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(sql`${organisations.id} in (select value from json_each(${sql.placeholder("ids")}))`)
    .orderBy(asc(organisations.name)),
);

/** Open today: the first and the last day count. A missing day has no end. */
function isCurrent(table: { startsOn: SQLiteColumn; endsOn: SQLiteColumn }): SQL {
  const day = sql.placeholder("today");
  return sql`(${table.startsOn} is null or ${table.startsOn} <= ${day}) and (${table.endsOn} is null or ${table.endsOn} >= ${day})`;
}
