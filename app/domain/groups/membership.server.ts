import { and, eq, isNull, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { db, type Transaction } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { memberships } from "#db/schema/index.ts";

/** Where someone stands with a group now, whatever they held when the request began. */
export function findMembershipState(memberId: string, groupId: string): "in" | "left" | "never" {
  const { isOpen = null } = openMembership().get({ memberId, groupId }) ?? {};
  if (isOpen === null) return "never";
  return isOpen ? "in" : "left";
}

/** 1 with an open membership, 0 with none but ended ones, null without any. */
const openMembership = prepared(() =>
  db
    .select({ isOpen: sql<number | null>`max(${memberships.leftAt} is null)` })
    .from(memberships)
    .where(
      and(
        eq(memberships.memberId, sql.placeholder("memberId")),
        eq(memberships.groupId, sql.placeholder("groupId")),
      ),
    ),
);

export function beginMembership(tx: Transaction, memberId: string, groupId: string): void {
  tx.insert(memberships).values({ id: newId(), groupId, memberId, joinedAt: now() }).run();
}

export function endMembership(tx: Transaction, memberId: string, groupId: string): void {
  tx.update(memberships)
    .set({ leftAt: now() })
    .where(
      and(eq(memberships.memberId, memberId), eq(memberships.groupId, groupId), isNull(memberships.leftAt)),
    )
    .run();
}
