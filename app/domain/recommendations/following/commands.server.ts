import { and, eq } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { forbidden } from "#app/lib/refusals.ts";
import { inTransaction } from "#db/client.server.ts";
import { recommendationFollowers } from "#db/schema/index.ts";
import { authorize } from "../../authorize.server.ts";
import { recordEvent } from "../../events/record.server.ts";
import type { MemberActor } from "../../policy.ts";
import { isPublic } from "../public-words.server.ts";
import { getRecommendation } from "../queries.server.ts";

/**
 * From now on the actor hears of each change. Before everyone may read it, those who do hear of it otherwise.
 *
 * @throws Response 404 when the actor may not read it, 403 while not everyone may
 */
export function followRecommendation(actor: MemberActor, reference: string | undefined): void {
  const row = getRecommendation(actor, reference);
  authorize(actor, "recommendation:follow");
  if (!isPublic(row)) throw forbidden();
  inTransaction((tx) => {
    const follower = { recommendationId: row.id, memberId: actor.id, followedAt: now() };
    if (tx.insert(recommendationFollowers).values(follower).onConflictDoNothing().run().changes === 0) return;
    recordEvent(tx, actor, "recommendation.followed", { recommendationId: row.id });
  });
}

/** The actor hears no more of it. @throws Response 404 when they may not read it */
export function unfollowRecommendation(actor: MemberActor, reference: string | undefined): void {
  const row = getRecommendation(actor, reference);
  authorize(actor, "recommendation:follow");
  const own = and(
    eq(recommendationFollowers.recommendationId, row.id),
    eq(recommendationFollowers.memberId, actor.id),
  );
  inTransaction((tx) => {
    if (tx.delete(recommendationFollowers).where(own).run().changes === 0) return;
    recordEvent(tx, actor, "recommendation.unfollowed", { recommendationId: row.id });
  });
}
