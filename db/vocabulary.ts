/**
 * The words that the tables keep, each with what people read, a file for each subject. Safe for the browser: no secrets,
 * and nothing imported but more words. A CHECK constraint is made from each list, so a word that is not here cannot be stored.
 */

export * from "./vocabulary/conversation.ts";
export * from "./vocabulary/feedback.ts";
export * from "./vocabulary/groups.ts";
export * from "./vocabulary/imports.ts";
export * from "./vocabulary/labels.ts";
export * from "./vocabulary/meetings.ts";
export * from "./vocabulary/notes.ts";
export * from "./vocabulary/offices.ts";
export * from "./vocabulary/organisations.ts";
export * from "./vocabulary/own-data.ts";
export * from "./vocabulary/people.ts";
export * from "./vocabulary/recommendations.ts";
export * from "./vocabulary/reports.ts";
export * from "./vocabulary/responses.ts";
export * from "./vocabulary/search.ts";

/** The keys of a vocabulary as the tuple that zod's and drizzle's enums ask for. */
export function wordsOf<T extends Record<string, string>>(
  vocabulary: T,
): [keyof T & string, ...(keyof T & string)[]] {
  return Object.keys(vocabulary) as [keyof T & string, ...(keyof T & string)[]];
}
