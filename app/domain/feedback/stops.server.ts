import { and, asc, eq, ne } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { feedback, organisations, sites } from "#db/schema/index.ts";
import { type Actor, can } from "../policy.ts";
import type { FeedbackRow } from "./queries.server.ts";
import { visibleTo } from "./visibility.server.ts";

/** Nobody has told more stops than these in one story. */
const STOPS_SHOWN = 20;

type Stop = Pick<FeedbackRow, "id" | "storyId" | "authorId" | "maySummarise" | "mayContact">;

/**
 * The other stops of the same story that the actor may read, in the order in which they were told. To put them beside
 * each other is a use, which each must allow; and where one may be told who wrote it and the other not, they stand apart,
 * or the writer of one would be learnt through the other (security.md X11). Their writer and moderators see all.
 */
export function listOtherStops(actor: Actor, { id, storyId, authorId, maySummarise, mayContact }: Stop) {
  if (!storyId) return [];
  const seesAll = authorId === actor.id || can(actor, "feedback:check");
  if (!seesAll && !maySummarise) return [];
  const isLinked = seesAll
    ? undefined
    : and(eq(feedback.maySummarise, true), eq(feedback.mayContact, mayContact));
  return db
    .select({ reference: feedback.reference, organisationName: organisations.name, siteName: sites.name })
    .from(feedback)
    .leftJoin(organisations, eq(organisations.id, feedback.organisationId))
    .leftJoin(sites, eq(sites.id, feedback.siteId))
    .where(and(eq(feedback.storyId, storyId), ne(feedback.id, id), visibleTo(actor), isLinked))
    .orderBy(asc(feedback.sentAt), asc(feedback.id))
    .limit(STOPS_SHOWN)
    .all();
}
