import { now } from "#app/lib/clock.ts";
import { today } from "#app/lib/london.ts";
import { notFound } from "#app/lib/refusals.ts";
import { inTransaction } from "#db/client.server.ts";
import { authorize } from "../authorize.server.ts";
import { recordEvent } from "../events/record.server.ts";
import { getGroup } from "../groups/queries.server.ts";
import { holdsOpenOffice, isInGroup, keepProposal } from "../offices/proposals.server.ts";
import { listFacilitatorOffices } from "../offices/queries.server.ts";
import type { MemberActor } from "../policy.ts";
import type { HandoverInput, NOT_PROPOSED } from "./form.ts";

export type HandoverProposed = { ok: true } | { ok: false; reason: keyof typeof NOT_PROPOSED };

/**
 * Proposes who follows a facilitator of the group, and from which day. An administrator confirms: then the one office
 * ends on the day before the other begins, and the group is never without.
 *
 * @throws Response 404 without such a group, such an office in it, or for somebody who is not in it, 403 for all but its
 *   facilitators and for oneself as the one who follows
 */
export function proposeHandover(
  actor: MemberActor,
  slug: string | undefined,
  { officeId, memberId, startsOn }: HandoverInput,
): HandoverProposed {
  const group = getGroup(slug);
  const groupId = group.id;
  authorize(actor, "office:propose", { groupId, authorId: memberId });
  const office = listFacilitatorOffices(groupId).find(({ id }) => id === officeId);
  if (!office || !isInGroup(memberId, groupId)) throw notFound();
  if (startsOn <= today(now())) return { ok: false, reason: "tooSoon" };
  if (startsOn <= office.startsOn || (office.endsOn && startsOn > office.endsOn))
    return { ok: false, reason: "endsBefore" };

  return inTransaction((tx) => {
    if (holdsOpenOffice(memberId, "facilitator", groupId)) return { ok: false, reason: "alreadyHeld" };
    const values = { office: "facilitator", memberId, groupId, startsOn, handsOverId: officeId } as const;
    const proposalId = keepProposal(tx, actor, values);
    if (!proposalId) return { ok: false, reason: "alreadyAsked" };
    recordEvent(tx, actor, "office.proposed", { proposalId, memberId, office: "facilitator", groupId });
    return { ok: true };
  });
}
