import { sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { recommendationFollowers, recommendations } from "#db/schema/index.ts";
import { type Actor, can, type MemberActor } from "../../policy.ts";
import { isPublic, isPublicRow, publicTitle } from "../public-words.server.ts";
import type { RecommendationRow } from "../queries.server.ts";

/** Can the actor follow it, and do they? null for those who cannot. What nobody works on any more moves no further. */
export function describeFollowing(actor: Actor, row: RecommendationRow): boolean | null {
  if (!actor.id || !can(actor, "recommendation:follow") || !isPublic(row)) return null;
  const isFollowing = following().get({ id: row.id, memberId: actor.id }) !== undefined;
  return isFollowing || row.closedOn === null ? isFollowing : null;
}

const following = prepared(() =>
  db
    .select({ followedAt: recommendationFollowers.followedAt })
    .from(recommendationFollowers)
    .where(
      sql`${recommendationFollowers.recommendationId} = ${sql.placeholder("id")}
        and ${recommendationFollowers.memberId} = ${sql.placeholder("memberId")}`,
    ),
);

/** So many stand on one's own page, the last followed first. */
const SHOWN = 10;

/** What a member follows, as far as everyone may read it. */
export function listFollowed({ id }: MemberActor) {
  return followed().all({ memberId: id });
}

const followed = prepared(() =>
  db
    .select({ reference: recommendations.reference, title: publicTitle })
    .from(recommendationFollowers)
    .innerJoin(recommendations, sql`${recommendations.id} = ${recommendationFollowers.recommendationId}`)
    .where(
      sql`${recommendationFollowers.memberId} = ${sql.placeholder("memberId")}
        and ${isPublicRow}`,
    )
    .orderBy(sql`${recommendationFollowers.followedAt} desc`)
    .limit(SHOWN),
);
