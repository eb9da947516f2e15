import { and, count, eq, type SQL, sql } from "drizzle-orm";
import { db } from "#db/client.server.ts";
import { feedback, feedbackConcerns } from "#db/schema/index.ts";

const hasConcern = sql`exists (select 1 from ${feedbackConcerns} where ${feedbackConcerns.feedbackId} = ${feedback.id})`;

/**
 * A comment is in use once it is published, has themes or a response, or was on the same-day list: then people have read or
 * acted on it, and numbers may have counted it.
 */
const isUnused = sql`${feedback.state} in ('submitted', 'held', 'refused') and ${feedback.isTagged} = 0 and ${feedback.isAnswered} = 0 and not ${hasConcern}`;

/** The comments of an import that can go without anyone missing them. */
export function unusedOf(importId: string): SQL | undefined {
  return and(eq(feedback.importId, importId), isUnused);
}

/** How many comments of an import there are still, and how many of them are not in use. */
export function countComments(importId: string): { all: number; unused: number } {
  const counted = (which: SQL | undefined) =>
    db.select({ count: count() }).from(feedback).where(which).get()?.count ?? 0;
  return { all: counted(eq(feedback.importId, importId)), unused: counted(unusedOf(importId)) };
}
