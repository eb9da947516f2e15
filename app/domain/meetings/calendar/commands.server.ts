import { and, eq } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { hashToken, newToken } from "#app/lib/tokens.server.ts";
import { inTransaction, type Transaction } from "#db/client.server.ts";
import { calendarFeeds } from "#db/schema/index.ts";
import { authorize } from "../../authorize.server.ts";
import { recordEvent } from "../../events/record.server.ts";
import type { MemberActor } from "../../policy.ts";
import { getGroupToSubscribe } from "./queries.server.ts";

/**
 * Makes the secret of a calendar, 256 random bits, which is shown once. The one before stops working.
 *
 * @throws Response 404 for those who are not in the group
 */
export function subscribe(actor: MemberActor, slug: string | undefined): { secret: string } {
  const group = getGroupToSubscribe(actor, slug);
  authorize(actor, "calendar:subscribe", { groupId: group.id });
  const secret = newToken();
  inTransaction((tx) => {
    forgetFeed(tx, actor.id, group.id);
    tx.insert(calendarFeeds)
      .values({ hash: hashToken(secret), memberId: actor.id, groupId: group.id, createdAt: now() })
      .run();
    recordEvent(tx, actor, "calendar.subscribed", { groupId: group.id });
  });
  return { secret };
}

/** The address opens nothing any more, wherever it has got to. @throws Response as `subscribe` */
export function unsubscribe(actor: MemberActor, slug: string | undefined): void {
  const group = getGroupToSubscribe(actor, slug);
  authorize(actor, "calendar:subscribe", { groupId: group.id });
  inTransaction((tx) => {
    if (forgetFeed(tx, actor.id, group.id) === 0) return;
    recordEvent(tx, actor, "calendar.revoked", { groupId: group.id });
  });
}

function forgetFeed(tx: Transaction, memberId: string, groupId: string): number {
  const isTheirs = and(eq(calendarFeeds.memberId, memberId), eq(calendarFeeds.groupId, groupId));
  return tx.delete(calendarFeeds).where(isTheirs).run().changes;
}
