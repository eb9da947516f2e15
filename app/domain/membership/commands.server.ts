import { inTransaction } from "#db/client.server.ts";
import { authorize } from "../authorize.server.ts";
import { recordEvent } from "../events/record.server.ts";
import { beginMembership, endMembership, findMembershipState } from "../groups/membership.server.ts";
import { getGroup } from "../groups/queries.server.ts";
import { giveUpPlaces } from "../meetings/answers/places.server.ts";
import type { MemberActor } from "../policy.ts";
import type { Nothing, Result } from "../result.ts";
import { mustMove } from "../transition.server.ts";
import { settleInvitation } from "./invitations/commands.server.ts";
import { findOpenInvitation } from "./invitations/queries.server.ts";
import { settleOpenRequest } from "./requests/commands.server.ts";

/**
 * Joins a group that is open to all, or that the actor is invited to. Someone who is in it already stays in it, and is
 * not told twice.
 *
 * @throws Response 404 without such a group, 403 for a visitor
 */
export function joinGroup(
  actor: MemberActor,
  slug: string | undefined,
): Result<Nothing, "archived" | "notOpen"> {
  const group = getGroup(slug);
  authorize(actor, "group:join", { groupId: group.id });

  return inTransaction((tx) => {
    if (findMembershipState(actor.id, group.id) === "in") return { ok: true };
    if (group.archivedAt) return { ok: false, reason: "archived" };
    const invitation = findOpenInvitation(actor.id, group.id);
    if (group.joinRule !== "open" && !invitation) return { ok: false, reason: "notOpen" };

    beginMembership(tx, actor.id, group.id);
    if (invitation)
      mustMove(settleInvitation(tx, invitation.id, "accepted"), "this transaction read it as open");
    // Whoever asked before they were invited waits for no answer any more.
    settleOpenRequest(tx, actor.id, group.id, "withdrawn");
    recordEvent(tx, actor, "group.joined", { groupId: group.id, memberId: actor.id });
    return { ok: true };
  });
}

/**
 * Ends the membership, and with it what they said of meetings to come: feedback stays with the group, and an office ends
 * on its own day. Someone who has left already has sent the form twice.
 *
 * @throws Response 404 without such a group, 403 for someone who never was in it
 */
export function leaveGroup(actor: MemberActor, slug: string | undefined): void {
  const group = getGroup(slug);
  if (findMembershipState(actor.id, group.id) === "left") return;
  authorize(actor, "group:leave", { groupId: group.id });

  inTransaction((tx) => {
    endMembership(tx, actor.id, group.id);
    giveUpPlaces(tx, actor, actor.id, group.id);
    recordEvent(tx, actor, "group.left", { groupId: group.id, memberId: actor.id });
  });
}
