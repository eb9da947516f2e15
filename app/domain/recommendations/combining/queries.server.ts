import { sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { recommendations } from "#db/schema/index.ts";
import type { RecommendationRow } from "../queries.server.ts";

/** Those that it was made above. */
export function listBelow({ id }: Pick<RecommendationRow, "id">): RecommendationRow[] {
  return below().all({ id });
}

const below = prepared(() =>
  db
    .select()
    .from(recommendations)
    .where(
      sql`${recommendations.combinedIntoId} = ${sql.placeholder("id")} and ${recommendations.combinedIntoId} is not null`,
    )
    .orderBy(recommendations.createdAt, recommendations.id),
);

/** The others of the same owner with which it could be combined. */
export function listCombinable(row: RecommendationRow) {
  return combinable().all({
    id: row.id,
    groupId: row.ownerGroupId,
    organisationId: row.ownerOrganisationId,
  });
}

const combinable = prepared(() =>
  db
    .select({ reference: recommendations.reference, title: recommendations.title })
    .from(recommendations)
    .where(
      sql`(${recommendations.ownerGroupId} = ${sql.placeholder("groupId")}
          or ${recommendations.ownerOrganisationId} = ${sql.placeholder("organisationId")})
        and ${recommendations.state} = 'accepted' and ${recommendations.combinedIntoId} is null
        and ${recommendations.pausedOn} is null and ${recommendations.id} <> ${sql.placeholder("id")}
        and not exists (select 1 from recommendations as below where below.combined_into_id = recommendations.id)`,
    )
    .orderBy(recommendations.dueOn, recommendations.id)
    .limit(50),
);
