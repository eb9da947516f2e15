import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { excerpt } from "#app/lib/excerpt.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { agendaItems, corrections, feedback, groups, meetings, notes } from "#db/schema/index.ts";
import { authorize } from "../authorize.server.ts";
import type { Proposal } from "../erasure/proposals.server.ts";
import { getGroupById } from "../groups/queries.server.ts";
import { inGroup, listHolderIds } from "../people/holders.server.ts";
import { type MemberActor, scopeOf } from "../policy.ts";
import { findNeeded, type Needed } from "./erasing.server.ts";

/** Enough of a comment for its writer to know it by, in characters. */
const FIRST_WORDS = 70;

const MOST_LISTED = 500;

/** What somebody decides about when they close their account: what is published and could stay, and how much goes anyway. */
export function getOwnToClose(actor: MemberActor): {
  published: { reference: string; firstWords: string; sentAt: Date; groupName: string }[];
  proposals: { id: string; kind: Proposal["kind"]; firstWords: string; startsAt: Date; groupName: string }[];
  others: number;
  needed: Needed | null;
  /** The groups that nobody would run any more: what is begun there would wait. */
  alone: { slug: string; name: string }[];
} {
  authorize(actor, "account:close", { authorId: actor.id });
  const published = publishedOf()
    .all({ memberId: actor.id })
    .map(({ wentWell, couldBeBetter, ...comment }) => ({
      ...comment,
      firstWords: excerpt(wentWell || couldBeBetter, FIRST_WORDS),
    }));
  const others = othersOf().get({ memberId: actor.id })?.others ?? 0;
  const alone = scopeOf(actor, "meeting:plan")
    .groupIds.filter((id) => listHolderIds(inGroup(id)).every((holder) => holder === actor.id))
    .map(getGroupById)
    .map(({ slug, name }) => ({ slug, name }));
  return { published, proposals: listProposals(actor.id), others, needed: findNeeded(actor.id), alone };
}

function listProposals(memberId: string) {
  const found = [
    ...itemsOf()
      .all({ memberId })
      .map((one) => ({ ...one, kind: "agendaItem" as const })),
    ...correctionsOf()
      .all({ memberId })
      .map((one) => ({ ...one, kind: "correction" as const })),
  ];
  return found.map(({ words, ...proposal }) => ({ ...proposal, firstWords: excerpt(words, FIRST_WORDS) }));
}

// As `divideProposals` has them: what is in notes is no proposal any more, and what was taken back goes in any case.
const itemsOf = prepared(() =>
  db
    .select({
      id: agendaItems.id,
      words: agendaItems.title,
      startsAt: meetings.startsAt,
      groupName: groups.name,
    })
    .from(agendaItems)
    .innerJoin(meetings, eq(meetings.id, agendaItems.meetingId))
    .innerJoin(groups, eq(groups.id, meetings.groupId))
    .where(
      and(
        eq(agendaItems.proposedById, sql.placeholder("memberId")),
        isNull(agendaItems.inNotesAt),
        sql`${agendaItems.state} <> 'withdrawn'`,
      ),
    )
    .orderBy(desc(agendaItems.createdAt), desc(agendaItems.id))
    .limit(MOST_LISTED),
);

const correctionsOf = prepared(() =>
  db
    .select({
      id: corrections.id,
      words: corrections.text,
      startsAt: meetings.startsAt,
      groupName: groups.name,
    })
    .from(corrections)
    .innerJoin(notes, eq(notes.id, corrections.notesId))
    .innerJoin(meetings, eq(meetings.id, notes.meetingId))
    .innerJoin(groups, eq(groups.id, meetings.groupId))
    .where(eq(corrections.authorId, sql.placeholder("memberId")))
    .orderBy(desc(corrections.createdAt), desc(corrections.id))
    .limit(MOST_LISTED),
);

const isOwn = eq(feedback.authorId, sql.placeholder("memberId"));

const publishedOf = prepared(() =>
  db
    .select({
      reference: feedback.reference,
      wentWell: feedback.wentWell,
      couldBeBetter: feedback.couldBeBetter,
      sentAt: feedback.sentAt,
      groupName: groups.name,
    })
    .from(feedback)
    .innerJoin(groups, eq(groups.id, feedback.groupId))
    .where(and(isOwn, sql`${feedback.state} = 'published'`))
    .orderBy(desc(feedback.sentAt), desc(feedback.id))
    .limit(MOST_LISTED),
);

const othersOf = prepared(() =>
  db
    .select({ others: sql<number>`count(*)` })
    .from(feedback)
    .where(and(isOwn, sql`${feedback.state} not in ('published', 'withdrawn')`)),
);
