import { eq, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { recommendationPartners, recommendationResponses } from "#db/schema/index.ts";

/** The response that is on its way: organisations have to agree to it, or a moderator has to read it. */
export function findOpenResponse({ id }: { id: string }) {
  return openResponse().get({ id });
}

const openResponse = prepared(() =>
  db
    .select()
    .from(recommendationResponses)
    .where(
      sql`${recommendationResponses.recommendationId} = ${sql.placeholder("id")}
        and ${recommendationResponses.state} in ('draft', 'waiting')`,
    ),
);

/**
 * What the office wrote last and has to write again: sent back by a moderator, or not agreed to by others. Of what another
 * office wrote it reads nothing here.
 */
export function findToWriteAgain(row: {
  id: string;
  ownerGroupId: string | null;
  ownerOrganisationId: string | null;
}) {
  const last = lastResponse().get({ id: row.id });
  if (!last || (last.state !== "returned" && last.state !== "draft")) return undefined;
  const isOwn = last.groupId === row.ownerGroupId && last.organisationId === row.ownerOrganisationId;
  return isOwn ? last : undefined;
}

const lastResponse = prepared(() =>
  db
    .select()
    .from(recommendationResponses)
    .where(sql`${recommendationResponses.recommendationId} = ${sql.placeholder("id")}`)
    .orderBy(sql`${recommendationResponses.createdAt} desc, ${recommendationResponses.id} desc`)
    .limit(1),
);

/** The responses that are published, the oldest first. */
export function listPublishedResponses({ id }: { id: string }) {
  return publishedResponses().all({ id });
}

const publishedResponses = prepared(() =>
  db
    .select()
    .from(recommendationResponses)
    .where(
      sql`${recommendationResponses.recommendationId} = ${sql.placeholder("id")}
        and ${recommendationResponses.state} = 'published'`,
    )
    .orderBy(recommendationResponses.publishedAt, recommendationResponses.id),
);

export type RecommendationResponse = typeof recommendationResponses.$inferSelect;

/** The organisations that have not said whether a response speaks for them. */
export function listPartnersToAgree({ id }: { id: string }): string[] {
  return partnersToAgree()
    .all({ id })
    .map(({ organisationId }) => organisationId);
}

const partnersToAgree = prepared(() =>
  db
    .select({ organisationId: recommendationPartners.organisationId })
    .from(recommendationPartners)
    .innerJoin(recommendationResponses, eq(recommendationResponses.id, recommendationPartners.responseId))
    .where(
      sql`${recommendationResponses.recommendationId} = ${sql.placeholder("id")}
        and ${recommendationResponses.state} = 'draft' and ${recommendationPartners.agreedAt} is null
          and ${recommendationPartners.declinedAt} is null`,
    ),
);
