import { sql } from "drizzle-orm";
import { feedback } from "#db/schema/index.ts";

/**
 * Whose a comment is, for counting each person once: their account; what they left behind when they erased it, which is one
 * key for all that stayed; else nobody knows, and it counts for itself.
 */
export const personOf = sql<string>`coalesce(${feedback.authorId}, ${feedback.personKey}, ${feedback.id})`;

/** The same of those alone who have or had an account. */
export const personWithAccount = sql<string>`coalesce(${feedback.authorId}, ${feedback.personKey})`;

/**
 * Is its writer somebody of whom we know that they are one person: with an account, or without one in the eyes of whoever wrote
 * it down or imported it (requirements.md 5.1)? Of what was sent without an account, and of what grew so old that nothing
 * points to its writer any more, nobody knows how many people it is of.
 */
export const isAssured = sql`${feedback.isWithoutAccount} = 0
  and (${personWithAccount} is not null or ${feedback.source} <> 'online')`;
