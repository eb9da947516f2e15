import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { inTransaction, type Transaction } from "#db/client.server.ts";
import { joinRequests } from "#db/schema/index.ts";
import type { JoinRequestState } from "#db/vocabulary.ts";
import { authorize } from "../../authorize.server.ts";
import { recordEvent } from "../../events/record.server.ts";
import { beginMembership, findMembershipState } from "../../groups/membership.server.ts";
import { getGroup } from "../../groups/queries.server.ts";
import { inGroup, listWhoSeesTo } from "../../people/holders.server.ts";
import type { MemberActor } from "../../policy.ts";
import type { Nothing, Result } from "../../result.ts";
import { mustMove, transition } from "../../transition.server.ts";
import { findLastRequest, findOwnRequest, getRequest } from "./queries.server.ts";
import { NEXT_REQUEST_STATES } from "./rules.ts";

/**
 * Asks to join a group. Its facilitators get an email, or whoever sees to it where there are none. Asked twice before an answer, or by someone who is in, is once.
 *
 * @throws Response 404 without such a group, 403 for a visitor
 */
export function askToJoin(
  actor: MemberActor,
  slug: string | undefined,
  { reason }: { reason: string },
): Result<Nothing, "archived" | "open" | "invitation"> {
  const group = getGroup(slug);
  authorize(actor, "group:join", { groupId: group.id });

  return inTransaction((tx) => {
    if (findMembershipState(actor.id, group.id) === "in") return { ok: true };
    if (group.archivedAt) return { ok: false, reason: "archived" };
    if (group.joinRule !== "ask") return { ok: false, reason: group.joinRule };
    if (findOwnRequest(actor, group.id)?.state === "asked") return { ok: true };

    const requestId = newId();
    const who = { groupId: group.id, memberId: actor.id };
    tx.insert(joinRequests)
      .values({ id: requestId, ...who, state: "asked", reason, askedAt: now() })
      .run();
    recordEvent(tx, actor, "group.asked", { ...who, requestId }, listWhoSeesTo(inGroup(group.id)));
    return { ok: true };
  });
}

/** Takes a request back while nobody has answered it. @throws Response 404 without such a group */
export function withdrawRequest(actor: MemberActor, slug: string | undefined): void {
  const group = getGroup(slug);
  authorize(actor, "group:join", { groupId: group.id });
  inTransaction((tx) => {
    const asked = findOwnRequest(actor, group.id);
    if (!asked || !settleRequest(tx, asked.id, "withdrawn")) return;
    const details = { groupId: group.id, memberId: actor.id, requestId: asked.id };
    recordEvent(tx, actor, "group.requestWithdrawn", details);
  });
}

/**
 * Lets in who asked. They get the email that everyone gets who joins.
 *
 * @throws Response 403 for all but the group's facilitators, 404 when this group has no such request
 */
export function acceptRequest(
  actor: MemberActor,
  slug: string | undefined,
  id: string | undefined,
): Result<Nothing, "settled" | "archived"> {
  const { group, asked } = getRequest(actor, slug, id);
  if (group.archivedAt) return { ok: false, reason: "archived" };
  return inTransaction((tx) => {
    if (!settleRequest(tx, asked.id, "accepted")) return { ok: false, reason: "settled" };
    const { memberId } = asked;
    if (findMembershipState(memberId, group.id) !== "in") beginMembership(tx, memberId, group.id);
    const details = { groupId: group.id, memberId, requestId: asked.id };
    recordEvent(tx, actor, "group.requestAccepted", details);
    return { ok: true };
  });
}

/**
 * Declines a request with a reason, which whoever asked reads on the group's page.
 *
 * @throws Response 403 for all but the group's facilitators, 404 when this group has no such request
 */
export function declineRequest(
  actor: MemberActor,
  slug: string | undefined,
  id: string | undefined,
  { answer }: { answer: string },
): Result<Nothing, "settled" | "archived"> {
  const { group, asked } = getRequest(actor, slug, id);
  return inTransaction((tx) => {
    if (!settleRequest(tx, asked.id, "declined", answer)) return { ok: false, reason: "settled" };
    const details = { groupId: group.id, memberId: asked.memberId, requestId: asked.id };
    recordEvent(tx, actor, "group.requestDeclined", details);
    return { ok: true };
  });
}

/** Settles a request that still waits, and says whether it did. */
export function settleRequest(
  tx: Transaction,
  id: string,
  state: Exclude<JoinRequestState, "asked">,
  answer: string | null = null,
): boolean {
  return moveRequest(tx, id, state, { answer, settledAt: now() });
}

const moveRequest = transition(joinRequests, NEXT_REQUEST_STATES);

/** The same for whatever this person waits for in this group. */
export function settleOpenRequest(
  tx: Transaction,
  memberId: string,
  groupId: string,
  state: Exclude<JoinRequestState, "asked" | "declined">,
): void {
  const last = findLastRequest(memberId, groupId);
  if (last?.state === "asked")
    mustMove(settleRequest(tx, last.id, state), "this transaction read it as one that waits");
}
