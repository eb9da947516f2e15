import { and, desc, eq, sql } from "drizzle-orm";
import { excerpt } from "#app/lib/excerpt.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { feedback, groups } from "#db/schema/index.ts";
import { authorize } from "../authorize.server.ts";
import type { MemberActor } from "../policy.ts";
import { findNeeded, type Needed } from "./erasing.server.ts";

/** Enough of a comment for its writer to know it by, in characters. */
const FIRST_WORDS = 70;

const MOST_LISTED = 500;

/** What somebody decides about when they close their account: what is published and could stay, and how much goes anyway. */
export function getOwnToClose(actor: MemberActor): {
  published: { reference: string; firstWords: string; sentAt: Date; groupName: string }[];
  others: number;
  needed: Needed | null;
} {
  authorize(actor, "account:close", { authorId: actor.id });
  const published = publishedOf()
    .all({ memberId: actor.id })
    .map(({ wentWell, couldBeBetter, ...comment }) => ({
      ...comment,
      firstWords: excerpt(wentWell || couldBeBetter, FIRST_WORDS),
    }));
  const others = othersOf().get({ memberId: actor.id })?.others ?? 0;
  return { published, others, needed: findNeeded(actor.id) };
}

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
