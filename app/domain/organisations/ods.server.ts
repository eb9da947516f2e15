import { eq, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { organisations, sites } from "#db/schema/index.ts";

/** The organisation with this code of the NHS Organisation Data Service. */
export function findOrganisationByCode(odsCode: string) {
  return byCode().get({ odsCode });
}

const byCode = prepared(() =>
  db
    .select()
    .from(organisations)
    .where(eq(organisations.odsCode, sql.placeholder("odsCode"))),
);

/** The site with this code of the same service. */
export function findSiteByCode(odsCode: string) {
  return siteByCode().get({ odsCode });
}

const siteByCode = prepared(() =>
  db
    .select({ id: sites.id })
    .from(sites)
    .where(eq(sites.odsCode, sql.placeholder("odsCode"))),
);
