import { eq, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { organisations } from "#db/schema/index.ts";

const byCode = db
  .select()
  .from(organisations)
  .where(eq(organisations.odsCode, sql.placeholder("odsCode")))
  .prepare();

/** The organisation with this code of the NHS Organisation Data Service. */
export function findOrganisationByCode(odsCode: string) {
  return byCode.get({ odsCode });
}
