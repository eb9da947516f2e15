import { asc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { organisations, sites } from "#db/schema/index.ts";
import { authorize } from "../authorize.server.ts";
import type { Actor } from "../policy.ts";

/** More than a county ever had. */
const MOST_LISTED = 500;

const successors = alias(organisations, "successors");

/**
 * Every organisation there is or was, by kind and name.
 *
 * @throws Response 403 for all but administrators
 */
export function listOrganisations(actor: Actor) {
  authorize(actor, "organisation:change");
  return everyOrganisation().all();
}

const everyOrganisation = prepared(() =>
  selectOrganisations().orderBy(asc(organisations.kind), asc(organisations.name)).limit(MOST_LISTED),
);

/** @throws Response 403 for all but administrators, 404 without such an organisation */
export function getOrganisation(actor: Actor, id: string | undefined) {
  authorize(actor, "organisation:change");
  const organisation = organisationById().get({ id: id ?? "" });
  if (!organisation) throw notFound();
  return organisation;
}

const organisationById = prepared(() =>
  selectOrganisations().where(eq(organisations.id, sql.placeholder("id"))),
);

/** Every site that an organisation has or had, by name. */
export function listEverySite(actor: Actor, organisationId: string) {
  authorize(actor, "organisation:change");
  return sitesOf().all({ organisationId });
}

const sitesOf = prepared(() =>
  db
    .select()
    .from(sites)
    .where(eq(sites.organisationId, sql.placeholder("organisationId")))
    .orderBy(asc(sites.name))
    .limit(MOST_LISTED),
);

/** @throws Response 403 for all but administrators, 404 without such a site */
export function getSite(actor: Actor, id: string | undefined) {
  authorize(actor, "organisation:change");
  const site = siteById().get({ id: id ?? "" });
  if (!site) throw notFound();
  return site;
}

const siteById = prepared(() =>
  db
    .select()
    .from(sites)
    .where(eq(sites.id, sql.placeholder("id"))),
);

function selectOrganisations() {
  return db
    .select(columns)
    .from(organisations)
    .leftJoin(successors, eq(successors.id, organisations.successorId));
}

const columns = {
  id: organisations.id,
  odsCode: organisations.odsCode,
  name: organisations.name,
  kind: organisations.kind,
  startsOn: organisations.startsOn,
  endsOn: organisations.endsOn,
  successorId: organisations.successorId,
  successor: successors.name,
};
