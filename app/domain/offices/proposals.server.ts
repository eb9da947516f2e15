import { and, eq, isNull, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { today } from "#app/lib/london.ts";
import { notFound } from "#app/lib/refusals.ts";
import { db, inTransaction, type Transaction } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { memberships, officeProposals } from "#db/schema/index.ts";
import { authorize } from "../authorize.server.ts";
import { recordEvent } from "../events/record.server.ts";
import { getGroup } from "../groups/queries.server.ts";
import type { MemberActor } from "../policy.ts";
import type { Nothing, Result } from "../result.ts";
import { mustMove, transition } from "../transition.server.ts";
import { endHandedOver } from "./ending.server.ts";
import { giveOffice, type NotGiven, type Terms } from "./giving.server.ts";
import { getProposalToDecide } from "./proposal-queries.server.ts";
import { listOfficesOf } from "./queries.server.ts";
import { NEXT_STATES } from "./rules.ts";

/**
 * Asks for somebody to become an administrator; another administrator decides. Asking twice has one effect.
 *
 * @throws Response 403 for all but administrators, and for oneself
 */
export function askForAdministrator(
  actor: MemberActor,
  memberId: string,
  terms: Terms = {},
): Result<Nothing, "alreadyHeld"> {
  authorize(actor, "office:ask", { authorId: memberId });
  return inTransaction((tx) => {
    if (holdsOpenOffice(memberId, "administrator", null)) return { ok: false, reason: "alreadyHeld" };
    const proposalId = keepProposal(tx, actor, {
      office: "administrator",
      memberId,
      groupId: null,
      ...terms,
    });
    if (proposalId) recordEvent(tx, actor, "office.asked", { proposalId, memberId, office: "administrator" });
    return { ok: true };
  });
}

/**
 * A facilitator proposes a member of the group as a facilitator; an administrator confirms.
 *
 * @throws Response 404 without such a group or for somebody who is not in it, 403 for all but its facilitators
 */
export function proposeFacilitator(
  actor: MemberActor,
  slug: string | undefined,
  memberId: string,
): Result<Nothing, "alreadyHeld"> {
  const group = getGroup(slug);
  const groupId = group.id;
  authorize(actor, "office:propose", { groupId, authorId: memberId });
  if (!isInGroup(memberId, groupId)) throw notFound();
  return inTransaction((tx) => {
    if (holdsOpenOffice(memberId, "facilitator", groupId)) return { ok: false, reason: "alreadyHeld" };
    const proposalId = keepProposal(tx, actor, { office: "facilitator", memberId, groupId });
    if (proposalId)
      recordEvent(tx, actor, "office.proposed", { proposalId, memberId, office: "facilitator", groupId });
    return { ok: true };
  });
}

/**
 * Gives the office that was asked for, and ends the one that is handed over with it.
 *
 * @throws Response 403 for the one who asked, for the one whom it is for, and for all but administrators
 */
export function approveProposal(
  actor: MemberActor,
  id: string | undefined,
): Result<Nothing, NotGiven | "alreadyDecided"> {
  const proposal = getProposalToDecide(actor, id);
  return inTransaction((tx) => {
    if (proposal.state !== "waiting") return { ok: false, reason: "alreadyDecided" };
    const { memberId, groupId, endsOn, deputyId } = proposal;
    // A day that went by while it waited: the office begins today.
    const startsOn = proposal.startsOn && proposal.startsOn > today(now()) ? proposal.startsOn : null;
    const place = groupId
      ? ({ office: "facilitator", groupId } as const)
      : ({ office: "administrator" } as const);
    const given = giveOffice(tx, actor, memberId, place, { startsOn, endsOn, deputyId });
    if (!given.ok) return given;
    if (proposal.handsOverId) endHandedOver(tx, actor, proposal.handsOverId, startsOn ?? today(now()));
    decideProposal(tx, actor, proposal.id, { state: "approved", officeId: given.officeId });
    return { ok: true };
  });
}

/**
 * Turns down what was asked for; the one who asked is told and can read why.
 *
 * @throws Response 403 for the one who asked, for the one whom it is for, and for all but administrators
 */
export function refuseProposal(
  actor: MemberActor,
  id: string | undefined,
  reason: string,
): Result<Nothing, "alreadyDecided"> {
  const proposal = getProposalToDecide(actor, id);
  return inTransaction((tx) => {
    if (proposal.state !== "waiting") return { ok: false, reason: "alreadyDecided" };
    decideProposal(tx, actor, proposal.id, { state: "refused", reason });
    const { memberId, office, askedById } = proposal;
    const where = proposal.groupId ? { groupId: proposal.groupId } : {};
    const ids = { proposalId: proposal.id, memberId, office, ...where };
    recordEvent(tx, actor, "office.refused", { ...ids, askedById: askedById ?? "" });
    return { ok: true };
  });
}

/** @returns undefined when one for the same person, or for an office that is handed over, is waiting already */
export function keepProposal(
  tx: Transaction,
  actor: MemberActor,
  values: Pick<typeof officeProposals.$inferInsert, "office" | "memberId" | "groupId" | "handsOverId"> &
    Terms,
): string | undefined {
  return tx
    .insert(officeProposals)
    .values({ id: newId(), ...values, state: "waiting", askedById: actor.id, askedAt: now() })
    .onConflictDoNothing()
    .returning({ id: officeProposals.id })
    .get()?.id;
}

function decideProposal(
  tx: Transaction,
  actor: MemberActor,
  id: string,
  { state, ...values }: { state: "approved" | "refused"; reason?: string; officeId?: string },
): void {
  const decision = { ...values, decidedById: actor.id, decidedAt: now() };
  mustMove(moveProposal(tx, id, state, decision), "it was read as waiting, and nothing ran in between");
}

const moveProposal = transition(officeProposals, NEXT_STATES);

export function holdsOpenOffice(memberId: string, office: string, groupId: string | null): boolean {
  return listOfficesOf(memberId).some(
    (held) => held.office === office && held.groupId === groupId && !held.hasEnded,
  );
}

export function isInGroup(memberId: string, groupId: string): boolean {
  return openMembership().get({ memberId, groupId }) !== undefined;
}

const openMembership = prepared(() =>
  db
    .select({ id: memberships.id })
    .from(memberships)
    .where(
      and(
        eq(memberships.memberId, sql.placeholder("memberId")),
        eq(memberships.groupId, sql.placeholder("groupId")),
        isNull(memberships.leftAt),
      ),
    ),
);
