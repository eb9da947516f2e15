import { eq, sql } from "drizzle-orm";
import { notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { invitations } from "#db/schema/index.ts";
import { getGroupById } from "../groups/queries.server.ts";
import { hasExpired, INVITATION_DAYS } from "../membership/invitations/rules.ts";
import { issueToken } from "../people/one-time-tokens.server.ts";
import { findMember, findPasswordHash } from "../people/queries.server.ts";
import { link, page, type Writer } from "./parts.server.ts";

/** Emails about joining a group. Never the reason that somebody gave: mail is read by others. */
export const GROUP_EMAILS = {
  joinedGroup: (_memberId, { groupId = "" }) => {
    const group = getGroupById(groupId);
    return {
      subject: `You have joined ${group.name}`,
      lines: [
        `You are now a member of ${group.name}.`,
        `You can read its meeting notes and what people have told it: ${page(`/groups/${group.slug}`)}`,
        "You can leave at any time on the same page.",
      ],
    };
  },
  joinRequest: (_memberId, { groupId = "" }) => {
    const group = getGroupById(groupId);
    return {
      subject: `Someone asks to join ${group.name}`,
      lines: [
        `Someone would like to join ${group.name}. You run it, or nobody does just now and it has passed to you.`,
        `Read why, and say yes or no: ${page(`/manage/groups/${group.slug}/requests`)}`,
      ],
    };
  },
  joinRequestDeclined: (_memberId, { groupId = "" }) => {
    const group = getGroupById(groupId);
    if (group.archivedAt)
      return {
        subject: `Your request to join ${group.name}`,
        lines: [
          `${group.name} has ended, so nobody can join it.`,
          `Look for another group: ${page("/groups")}`,
        ],
      };
    return {
      subject: `Your request to join ${group.name}`,
      lines: [
        `The facilitator of ${group.name}, who runs the group, has declined your request to join.`,
        `Read why: ${page(`/groups/${group.slug}/ask`)}`,
        `You can look for another group: ${page("/groups")}`,
      ],
    };
  },
  groupInvitation: (memberId, { invitationId = "", emailId }) => {
    const invitation = invitationById().get({ id: invitationId });
    if (invitation?.state !== "sent" || hasExpired(invitation)) throw notFound();
    const group = getGroupById(invitation.groupId);
    return {
      subject: `You are invited to join ${group.name}`,
      lines: [
        `A facilitator of ${group.name} invites you to join. The group brings together patients, carers and health professionals to improve cancer care.`,
        ...describeWayIn(memberId, group.slug, emailId),
        `The invitation works for ${INVITATION_DAYS} days. If you do not want to join, you do not need to do anything.`,
      ],
    };
  },
} satisfies Record<string, Writer>;

const invitationById = prepared(() =>
  db
    .select()
    .from(invitations)
    .where(eq(invitations.id, sql.placeholder("id"))),
);

/** What to open depends on whether the address has an account, which only its owner learns. */
function describeWayIn(memberId: string, slug: string, emailId: string | undefined): string[] {
  if (findMember(memberId)?.status !== "unconfirmed")
    return [
      "You have an account with this email address. Open this page to join:",
      page(`/groups/${slug}/join`),
    ];
  if (findPasswordHash(memberId))
    return [
      "You began to create an account with this email address. To confirm that it is yours and join, open this page and enter the password that you chose:",
      `${link("/verify-email", issueToken("confirmEmail", memberId, null, emailId))}&join=${slug}`,
    ];
  return [
    "To accept, open this page, say who you are and choose a password:",
    `${link("/accept-invitation", issueToken("acceptInvitation", memberId, null, emailId))}&join=${slug}`,
  ];
}
