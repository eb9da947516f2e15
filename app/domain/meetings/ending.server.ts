import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import type { Transaction } from "#db/client.server.ts";
import { meetings } from "#db/schema/index.ts";
import { recordEvent } from "../events/record.server.ts";
import type { Actor } from "../policy.ts";
import { listWhoMayCome } from "./answers/queries.server.ts";

/** Does a group still have meetings before it, which were not cancelled? */
export function hasMeetingsToCome(tx: Transaction, groupId: string): boolean {
  return tx.select({ id: meetings.id }).from(meetings).where(toCome(groupId)).limit(1).get() !== undefined;
}

/** Cancels the meetings to come of a group that ends. Its members hear of it, but those who stay away from them. */
export function cancelAllToCome(tx: Transaction, actor: Actor, groupId: string, reason: string): void {
  const cancelled = tx
    .update(meetings)
    .set({ cancelledAt: now(), cancelReason: reason, changedAt: now(), version: sql`version + 1` })
    .where(toCome(groupId))
    .returning({ id: meetings.id })
    .all();
  for (const { id } of cancelled)
    recordEvent(tx, actor, "meeting.endedWithGroup", { meetingId: id, groupId }, listWhoMayCome(groupId, id));
}

function toCome(groupId: string): SQL | undefined {
  return and(
    eq(meetings.groupId, groupId),
    sql`${meetings.startsAt} > ${now().getTime()}`,
    isNull(meetings.cancelledAt),
  );
}
