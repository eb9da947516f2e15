import { and, asc, desc, eq, sql } from "drizzle-orm";
import { notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { groups, joinRequests, members } from "#db/schema/index.ts";
import { authorize } from "../../authorize.server.ts";
import { getGroup } from "../../groups/queries.server.ts";
import { type Actor, scopeOf } from "../../policy.ts";

/** The oldest are answered first, and then there is room for the next. */
const MOST_LISTED = 50;

/** What the actor asked of a group last, and what came of it. */
export function findOwnRequest(actor: Actor, groupId: string) {
  return actor.id ? findLastRequest(actor.id, groupId) : undefined;
}

export function findLastRequest(memberId: string, groupId: string) {
  return latestOfMember().get({ memberId, groupId });
}

/**
 * Who waits to join, those who asked first before the others.
 *
 * @throws Response 404 without such a group, 403 for all but its facilitators
 */
export function listRequests(actor: Actor, slug: string | undefined) {
  const group = getGroup(slug);
  authorize(actor, "group:answerRequests", { groupId: group.id });
  return { group, requests: listWaiting(group.id) };
}

/** The requests of a group that nobody has answered. */
export function listWaiting(groupId: string) {
  return requestsWaiting().all({ groupId });
}

const requestsWaiting = prepared(() =>
  db
    .select({
      id: joinRequests.id,
      memberId: joinRequests.memberId,
      name: members.nameToShow,
      askedAt: joinRequests.askedAt,
      reason: joinRequests.reason,
    })
    .from(joinRequests)
    .innerJoin(members, eq(members.id, joinRequests.memberId))
    .where(and(eq(joinRequests.groupId, sql.placeholder("groupId")), sql`${joinRequests.state} = 'asked'`))
    .orderBy(asc(joinRequests.askedAt), asc(joinRequests.id))
    .limit(MOST_LISTED),
);

/** @throws Response 403 for all but the group's facilitators, 404 when this group has no such request */
export function getRequest(actor: Actor, slug: string | undefined, id: string | undefined) {
  const group = getGroup(slug);
  authorize(actor, "group:answerRequests", { groupId: group.id });
  const asked = requestById().get({ id: id ?? "", groupId: group.id });
  if (!asked) throw notFound();
  return { group, asked };
}

const requestById = prepared(() =>
  db
    .select({
      id: joinRequests.id,
      memberId: joinRequests.memberId,
      state: joinRequests.state,
      reason: joinRequests.reason,
      askedAt: joinRequests.askedAt,
      name: members.nameToShow,
    })
    .from(joinRequests)
    .innerJoin(members, eq(members.id, joinRequests.memberId))
    .where(
      and(eq(joinRequests.id, sql.placeholder("id")), eq(joinRequests.groupId, sql.placeholder("groupId"))),
    ),
);

/** For each group whose requests the actor answers: how many wait, and since when. */
export function countRequests(actor: Actor) {
  const { groupIds } = scopeOf(actor, "group:answerRequests");
  return waitingByGroup().all({ groups: JSON.stringify(groupIds) });
}

const waitingByGroup = prepared(() =>
  db
    .select({
      slug: groups.slug,
      name: groups.name,
      count: sql<number>`count(${joinRequests.id})`,
      oldest: sql`min(${joinRequests.askedAt})`.mapWith(joinRequests.askedAt),
    })
    .from(groups)
    .leftJoin(joinRequests, and(eq(joinRequests.groupId, groups.id), sql`${joinRequests.state} = 'asked'`))
    .where(sql`${groups.id} in (select value from json_each(${sql.placeholder("groups")}))`)
    .groupBy(groups.id),
);

const latestOfMember = prepared(() =>
  db
    .select()
    .from(joinRequests)
    .where(
      and(
        eq(joinRequests.memberId, sql.placeholder("memberId")),
        eq(joinRequests.groupId, sql.placeholder("groupId")),
      ),
    )
    .orderBy(desc(joinRequests.askedAt), desc(joinRequests.id))
    .limit(1),
);
