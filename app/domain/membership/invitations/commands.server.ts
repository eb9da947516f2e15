import { and, eq, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { MINUTE } from "#app/lib/durations.ts";
import { newId } from "#app/lib/ids.ts";
import { inTransaction, type Transaction } from "#db/client.server.ts";
import { invitations, members, outbox } from "#db/schema/index.ts";
import { recordEvent } from "../../events/record.server.ts";
import { findMemberByEmail } from "../../people/queries.server.ts";
import { addUnconfirmedMember } from "../../people/unconfirmed.server.ts";
import type { MemberActor } from "../../policy.ts";
import { keptSince } from "../../records/kept-since.ts";
import type { Nothing, Result } from "../../result.ts";
import { transition } from "../../transition.server.ts";
import { countOpenInvitations, getGroupToInviteTo, getInvitation } from "./queries.server.ts";
import { hasExpired, NEXT_INVITATION_STATES } from "./rules.ts";

/** More than any group needs; what a stolen account could send is bounded. */
const MOST_OPEN = 200;

/** A second press within this time is the same press. In milliseconds. */
const SAME_PRESS = 10 * MINUTE;

/**
 * Invites addresses to the group. What comes back is the same whether they have an account or not. An address that is
 * invited already stays so, and gets no second email within 10 minutes.
 *
 * @throws Response 404 without such a group, 403 for all but its facilitators
 */
export function invite(
  actor: MemberActor,
  slug: string | undefined,
  addresses: readonly string[],
): Result<{ sent: number }, "archived" | "tooMany"> {
  const group = getGroupToInviteTo(actor, slug);
  if (group.archivedAt) return { ok: false, reason: "archived" };

  return inTransaction((tx) => {
    if (countOpenInvitations(group.id) + addresses.length > MOST_OPEN)
      return { ok: false, reason: "tooMany" };
    for (const email of addresses) inviteOne(tx, actor, group.id, email);
    return { ok: true, sent: addresses.length };
  });
}

/** Sends the email again; the 7 days begin again. @throws Response 403, 404 as `getInvitation` */
export function resendInvitation(
  actor: MemberActor,
  slug: string | undefined,
  id: string | undefined,
): Result<Nothing, "settled" | "archived"> {
  const { group, invitation } = getInvitation(actor, slug, id);
  if (group.archivedAt) return { ok: false, reason: "archived" };
  return inTransaction((tx) => {
    if (invitation.state !== "sent") return { ok: false, reason: "settled" };
    sendInvitation(tx, actor, invitation);
    return { ok: true };
  });
}

/** Takes an invitation back: its email opens nothing any more. @throws Response 403, 404 as `getInvitation` */
export function revokeInvitation(
  actor: MemberActor,
  slug: string | undefined,
  id: string | undefined,
): Result<Nothing, "settled" | "archived"> {
  const { group, invitation } = getInvitation(actor, slug, id);
  return inTransaction((tx) => {
    if (invitation.state === "revoked") return { ok: true };
    if (!settleInvitation(tx, invitation.id, "revoked")) return { ok: false, reason: "settled" };
    dropEmails(tx, invitation);
    const details = { groupId: group.id, memberId: invitation.memberId, invitationId: invitation.id };
    recordEvent(tx, actor, "group.invitationRevoked", details);
    return { ok: true };
  });
}

/**
 * An address that nobody made an account of goes 30 days after its last invitation to a group, unless an office or
 * another invitation waits for it. The invitations go with it.
 */
export function forgetUnansweredInvitations(): void {
  const before = keptSince("invitation").getTime();
  inTransaction((tx) =>
    tx
      .delete(members)
      .where(
        sql`${members.status} = 'unconfirmed'
          and ${members.id} in (select member_id from invitations where sent_at < ${before})
          and not exists (select 1 from invitations i where i.member_id = ${members.id} and i.sent_at >= ${before})
          and not exists (select 1 from offices o where o.member_id = ${members.id})
          and not exists (select 1 from credentials c where c.member_id = ${members.id})`,
      )
      .run(),
  );
}

function inviteOne(tx: Transaction, actor: MemberActor, groupId: string, email: string): void {
  const memberId = findMemberByEmail(email)?.id ?? addUnconfirmedMember(tx, email);
  const open = tx
    .select()
    .from(invitations)
    .where(
      and(
        eq(invitations.memberId, memberId),
        eq(invitations.groupId, groupId),
        sql`${invitations.state} = 'sent'`,
      ),
    )
    .get();
  if (open) {
    sendInvitation(tx, actor, open);
    return;
  }

  const sentAt = now();
  const row = { id: newId(), groupId, memberId, email, state: "sent" as const, createdAt: sentAt, sentAt };
  tx.insert(invitations).values(row).run();
  recordEvent(tx, actor, "group.invited", { groupId, memberId, invitationId: row.id });
}

function sendInvitation(
  tx: Transaction,
  actor: MemberActor,
  invitation: typeof invitations.$inferSelect,
): void {
  const isSamePress = now().getTime() - invitation.sentAt.getTime() < SAME_PRESS;
  if (isSamePress && !hasExpired(invitation)) return;
  tx.update(invitations).set({ sentAt: now() }).where(eq(invitations.id, invitation.id)).run();
  dropEmails(tx, invitation);
  const { groupId, memberId, id } = invitation;
  recordEvent(tx, actor, "group.invited", { groupId, memberId, invitationId: id });
}

/** Emails of this invitation that have not gone yet. */
function dropEmails(tx: Transaction, { id, memberId }: typeof invitations.$inferSelect): void {
  tx.delete(outbox)
    .where(
      sql`${outbox.memberId} = ${memberId} and ${outbox.sentAt} is null and ${outbox.kind} = 'groupInvitation' and ${outbox.details} ->> 'invitationId' = ${id}`,
    )
    .run();
}

/** Settles an invitation that is still open, and says whether it did. */
export function settleInvitation(tx: Transaction, id: string, state: "accepted" | "revoked"): boolean {
  return moveInvitation(tx, id, state, { settledAt: now() });
}

const moveInvitation = transition(invitations, NEXT_INVITATION_STATES);
