import { eq } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { inTransaction } from "#db/client.server.ts";
import { recommendationEntryTexts } from "#db/schema/index.ts";
import { recordEvent } from "../../events/record.server.ts";
import { listWhoSeesTo } from "../../people/holders.server.ts";
import type { Actor, MemberActor } from "../../policy.ts";
import type { Nothing, Result } from "../../result.ts";
import { authorizeToCheckWordsOf, getToCheck } from "../checking.server.ts";
import { authorizeFor, getRecommendation } from "../queries.server.ts";
import { idsOf, type Moved } from "../step.server.ts";
import { type EntryText, getEntryText } from "./queries.server.ts";

/** An entry whose words a moderator reads. @throws Response 403 for all but moderators, and of what their own office wrote */
export function getEntryToCheck(actor: Actor, reference: string | undefined, stepId: string | undefined) {
  const row = getToCheck(actor, reference);
  const entry = getEntryText(row, stepId);
  authorizeToCheckWordsOf(actor, entry);
  return { row, entry };
}

/** A moderator has read the words of an entry: everyone may. @throws Response as `getEntryToCheck` */
export function passEntryText(
  actor: MemberActor,
  reference: string | undefined,
  stepId: string | undefined,
): Result<Nothing, Moved> {
  const { row, entry } = getEntryToCheck(actor, reference, stepId);
  if (entry.textPassedAt) return { ok: false, reason: "changed" };
  return inTransaction((tx) => {
    const passed = { textPassedAt: now(), textNote: null };
    tx.update(recommendationEntryTexts).set(passed).where(isOf(entry)).run();
    recordEvent(tx, actor, "recommendation.entryPassed", idsOf(row));
    return { ok: true };
  });
}

/** Asks the office for other words, with why. Outside, nobody reads them until then. @throws Response as `getEntryToCheck` */
export function holdEntryText(
  actor: MemberActor,
  reference: string | undefined,
  stepId: string | undefined,
  { text }: { text: string },
): Result<Nothing, Moved> {
  const { row, entry } = getEntryToCheck(actor, reference, stepId);
  if (entry.textNote) return { ok: false, reason: "changed" };
  return inTransaction((tx) => {
    const held = { textPassedAt: null, textNote: text };
    tx.update(recommendationEntryTexts).set(held).where(isOf(entry)).run();
    recordEvent(tx, actor, "recommendation.entryHeld", idsOf(row), listWhoSeesTo(placeOfEntry(entry)));
    return { ok: true };
  });
}

/**
 * An entry that the actor's office wrote and whose words are not passed.
 *
 * @throws Response 404 when they may not read it, 403 when it is not their office's
 */
export function getEntryToRewrite(actor: Actor, reference: string | undefined, stepId: string | undefined) {
  const row = getRecommendation(actor, reference);
  const entry = getEntryText(row, stepId);
  return { row, entry, by: authorizeFor(actor, "recommendation:decide", placeOfEntry(entry)) };
}

/** Puts other words in the place of those that a moderator has not passed. @throws Response as `getEntryToRewrite` */
export function rewriteEntryText(
  actor: MemberActor,
  reference: string | undefined,
  stepId: string | undefined,
  { text, more }: { text: string; more: string },
): Result<Nothing, Moved> {
  const { row, entry, by } = getEntryToRewrite(actor, reference, stepId);
  if (entry.textPassedAt) return { ok: false, reason: "changed" };
  return inTransaction((tx) => {
    const written = { text, more, writtenAt: now(), textNote: null };
    tx.update(recommendationEntryTexts).set(written).where(isOf(entry)).run();
    recordEvent(tx, actor, "recommendation.entryReworded", idsOf(row, by));
    return { ok: true };
  });
}

const isOf = ({ stepId }: EntryText) => eq(recommendationEntryTexts.stepId, stepId);

const placeOfEntry = ({ groupId, organisationId }: EntryText) => ({ groupId, organisationId });
