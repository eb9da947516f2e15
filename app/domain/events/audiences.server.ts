import { and, eq, isNull, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { memberships } from "#db/schema/index.ts";

/** Everybody who is in a group now: whom its news are for. */
export function listMemberIds(groupId: string): string[] {
  return membersOf()
    .all({ groupId })
    .map(({ memberId }) => memberId);
}

const membersOf = prepared(() =>
  db
    .select({ memberId: memberships.memberId })
    .from(memberships)
    .where(and(eq(memberships.groupId, sql.placeholder("groupId")), isNull(memberships.leftAt))),
);
