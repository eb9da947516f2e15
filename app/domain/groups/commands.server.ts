import { and, eq, isNull, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { db, inTransaction } from "#db/client.server.ts";
import { memberships } from "#db/schema/index.ts";
import { authorize } from "../authorize.server.ts";
import { recordEvent } from "../events/record.server.ts";
import type { MemberActor } from "../policy.ts";
import { type Group, getGroup } from "./queries.server.ts";

export type Joined = { ok: true } | { ok: false; reason: "archived" | "notOpen" };

/** 1 with an open membership, 0 with none but ended ones, null without any. */
const openMembership = db
  .select({ isOpen: sql<number | null>`max(${memberships.leftAt} is null)` })
  .from(memberships)
  .where(
    and(
      eq(memberships.memberId, sql.placeholder("memberId")),
      eq(memberships.groupId, sql.placeholder("groupId")),
    ),
  )
  .prepare();

/**
 * Joins a group that is open to all. Someone who is in it already stays in it, and is not told twice.
 *
 * @throws Response 404 without such a group, 403 for a visitor
 */
export function joinGroup(actor: MemberActor, slug: string | undefined): Joined {
  const group = getGroup(slug);
  authorize(actor, "group:join", { groupId: group.id });

  return inTransaction((tx) => {
    if (standing(actor, group) === "in") return { ok: true };
    if (group.archivedAt) return { ok: false, reason: "archived" };
    if (group.joinRule !== "open") return { ok: false, reason: "notOpen" };

    const membership = { id: newId(), groupId: group.id, memberId: actor.id, joinedAt: now() };
    tx.insert(memberships).values(membership).run();
    recordEvent(tx, actor, "group.joined", { groupId: group.id, memberId: actor.id });
    return { ok: true };
  });
}

/**
 * Ends the membership and nothing else: feedback stays with the group, and an office ends on its own day. Someone who
 * has left already has sent the form twice.
 *
 * @throws Response 404 without such a group, 403 for someone who never was in it
 */
export function leaveGroup(actor: MemberActor, slug: string | undefined): void {
  const group = getGroup(slug);
  if (standing(actor, group) === "left") return;
  authorize(actor, "group:leave", { groupId: group.id });

  inTransaction((tx) => {
    tx.update(memberships)
      .set({ leftAt: now() })
      .where(
        and(
          eq(memberships.memberId, actor.id),
          eq(memberships.groupId, group.id),
          isNull(memberships.leftAt),
        ),
      )
      .run();
    recordEvent(tx, actor, "group.left", { groupId: group.id, memberId: actor.id });
  });
}

/** Where someone stands with a group now, whatever they held when the request began. */
function standing(actor: MemberActor, group: Group): "in" | "left" | "never" {
  const { isOpen = null } = openMembership.get({ memberId: actor.id, groupId: group.id }) ?? {};
  if (isOpen === null) return "never";
  return isOpen ? "in" : "left";
}
