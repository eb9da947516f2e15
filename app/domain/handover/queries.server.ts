import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { members, officeProposals, offices } from "#db/schema/index.ts";
import { listOpenActionsOf } from "../actions/queries.server.ts";
import { countOverdue } from "../actions/waiting-counts.server.ts";
import { authorize } from "../authorize.server.ts";
import { countUntagged } from "../feedback/waiting-counts.server.ts";
import { type Group, getGroup } from "../groups/queries.server.ts";
import { countProposals } from "../meetings/agenda/queries.server.ts";
import { listOpenPolls } from "../meetings/polls/queries.server.ts";
import { countOpenInvitations } from "../membership/invitations/queries.server.ts";
import { countRequests } from "../membership/requests/queries.server.ts";
import { countOpenCorrections } from "../notes/corrections/queries.server.ts";
import { countNotesToFinish } from "../notes/waiting-counts.server.ts";
import { listCandidates } from "../offices/proposal-queries.server.ts";
import { listFacilitatorOffices } from "../offices/queries.server.ts";
import { listPeopleWithoutEmail } from "../people/without-email.server.ts";
import type { MemberActor } from "../policy.ts";

const MOST_HANDOVERS = 10;

/**
 * What goes from one facilitator to the next: who follows whom from which day, what waits in the group, and what those
 * who leave took on themselves.
 *
 * @throws Response 404 without such a group, 403 for all but its facilitators
 */
export function getHandover(actor: MemberActor, slug: string | undefined) {
  const group = getGroup(slug);
  authorize(actor, "office:propose", { groupId: group.id });
  const handovers = handoversOfGroup().all({ groupId: group.id });
  const leaving = handovers.filter(({ state }) => state !== "refused").map(({ fromId }) => fromId);
  return {
    group,
    handovers,
    waiting: countWaiting(actor, group),
    withoutEmail: listPeopleWithoutEmail(group.id),
    actions: listOpenActionsOf(actor, group, leaving),
  };
}

const handoversOfGroup = prepared(() =>
  db
    .select({
      from: leavers.nameToShow,
      fromId: offices.memberId,
      to: members.nameToShow,
      startsOn: officeProposals.startsOn,
      state: officeProposals.state,
      reason: officeProposals.reason,
    })
    .from(officeProposals)
    .innerJoin(offices, eq(offices.id, officeProposals.handsOverId))
    .innerJoin(leavers, eq(leavers.id, offices.memberId))
    .innerJoin(members, eq(members.id, officeProposals.memberId))
    .where(
      and(eq(officeProposals.groupId, sql.placeholder("groupId")), isNotNull(officeProposals.handsOverId)),
    )
    .orderBy(desc(officeProposals.askedAt), desc(officeProposals.id))
    .limit(MOST_HANDOVERS),
);

const leavers = alias(members, "leavers");

/**
 * Whose office can be handed over, and to whom.
 *
 * @throws Response 404 without such a group, 403 for all but its facilitators
 */
export function getGroupToHandOver(actor: MemberActor, slug: string | undefined) {
  const group = getGroup(slug);
  authorize(actor, "office:propose", { groupId: group.id });
  return {
    group,
    offices: listFacilitatorOffices(group.id),
    people: listCandidates(actor, group.id),
  };
}

/** How much of each kind of work waits for whoever runs the group. */
function countWaiting(actor: MemberActor, group: Group) {
  const here = (counts: { slug: string; count: number }[]) =>
    counts.find(({ slug }) => slug === group.slug)?.count ?? 0;
  return {
    requests: here(countRequests(actor)),
    invitations: countOpenInvitations(group.id),
    proposals: countProposals(group.id),
    polls: listOpenPolls(actor, group).length,
    drafts: here(countNotesToFinish(actor)),
    corrections: here(countOpenCorrections(actor)),
    overdue: here(countOverdue(actor)),
    unlabelled: here(countUntagged(actor)),
  };
}
