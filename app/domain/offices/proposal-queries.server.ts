import { asc, count, desc, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { groups, members, officeProposals } from "#db/schema/index.ts";
import { authorize } from "../authorize.server.ts";
import { type Actor, can } from "../policy.ts";

const MOST_LISTED = 100;

const askers = alias(members, "askers");

const columns = {
  id: officeProposals.id,
  office: officeProposals.office,
  memberId: officeProposals.memberId,
  name: members.name,
  email: members.email,
  groupId: officeProposals.groupId,
  groupName: groups.name,
  groupSlug: groups.slug,
  startsOn: officeProposals.startsOn,
  endsOn: officeProposals.endsOn,
  deputyId: officeProposals.deputyId,
  state: officeProposals.state,
  askedById: officeProposals.askedById,
  askedBy: askers.name,
  askedAt: officeProposals.askedAt,
  decidedAt: officeProposals.decidedAt,
  reason: officeProposals.reason,
};

const proposalById = select()
  .where(eq(officeProposals.id, sql.placeholder("id")))
  .prepare();

const waitingProposals = select()
  .where(sql`${officeProposals.state} = 'waiting'`)
  .orderBy(asc(officeProposals.askedAt), asc(officeProposals.id))
  .limit(MOST_LISTED)
  .prepare();

const proposalsOfGroup = select()
  .where(eq(officeProposals.groupId, sql.placeholder("groupId")))
  .orderBy(desc(officeProposals.id))
  .limit(10)
  .prepare();

const waitingCount = db
  .select({ waiting: count() })
  .from(officeProposals)
  .where(sql`${officeProposals.state} = 'waiting'`)
  .prepare();

export type Proposal = NonNullable<ReturnType<typeof findProposal>>;

export function findProposal(id: string) {
  return proposalById.get({ id });
}

/** @throws Response 403 for all but administrators, 404 without such a proposal */
export function getProposal(actor: Actor, id: string | undefined): Proposal {
  authorize(actor, "office:approve");
  const proposal = findProposal(id ?? "");
  if (!proposal) throw notFound();
  return proposal;
}

/** Neither the one who asked nor the one whom it is for: an administrator with no part in it. */
export function canDecide(actor: Actor, { askedById, memberId }: Proposal): boolean {
  return (
    can(actor, "office:approve", { authorId: askedById }) && can(actor, "office:approve", { authorId: memberId })
  );
}

/**
 * What waits for an administrator, the longest wait first.
 *
 * @throws Response 403 for all but administrators
 */
export function listWaitingProposals(actor: Actor) {
  authorize(actor, "office:approve");
  return waitingProposals.all().map((proposal) => ({ ...proposal, canDecide: canDecide(actor, proposal) }));
}

export function countWaitingProposals(actor: Actor): number {
  authorize(actor, "office:approve");
  return waitingCount.get()?.waiting ?? 0;
}

/** The last proposals of a group, the newest first. Who may ask, the caller has checked. */
export function listProposalsOfGroup(groupId: string) {
  return proposalsOfGroup.all({ groupId });
}

function select() {
  return db
    .select(columns)
    .from(officeProposals)
    .innerJoin(members, eq(members.id, officeProposals.memberId))
    .leftJoin(groups, eq(groups.id, officeProposals.groupId))
    .leftJoin(askers, eq(askers.id, officeProposals.askedById));
}
