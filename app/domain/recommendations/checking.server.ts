import { now } from "#app/lib/clock.ts";
import { forbidden, notFound } from "#app/lib/refusals.ts";
import { inTransaction } from "#db/client.server.ts";
import { authorize } from "../authorize.server.ts";
import { recordEvent } from "../events/record.server.ts";
import { inGroup, listWhoSeesTo, type Place } from "../people/holders.server.ts";
import { type Actor, can, type MemberActor } from "../policy.ts";
import type { Nothing, Result } from "../result.ts";
import type { HoldInput, PassInput } from "./form.ts";
import { versionOfText } from "./form-versions.server.ts";
import { isPublic, keepShown, NONE_SHOWN } from "./public-words.server.ts";
import { publishChange } from "./publishing.server.ts";
import { getRecommendation, type RecommendationRow } from "./queries.server.ts";
import { addStep, idsOf, type Moved, updateRecommendation } from "./step.server.ts";

/** One that a moderator looks at. @throws Response 403 for all but moderators, 404 when it was never sent */
export function getToCheck(actor: Actor, reference: string | undefined): RecommendationRow {
  const row = getRecommendation(actor, reference);
  authorize(actor, "recommendation:check");
  if (!row.firstSentOn) throw notFound();
  return row;
}

/** A moderator passes nothing that an office of their own wrote. @throws Response 403 when it did */
export function authorizeToCheckWordsOf(actor: Actor, { groupId, organisationId }: Place): void {
  authorize(actor, "recommendation:check");
  if (can(actor, "recommendation:decide", { groupId, organisationId })) throw forbidden();
}

/** A moderator has read its words: everyone may, once it is accepted. @throws Response 403 for all but moderators */
export function passText(
  actor: MemberActor,
  reference: string | undefined,
  { formVersion }: PassInput,
): Result<Nothing, Moved> {
  const row = getToCheck(actor, reference);
  authorizeToCheckWordsOf(actor, inGroup(row.groupId));
  if (row.textPassedAt || formVersion !== versionOfText(row)) return { ok: false, reason: "changed" };
  return inTransaction((tx) => {
    updateRecommendation(tx, row, { textPassedAt: now(), textNote: null, ...NONE_SHOWN });
    addStep(tx, row, "textPassed");
    recordEvent(tx, actor, "recommendation.textPassed", idsOf(row));
    publishChange(tx, row.id);
    return { ok: true };
  });
}

/**
 * Asks the group for other words, with why. What everyone reads stays until the other words are passed, and with it what
 * is late, unless the moderator hides it: then nobody outside reads any of it.
 *
 * @throws as `passText`
 */
export function holdText(
  actor: MemberActor,
  reference: string | undefined,
  { text, hide, formVersion }: HoldInput,
): Result<Nothing, Moved> {
  const row = getToCheck(actor, reference);
  authorizeToCheckWordsOf(actor, inGroup(row.groupId));
  if (formVersion !== versionOfText(row)) return { ok: false, reason: "changed" };
  const isHidden = hide.includes("hide");
  // What was held and left on show can still be hidden.
  if (row.textNote && !(isHidden && isPublic(row))) return { ok: false, reason: "changed" };
  return inTransaction((tx) => {
    const shown = isHidden ? NONE_SHOWN : keepShown(row);
    updateRecommendation(tx, row, { textPassedAt: null, textNote: text, ...shown });
    addStep(tx, row, "textHeld", { text });
    recordEvent(tx, actor, "recommendation.textHeld", idsOf(row), listWhoSeesTo(inGroup(row.groupId)));
    publishChange(tx, row.id);
    return { ok: true };
  });
}
