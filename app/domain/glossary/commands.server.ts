import { eq } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { notFound } from "#app/lib/refusals.ts";
import { inTransaction } from "#db/client.server.ts";
import { glossaryTerms, unclearWords } from "#db/schema/index.ts";
import { authorize } from "../authorize.server.ts";
import { recordEvent } from "../events/record.server.ts";
import { getMeeting } from "../meetings/queries.server.ts";
import { findNotesToRead } from "../notes/queries.server.ts";
import type { MemberActor } from "../policy.ts";
import type { Nothing, Result } from "../result.ts";
import { fold } from "../text/fold.ts";
import type { NOT_SAVED, TermInput, WordInput } from "./form.ts";
import { getTerm, listTerms, MOST_TERMS } from "./queries.server.ts";

/** So many different words of one group are kept; what is asked after that is kept with none. */
const MOST_WORDS_KEPT = 500;

/**
 * Keeps what a word means, new or changed. Readers of any notes see it, so it need not be asked about any more.
 *
 * @param id of the term that is changed; none for a new one
 * @throws Response 403 for all but facilitators and moderators, 404 when there is no such term
 */
export function saveTerm(
  actor: MemberActor,
  id: string | null,
  { term, meaning }: TermInput,
): Result<Nothing, keyof typeof NOT_SAVED> {
  authorize(actor, "glossary:edit");
  const before = id === null ? null : getTerm(actor, id);

  return inTransaction((tx) => {
    const termKey = keyOf(term);
    const same = tx.select().from(glossaryTerms).where(eq(glossaryTerms.termKey, termKey)).get();
    if (same && same.id !== before?.id)
      return same.meaning === meaning ? { ok: true } : { ok: false, reason: "taken" };
    if (!before && listTerms().length >= MOST_TERMS) return { ok: false, reason: "full" };

    const values = { term, termKey, meaning, updatedAt: now(), updatedById: actor.id };
    const termId = before?.id ?? newId();
    tx.insert(glossaryTerms)
      .values({ ...values, id: termId })
      .onConflictDoUpdate({ target: glossaryTerms.id, set: values })
      .run();
    tx.delete(unclearWords).where(eq(unclearWords.wordKey, termKey)).run();
    recordEvent(tx, actor, "glossary.changed", { termId });
    return { ok: true };
  });
}

/** @throws Response 403 for all but facilitators and moderators, 404 when there is no such term */
export function removeTerm(actor: MemberActor, id: string | undefined): void {
  const { id: termId } = getTerm(actor, id);
  inTransaction((tx) => {
    tx.delete(glossaryTerms).where(eq(glossaryTerms.id, termId)).run();
    recordEvent(tx, actor, "glossary.changed", { termId });
  });
}

/**
 * Tells the facilitators of a group that somebody did not understand a word in its notes. Asking again changes nothing, and
 * nothing says who: there is no event either.
 *
 * @throws Response 404 when there are no notes for this actor to read
 */
export function askAboutWord(
  actor: MemberActor,
  place: { slug: string | undefined; meetingId: string | undefined },
  { word }: WordInput,
): void {
  const { group, meeting } = getMeeting(actor, place.slug, place.meetingId);
  if (!findNotesToRead(actor, meeting.id)) throw notFound();
  authorize(actor, "word:ask");

  inTransaction((tx) => {
    const wordKey = keyOf(word);
    const kept = tx.select().from(unclearWords).where(eq(unclearWords.groupId, group.id)).all();
    if (kept.length >= MOST_WORDS_KEPT) return;
    tx.insert(unclearWords).values({ groupId: group.id, wordKey, word }).onConflictDoNothing().run();
  });
}

function keyOf(word: string): string {
  return fold(word) || word;
}
