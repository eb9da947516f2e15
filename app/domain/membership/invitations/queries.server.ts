import { and, count, desc, eq, sql } from "drizzle-orm";
import { cutPage, type PageKey } from "#app/domain/page-key.server.ts";
import { now } from "#app/lib/clock.ts";
import { notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { groups, invitations } from "#db/schema/index.ts";
import { authorize } from "../../authorize.server.ts";
import { getGroup } from "../../groups/queries.server.ts";
import type { Actor } from "../../policy.ts";
import { oldestThatCounts } from "./rules.ts";

const INVITATIONS_PER_PAGE = 20;

/** The invitation that lets this person in today. */
export function findOpenInvitation(memberId: string, groupId: string) {
  return openOfMember().get({ memberId, groupId, since: oldestThatCounts().getTime() });
}

const openOfMember = prepared(() =>
  db
    .select({ id: invitations.id })
    .from(invitations)
    .where(
      and(
        eq(invitations.memberId, sql.placeholder("memberId")),
        eq(invitations.groupId, sql.placeholder("groupId")),
        sql`${invitations.state} = 'sent'`,
        sql`${invitations.sentAt} > ${sql.placeholder("since")}`,
      ),
    ),
);

/** Groups that the actor is invited to and has not joined, the latest invitation first. */
export function listInvitedTo(actor: Actor) {
  if (!actor.id) return [];
  return groupsInvitedTo().all({ memberId: actor.id, since: oldestThatCounts().getTime() });
}

const groupsInvitedTo = prepared(() =>
  db
    .select({ slug: groups.slug, name: groups.name })
    .from(invitations)
    .innerJoin(groups, eq(groups.id, invitations.groupId))
    .where(
      and(
        eq(invitations.memberId, sql.placeholder("memberId")),
        sql`${invitations.state} = 'sent'`,
        sql`${invitations.sentAt} > ${sql.placeholder("since")}`,
        sql`${groups.archivedAt} is null`,
      ),
    )
    .orderBy(desc(invitations.sentAt))
    .limit(20),
);

/**
 * Whom the group invited, the latest first and a page at a time. Whether an address had an account is nowhere in it.
 *
 * @throws Response 404 without such a group, 403 for all but its facilitators
 */
export function listInvitations(actor: Actor, slug: string | undefined, after?: PageKey) {
  const group = getGroupToInviteTo(actor, slug);
  const from = after ?? { at: new Date(now().getTime() + 1), id: "" };
  const rows = invitationsPage().all({ groupId: group.id, at: from.at.getTime(), id: from.id });
  const page = cutPage(rows, INVITATIONS_PER_PAGE, ({ createdAt, id }) => ({ at: createdAt, id }));
  return { group, invitations: page.rows, next: page.next };
}

const invitationsPage = prepared(() =>
  db
    .select({
      id: invitations.id,
      email: invitations.email,
      state: invitations.state,
      createdAt: invitations.createdAt,
      sentAt: invitations.sentAt,
    })
    .from(invitations)
    .where(
      and(
        eq(invitations.groupId, sql.placeholder("groupId")),
        sql`(${invitations.createdAt}, ${invitations.id}) < (${sql.placeholder("at")}, ${sql.placeholder("id")})`,
      ),
    )
    .orderBy(desc(invitations.createdAt), desc(invitations.id))
    .limit(INVITATIONS_PER_PAGE + 1),
);

/** @throws Response 404 without such a group, 403 for all but its facilitators */
export function getGroupToInviteTo(actor: Actor, slug: string | undefined) {
  const group = getGroup(slug);
  authorize(actor, "group:invite", { groupId: group.id });
  return group;
}

/** @throws Response 403 for all but the group's facilitators, 404 when this group has no such invitation */
export function getInvitation(actor: Actor, slug: string | undefined, id: string | undefined) {
  const group = getGroupToInviteTo(actor, slug);
  const invitation = invitationById().get({ id: id ?? "", groupId: group.id });
  if (!invitation) throw notFound();
  return { group, invitation };
}

const invitationById = prepared(() =>
  db
    .select()
    .from(invitations)
    .where(
      and(eq(invitations.id, sql.placeholder("id")), eq(invitations.groupId, sql.placeholder("groupId"))),
    ),
);

export function countOpenInvitations(groupId: string): number {
  return openCount().get({ groupId, since: oldestThatCounts().getTime() })?.open ?? 0;
}

const openCount = prepared(() =>
  db
    .select({ open: count() })
    .from(invitations)
    .where(
      and(
        eq(invitations.groupId, sql.placeholder("groupId")),
        sql`${invitations.state} = 'sent'`,
        sql`${invitations.sentAt} > ${sql.placeholder("since")}`,
      ),
    ),
);
