import { and, eq, isNull, lte, or } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { DAY } from "#app/lib/durations.ts";
import { inTransaction } from "#db/client.server.ts";
import { feedback, feedbackSuggestions } from "#db/schema/index.ts";
import { authorize } from "../../authorize.server.ts";
import { recordEvent } from "../../events/record.server.ts";
import { tellModerators } from "../../people/moderators.server.ts";
import type { Actor, MemberActor } from "../../policy.ts";
import type { Nothing, Result } from "../../result.ts";
import { raiseConcerns } from "../concerns/commands.server.ts";
import { getOwnFeedback, subjectOf } from "../queries.server.ts";
import { mayAskToPassOn, mayChangeText } from "../rules.ts";
import { moveTo } from "../state-change.server.ts";
import { isInTheWay, type Shown } from "../text-version.server.ts";
import { isSameText, onlyTexts } from "../texts.ts";
import { dropWaiting, keepForChecking, keepReplaced } from "../versions/commands.server.ts";
import { findWaitingVersion } from "../versions/queries.server.ts";
import type { DeclineInput, PassagesInput } from "./form.ts";
import { findOpenSuggestion } from "./queries.server.ts";

/** For how long what a moderator suggested, and why, is kept once it is answered (requirements.md 7.3). */
const DAYS_OF_SUGGESTIONS = 30;

/**
 * Puts other words in the place of the writer's own. A moderator reads them first. Meanwhile what is published stands, with
 * its responses, unless the writer takes it down; what nobody reads yet is changed at once. Texts that were replaced can
 * be read by their writer and by moderators for 30 days. What was not published is sent again with its new words.
 *
 * @param shown which texts the form showed: others that were saved meanwhile are not overwritten unseen
 * @throws Response 404 for everybody but its writer
 */
export function changeText(
  actor: Actor,
  reference: string | undefined,
  { takeDown, ...words }: PassagesInput,
  shown?: Shown,
): Result<Nothing, "changed" | "inTheWay" | "same"> {
  const own = getOwnFeedback(actor, reference);
  authorize(actor, "feedback:change", subjectOf(own));
  if (!mayChangeText(own.state)) return { ok: false, reason: "changed" };
  if (isInTheWay(findWaitingVersion(own) ?? own, words, shown)) return { ok: false, reason: "inTheWay" };
  const isSame = isSameText(own, words);
  const isPublished = own.state === "published";
  if (isSame && own.state === "refused") return { ok: false, reason: "same" };
  if (isSame && !(isPublished && takeDown) && !findWaitingVersion(own)) return { ok: true };

  return inTransaction((tx) => {
    if (isPublished && !takeDown) {
      if (isSame) dropWaiting(tx, own);
      else keepForChecking(tx, own, words);
    } else {
      const changes = { ...words, changedAt: now(), publishedAt: null, checkReason: null };
      if (!moveTo(tx, "feedback:change", own.id, "submitted", changes))
        return { ok: false, reason: "changed" };
      dropWaiting(tx, own);
      if (!isSame) keepReplaced(tx, own);
      tx.delete(feedbackSuggestions).where(isOpenSuggestionOf(own.id)).run();
    }
    recordEvent(tx, actor, "feedback.changed", { feedbackId: own.id, groupId: own.groupId });
    tellModerators(tx);
    raiseConcerns(tx, actor, { ...own, ...words });
    return { ok: true };
  });
}

/**
 * Agrees to a moderator's words: they take the place of the writer's and are published, since a moderator has read
 * them. What was written before stays with the moderators for 30 days.
 *
 * @throws Response 404 for everybody but its writer
 */
export function agreeToSuggestion(
  actor: Actor,
  reference: string | undefined,
  suggestionId: string,
): Result<Nothing, "changed"> {
  const own = getOwnFeedback(actor, reference);
  authorize(actor, "feedback:change", subjectOf(own));
  return inTransaction((tx) => {
    const suggestion = findOpenSuggestion(own);
    if (suggestion?.id !== suggestionId) return { ok: false, reason: "changed" };

    const published = {
      ...onlyTexts(suggestion),
      changedAt: now(),
      publishedAt: now(),
      checkReason: null,
    };
    if (
      !moveTo(tx, "feedback:change", own.id, "published", published, {
        state: "suggested",
        changedAt: own.changedAt,
      })
    )
      return { ok: false, reason: "changed" };
    tx.update(feedbackSuggestions)
      .set({ agreedAt: now() })
      .where(eq(feedbackSuggestions.id, suggestion.id))
      .run();
    keepReplaced(tx, own, true);
    recordEvent(tx, actor, "feedback.suggestionAgreed", { feedbackId: own.id, groupId: own.groupId });
    return { ok: true };
  });
}

/**
 * Keeps the writer's own words: the comment goes back to the moderators, with what its writer said.
 *
 * @throws Response 404 for everybody but its writer
 */
export function declineSuggestion(
  actor: Actor,
  reference: string | undefined,
  { suggestion: suggestionId, because }: DeclineInput,
): Result<Nothing, "changed"> {
  const own = getOwnFeedback(actor, reference);
  authorize(actor, "feedback:change", subjectOf(own));
  return inTransaction((tx) => {
    if (findOpenSuggestion(own)?.id !== suggestionId) return { ok: false, reason: "changed" };
    const back = { checkReason: null };
    if (
      !moveTo(tx, "feedback:change", own.id, "submitted", back, {
        state: "suggested",
        changedAt: own.changedAt,
      })
    )
      return { ok: false, reason: "changed" };
    tx.update(feedbackSuggestions)
      .set({ declinedAt: now(), declinedBecause: because || null })
      .where(eq(feedbackSuggestions.id, suggestionId))
      .run();
    recordEvent(tx, actor, "feedback.suggestionDeclined", { feedbackId: own.id });
    return { ok: true };
  });
}

/**
 * Asks a moderator to pass the comment on, with the writer's name and address, to the people who answer complaints
 * where the care was given. Only what is not published can be passed on; asking twice is asking once.
 *
 * @throws Response 404 for everybody but its writer
 */
export function askToPassOn(actor: MemberActor, reference: string | undefined): Result<Nothing, "changed"> {
  const own = getOwnFeedback(actor, reference);
  authorize(actor, "feedback:askToPassOn", own);
  if (!mayAskToPassOn(own)) return own.passOnAskedAt ? { ok: true } : { ok: false, reason: "changed" };

  inTransaction((tx) => {
    tx.update(feedback).set({ passOnAskedAt: now() }).where(eq(feedback.id, own.id)).run();
    recordEvent(tx, actor, "feedback.passOnAsked", { feedbackId: own.id });
  });
  return { ok: true };
}

/** Takes away the suggestions that were answered 30 days ago. */
export function deleteOldSuggestions(): void {
  const before = new Date(now().getTime() - DAYS_OF_SUGGESTIONS * DAY);
  inTransaction((tx) =>
    tx
      .delete(feedbackSuggestions)
      .where(or(lte(feedbackSuggestions.agreedAt, before), lte(feedbackSuggestions.declinedAt, before)))
      .run(),
  );
}

function isOpenSuggestionOf(feedbackId: string) {
  const { agreedAt, declinedAt } = feedbackSuggestions;
  return and(eq(feedbackSuggestions.feedbackId, feedbackId), isNull(agreedAt), isNull(declinedAt));
}
