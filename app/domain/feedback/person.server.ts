import { sql } from "drizzle-orm";
import { feedback } from "#db/schema/index.ts";

/**
 * Whose a comment is, for counting each person once: their account; what they left behind when they erased it, which is one
 * key for all that stayed; else nobody knows, and it counts for itself.
 */
export const personOf = sql<string>`coalesce(${feedback.authorId}, ${feedback.personKey}, ${feedback.id})`;

/** The same of those alone who have or had an account. */
export const personWithAccount = sql<string>`coalesce(${feedback.authorId}, ${feedback.personKey})`;
