import { eq } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { notFound } from "#app/lib/refusals.ts";
import { inTransaction } from "#db/client.server.ts";
import { recommendationEntryTexts } from "#db/schema/index.ts";
import { recordEvent } from "../../events/record.server.ts";
import { listWhoSeesTo } from "../../people/holders.server.ts";
import type { Actor, MemberActor } from "../../policy.ts";
import type { Nothing, Result } from "../../result.ts";
import { authorizeToCheckWordsOf, getToCheck } from "../checking.server.ts";
import type { NotPassedInput, PassInput } from "../form.ts";
import { versionOfEntry } from "../form-versions.server.ts";
import { publishChange } from "../publishing.server.ts";
import { authorizeFor, findRecommendation, isActingFor, mayReadRecommendation } from "../queries.server.ts";
import { idsOf, type Moved } from "../step.server.ts";
import { type EntryText, getEntryText, listEntryTexts } from "./queries.server.ts";

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
  { formVersion }: PassInput,
): Result<Nothing, Moved> {
  const { row, entry } = getEntryToCheck(actor, reference, stepId);
  if (entry.textPassedAt || formVersion !== versionOfEntry(entry)) return { ok: false, reason: "changed" };
  return inTransaction((tx) => {
    const passed = { textPassedAt: now(), textNote: null };
    tx.update(recommendationEntryTexts).set(passed).where(isOf(entry)).run();
    recordEvent(tx, actor, "recommendation.entryPassed", idsOf(row));
    publishChange(tx, row.id);
    return { ok: true };
  });
}

/** Asks the office for other words, with why. Outside, nobody reads them until then. @throws Response as `getEntryToCheck` */
export function holdEntryText(
  actor: MemberActor,
  reference: string | undefined,
  stepId: string | undefined,
  { text, formVersion }: NotPassedInput,
): Result<Nothing, Moved> {
  const { row, entry } = getEntryToCheck(actor, reference, stepId);
  if (entry.textNote || formVersion !== versionOfEntry(entry)) return { ok: false, reason: "changed" };
  return inTransaction((tx) => {
    const held = { textPassedAt: null, textNote: text };
    tx.update(recommendationEntryTexts).set(held).where(isOf(entry)).run();
    recordEvent(tx, actor, "recommendation.entryHeld", idsOf(row), listWhoSeesTo(placeOfEntry(entry)));
    publishChange(tx, row.id);
    return { ok: true };
  });
}

/**
 * An entry that the actor's office wrote, wherever the recommendation lies by now: whoever gave it back may read it no more,
 * and what they wrote is still theirs to mend.
 *
 * @throws Response 404 when they may not read it and it is not their office's, 403 when they may and it is not
 */
export function getEntryToRewrite(actor: Actor, reference: string | undefined, stepId: string | undefined) {
  const row = findRecommendation(reference);
  if (!row) throw notFound();
  const mayRead = mayReadRecommendation(actor, row);
  if (!mayRead && !listEntryTexts(row).some((each) => each.stepId === stepId && isActingFor(actor, each)))
    throw notFound();
  const entry = getEntryText(row, stepId);
  return { row, entry, mayRead, by: authorizeFor(actor, "recommendation:decide", placeOfEntry(entry)) };
}

/** Puts other words in the place of those that a moderator has not passed. @throws Response as `getEntryToRewrite` */
export function rewriteEntryText(
  actor: MemberActor,
  reference: string | undefined,
  stepId: string | undefined,
  { text, more }: { text: string; more: string },
): Result<{ mayRead: boolean }, Moved> {
  const { row, entry, by, mayRead } = getEntryToRewrite(actor, reference, stepId);
  if (entry.textPassedAt) return { ok: false, reason: "changed" };
  return inTransaction((tx) => {
    const written = { text, more, writtenAt: now(), textNote: null };
    tx.update(recommendationEntryTexts).set(written).where(isOf(entry)).run();
    recordEvent(tx, actor, "recommendation.entryReworded", idsOf(row, by));
    return { ok: true, mayRead };
  });
}

const isOf = ({ stepId }: EntryText) => eq(recommendationEntryTexts.stepId, stepId);

const placeOfEntry = ({ groupId, organisationId }: EntryText) => ({ groupId, organisationId });
