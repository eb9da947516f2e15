import { asc, count, desc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { forbidden, notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { groups, members, memberships, officeProposals, offices } from "#db/schema/index.ts";
import { authorize } from "../authorize.server.ts";
import { getGroup } from "../groups/queries.server.ts";
import { hasDied } from "../people/away.server.ts";
import { isSecondPerson } from "../people/second-person.ts";
import { hasNoEmail } from "../people/without-email.server.ts";
import type { Actor, MemberActor } from "../policy.ts";

const MOST_LISTED = 100;

const askers = alias(members, "askers");

const leavers = alias(members, "leavers");

export type Proposal = NonNullable<ReturnType<typeof findProposal>>;

export function findProposal(id: string) {
  return proposalById().get({ id });
}

const proposalById = prepared(() => selectProposals().where(eq(officeProposals.id, sql.placeholder("id"))));

/** @throws Response 403 for all but administrators, 404 without such a proposal */
export function getProposal(actor: Actor, id: string | undefined): Proposal {
  authorize(actor, "office:approve");
  const proposal = findProposal(id ?? "");
  if (!proposal) throw notFound();
  return proposal;
}

/** Neither the one who asked nor the one whom it is for: an administrator with no part in it. */
export function canDecide(actor: Actor, proposal: Proposal): boolean {
  return isSecondPerson(actor, "office:approve", proposal);
}

/** @throws Response 403 for whoever has a part in it, and as `getProposal` */
export function getProposalToDecide(actor: Actor, id: string | undefined): Proposal {
  const proposal = getProposal(actor, id);
  if (!canDecide(actor, proposal)) throw forbidden();
  return proposal;
}

/**
 * What waits for an administrator, the longest wait first.
 *
 * @throws Response 403 for all but administrators
 */
export function listWaitingProposals(actor: Actor) {
  authorize(actor, "office:approve");
  return waitingProposals()
    .all()
    .map((proposal) => ({ ...proposal, canDecide: canDecide(actor, proposal) }));
}

const waitingProposals = prepared(() =>
  selectProposals()
    .where(sql`${officeProposals.state} = 'waiting'`)
    .orderBy(asc(officeProposals.askedAt), asc(officeProposals.id))
    .limit(MOST_LISTED),
);

export function countWaitingProposals(actor: Actor): number {
  authorize(actor, "office:approve");
  return waitingCount().get()?.waiting ?? 0;
}

const waitingCount = prepared(() =>
  db.select({ waiting: count() }).from(officeProposals).where(sql`${officeProposals.state} = 'waiting'`),
);

/**
 * Whom a facilitator can propose, by name, and what came of earlier proposals, the newest first.
 *
 * @throws Response 404 without such a group, 403 for all but its facilitators
 */
export function getGroupToProposeFor(actor: MemberActor, slug: string | undefined) {
  const group = getGroup(slug);
  authorize(actor, "office:propose", { groupId: group.id });
  return {
    group,
    people: listCandidates(actor, group.id),
    proposals: proposalsOfGroup().all({ groupId: group.id }),
  };
}

const proposalsOfGroup = prepared(() =>
  selectProposals()
    .where(eq(officeProposals.groupId, sql.placeholder("groupId")))
    .orderBy(desc(officeProposals.askedAt), desc(officeProposals.id))
    .limit(10),
);

/** Whom a facilitator can propose, by name. Whether the actor may, the caller has asked. */
export function listCandidates(actor: MemberActor, groupId: string) {
  return candidates().all({ groupId, memberId: actor.id });
}

/** Those in the group without an office in it. */
const candidates = prepared(() =>
  db
    .select({ memberId: members.id, name: members.nameToShow })
    .from(memberships)
    .innerJoin(members, eq(members.id, memberships.memberId))
    .where(
      sql`${memberships.groupId} = ${sql.placeholder("groupId")} and ${memberships.leftAt} is null
        and ${members.id} <> ${sql.placeholder("memberId")} and ${members.status} = 'active' and not ${hasDied(members.id)}
        and not ${hasNoEmail(members.id)}
        and not exists (select 1 from ${offices} where ${offices.memberId} = ${members.id}
          and ${offices.groupId} = ${memberships.groupId} and ${offices.office} = 'facilitator' and ${offices.endedAt} is null)`,
    )
    .orderBy(asc(members.nameToShow))
    .limit(1000),
);

function selectProposals() {
  return db
    .select(columns)
    .from(officeProposals)
    .innerJoin(members, eq(members.id, officeProposals.memberId))
    .leftJoin(groups, eq(groups.id, officeProposals.groupId))
    .leftJoin(askers, eq(askers.id, officeProposals.askedById))
    .leftJoin(handedOver, eq(handedOver.id, officeProposals.handsOverId))
    .leftJoin(leavers, eq(leavers.id, handedOver.memberId));
}

const columns = {
  id: officeProposals.id,
  office: officeProposals.office,
  memberId: officeProposals.memberId,
  name: members.name,
  nameToShow: members.nameToShow,
  email: members.email,
  groupId: officeProposals.groupId,
  groupName: groups.name,
  groupSlug: groups.slug,
  startsOn: officeProposals.startsOn,
  endsOn: officeProposals.endsOn,
  deputyId: officeProposals.deputyId,
  handsOverId: officeProposals.handsOverId,
  handsOver: leavers.name,
  state: officeProposals.state,
  askedById: officeProposals.askedById,
  askedBy: askers.name,
  askedAt: officeProposals.askedAt,
  decidedAt: officeProposals.decidedAt,
  reason: officeProposals.reason,
};

const handedOver = alias(offices, "handed_over");
