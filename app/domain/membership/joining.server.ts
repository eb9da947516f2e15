import type { JoinRule } from "#db/vocabulary.ts";
import { findGroup, type Group, isMemberOf } from "../groups/queries.server.ts";
import type { Actor, MemberActor } from "../policy.ts";
import { joinGroup } from "./commands.server.ts";
import { findOpenInvitation } from "./invitations/queries.server.ts";
import { findOwnRequest } from "./requests/queries.server.ts";

export type WayToJoin = "in" | "archived" | "invited" | "asked" | JoinRule;

/** How the actor comes into the group: is in it, cannot any more, was invited, waits for an answer, or by its rule. */
export function findWayToJoin(actor: Actor, group: Group): WayToJoin {
  if (isMemberOf(actor, group)) return "in";
  if (group.archivedAt) return "archived";
  if (actor.id && findOpenInvitation(actor.id, group.id)) return "invited";
  if (findOwnRequest(actor, group.id)?.state === "asked") return "asked";
  return group.joinRule;
}

/** A group that people still join, for those who create an account in order to. */
export function findGroupToJoin(slug: string | null | undefined): Group | undefined {
  const group = slug ? findGroup(slug) : undefined;
  return group?.archivedAt ? undefined : group;
}

/** Somebody has just got their account: they join the group that they came for, or go where it is asked for. */
export function arriveAt(actor: MemberActor, slug: string | undefined): { path: string; hasJoined: boolean } {
  const group = findGroupToJoin(slug);
  if (!group) return { path: "/your-page", hasJoined: false };
  const hasJoined = findWayToJoin(actor, group) !== "ask" && joinGroup(actor, group.slug).ok;
  return { path: hasJoined ? `/groups/${group.slug}` : `/groups/${group.slug}/ask`, hasJoined };
}
