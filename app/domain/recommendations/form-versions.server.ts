import { versionOf } from "#app/lib/form-version.server.ts";
import type { recommendationEntryTexts, recommendationResponses, recommendations } from "#db/schema/index.ts";

/*
 * What a form showed to whoever decides about the words of others: the words, and what was decided about them until then.
 * It comes back with the decision. Other words than these, and a decision that somebody else made meanwhile, are read
 * first (decision 81).
 */

export function versionOfText(row: typeof recommendations.$inferSelect): string {
  const { id, title, asks, why, doneWhen, textPassedAt, textNote } = row;
  return versionOf(id, title, asks, why, doneWhen, textPassedAt, textNote);
}

type Entry = Omit<typeof recommendationEntryTexts.$inferSelect, "writtenAt">;

export function versionOfEntry({ stepId, text, more, textPassedAt, textNote }: Entry): string {
  return versionOf(stepId, text, more, textPassedAt, textNote);
}

/** Where it stands belongs to it: what was sent back and comes again is decided about anew. */
export function versionOfResponse(response: typeof recommendationResponses.$inferSelect): string {
  const { id, state, kind, post, text, change, dueOn, place, madeOn, evidence } = response;
  return versionOf(id, state, kind, post, text, change, dueOn, place, madeOn, evidence);
}
