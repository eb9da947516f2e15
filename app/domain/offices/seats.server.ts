import { and, eq, isNull, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { today } from "#app/lib/london.ts";
import type { Transaction } from "#db/client.server.ts";
import { groups, memberships, offices } from "#db/schema/index.ts";
import type { Office } from "#db/vocabulary.ts";

/**
 * Who works for a group belongs to it: the office brings the membership along. A representative also sits for the
 * group in the one above it.
 */
export function takeSeats(tx: Transaction, memberId: string, office: Office, groupId: string): void {
  join(tx, memberId, groupId);
  const parentId = office === "representative" ? parentOf(tx, groupId) : null;
  if (parentId) join(tx, memberId, parentId);
}

/** The seat in the group above goes with the office, unless another office in that group keeps it. */
export function leaveSeat(tx: Transaction, memberId: string, office: Office, groupId: string): void {
  const parentId = office === "representative" ? parentOf(tx, groupId) : null;
  if (!parentId || hasOfficeIn(tx, memberId, parentId)) return;
  tx.update(memberships)
    .set({ leftAt: now() })
    .where(
      and(eq(memberships.memberId, memberId), eq(memberships.groupId, parentId), isNull(memberships.leftAt)),
    )
    .run();
}

function join(tx: Transaction, memberId: string, groupId: string): void {
  tx.insert(memberships)
    .values({ id: newId(), memberId, groupId, joinedAt: now() })
    .onConflictDoNothing()
    .run();
}

function parentOf(tx: Transaction, groupId: string): string | null {
  const group = tx.select({ parentId: groups.parentId }).from(groups).where(eq(groups.id, groupId)).get();
  return group?.parentId ?? null;
}

/** An office of the group itself, or one that represents another group in it. */
function hasOfficeIn(tx: Transaction, memberId: string, groupId: string): boolean {
  return (
    tx
      .select({ id: offices.id })
      .from(offices)
      .innerJoin(groups, eq(groups.id, offices.groupId))
      .where(
        sql`${offices.memberId} = ${memberId} and ${offices.endedAt} is null
          and (${offices.endsOn} is null or ${offices.endsOn} >= ${today(now())})
          and (${offices.groupId} = ${groupId} or (${offices.office} = 'representative' and ${groups.parentId} = ${groupId}))`,
      )
      .get() !== undefined
  );
}
