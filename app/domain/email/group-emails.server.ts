import { eq, sql } from "drizzle-orm";
import { notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { documents, groups, invitations, polls } from "#db/schema/index.ts";
import { getGroupById } from "../groups/queries.server.ts";
import { hasExpired, INVITATION_DAYS } from "../membership/invitations/rules.ts";
import { issueToken } from "../people/one-time-tokens.server.ts";
import { findMember, findPasswordHash } from "../people/queries.server.ts";
import {
  at,
  type Email,
  forMembers,
  gathered,
  type Line,
  opening,
  prompt,
  urlOf,
  urlWithToken,
} from "./parts.server.ts";

/** Emails about joining a group. Never the reason that somebody gave: mail is read by others. */
export const GROUP_EMAILS = {
  joinedGroup: gathered((_memberId, { groupId = "" }) => {
    const group = getGroupById(groupId);
    return {
      subject: `You have joined ${group.name}`,
      lines: [
        `You are now a member of ${group.name}.`,
        at("You can read its meeting notes and what people have told it", `/groups/${group.slug}`),
        "You can leave at any time on the same page.",
      ],
    };
  }),
  joinRequest: gathered((_memberId, { groupId = "" }) => {
    const group = getGroupById(groupId);
    return {
      subject: `Someone asks to join ${group.name}`,
      lines: [
        `Someone would like to join ${group.name}. You run it, or nobody does just now and it has passed to you.`,
        at("Read why, and say yes or no", `/manage/groups/${group.slug}/requests`),
      ],
    };
  }),
  joinRequestDeclined: gathered((_memberId, { groupId = "" }) => {
    const group = getGroupById(groupId);
    if (group.archivedAt)
      return {
        subject: `Your request to join ${group.name}`,
        lines: [`${group.name} has ended, so nobody can join it.`, at("Look for another group", "/groups")],
      };
    return {
      subject: `Your request to join ${group.name}`,
      lines: [
        `The facilitator of ${group.name}, who runs the group, has declined your request to join.`,
        at("Read why", `/groups/${group.slug}/ask`),
        at("You can look for another group", "/groups"),
      ],
    };
  }),
  groupInvitation: prompt((memberId, { invitationId = "", emailId }) => {
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
  }),
  documentAdded: forMembers(
    gathered((_memberId, { documentId = "" }) => {
      const document = documentById().get({ id: documentId });
      if (!document) throw notFound();
      const { id, title, slug, group } = document;
      return {
        subject: `A new document in ${group}: ${title}`,
        lines: [`${group} has a new document: ${title}.`, at("Open it", `/groups/${slug}/documents/${id}`)],
      };
    }),
  ),
  pollOpened: forMembers(
    gathered((_memberId, { pollId = "" }) => {
      const poll = pollById().get({ id: pollId });
      if (poll?.state !== "open") throw notFound();
      return {
        subject: `When can you come? ${poll.title}`,
        lines: [
          `${poll.group} looks for a date that suits people.`,
          at("Say which dates suit you", `/groups/${poll.slug}/polls/${pollId}`),
        ],
      };
    }),
  ),
} satisfies Record<string, Email>;

const pollById = prepared(() =>
  db
    .select({ title: polls.title, state: polls.state, slug: groups.slug, group: groups.name })
    .from(polls)
    .innerJoin(groups, eq(groups.id, polls.groupId))
    .where(eq(polls.id, sql.placeholder("id"))),
);

const documentById = prepared(() =>
  db
    .select({ id: documents.id, title: documents.title, slug: groups.slug, group: groups.name })
    .from(documents)
    .innerJoin(groups, eq(groups.id, documents.groupId))
    .where(eq(documents.id, sql.placeholder("id"))),
);

const invitationById = prepared(() =>
  db
    .select()
    .from(invitations)
    .where(eq(invitations.id, sql.placeholder("id"))),
);

/** What to open depends on whether the address has an account, which only its owner learns. */
function describeWayIn(memberId: string, slug: string, emailId: string | undefined): Line[] {
  if (findMember(memberId)?.status !== "unconfirmed")
    return [
      "You have an account with this email address. Open this page to join:",
      opening(urlOf(`/groups/${slug}/join`)),
    ];
  if (findPasswordHash(memberId))
    return [
      "You began to create an account with this email address. To confirm that it is yours and join, open this page and enter the password that you chose:",
      opening(
        `${urlWithToken("/verify-email", issueToken("confirmEmail", memberId, null, emailId))}&join=${slug}`,
      ),
    ];
  return [
    "To accept, open this page, say who you are and choose a password:",
    opening(
      `${urlWithToken("/accept-invitation", issueToken("acceptInvitation", memberId, null, emailId))}&join=${slug}`,
    ),
  ];
}
