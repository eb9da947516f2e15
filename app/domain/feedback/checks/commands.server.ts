import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { inTransaction } from "#db/client.server.ts";
import { feedbackSuggestions } from "#db/schema/index.ts";
import { recordEvent } from "../../events/record.server.ts";
import type { Actor, MemberActor } from "../../policy.ts";
import type { Nothing, Result } from "../../result.ts";
import { agree } from "../agreements/commands.server.ts";
import { reasonForTwo } from "../agreements/queries.server.ts";
import { hasOpenConcerns } from "../concerns/queries.server.ts";
import { hasSomebodyToAnswer } from "../questions/queries.server.ts";
import { isAsShown } from "../rules.ts";
import { moveTo } from "../state-change.server.ts";
import type { PassOnInput, PublishInput, ReasonInput, SuggestionInput } from "./form.ts";
import { getFeedbackToCheck } from "./queries.server.ts";

/**
 * Lets a comment be read by its audience. Its writer is told. What is on the same-day list is not published before
 * somebody has looked at it and said so. Of what was sent without an account, some needs a second moderator: the first one
 * asks, and it is published when another does the same.
 *
 * @returns whether it waits for another moderator
 * @throws Response 404 when the actor may not read it, 403 when they may not check it: never one's own
 */
export function publishFeedback(
  actor: Actor,
  reference: string | undefined,
  { isAboutOfficeHolder = false, ...formVersion }: PublishInput,
): Result<{ waits: boolean }, "changed"> {
  const comment = getFeedbackToCheck(actor, reference);
  const { id, groupId, authorId } = comment;
  return inTransaction((tx) => {
    if (hasOpenConcerns({ id }) || !isAsShown(comment, formVersion, "published", "feedback:check"))
      return { ok: false, reason: "changed" };
    const because = reasonForTwo(comment, isAboutOfficeHolder);
    if (because && !agree(tx, actor, comment, "publishing", because)) return { ok: true, waits: true };
    const at = { checkedAt: now(), publishedAt: now() };
    if (!moveTo(tx, "feedback:check", id, "published", { ...at, checkReason: null }, formVersion))
      return { ok: false, reason: "changed" };
    recordEvent(tx, actor, "feedback.published", { feedbackId: id, groupId, authorId: authorId ?? "" });
    return { ok: true, waits: false };
  });
}

/**
 * Keeps a comment from its readers until something is cleared up; its writer is told why. What is published already
 * comes off the pages at once.
 *
 * @throws Response 404 or 403 as for `publishFeedback`
 */
export function holdFeedback(
  actor: Actor,
  reference: string | undefined,
  { reason, ...formVersion }: ReasonInput,
): Result<Nothing, "changed"> {
  const { id, authorId } = getFeedbackToCheck(actor, reference);
  return inTransaction((tx) => {
    const changes = { checkedAt: now(), publishedAt: null, checkReason: reason };
    if (!moveTo(tx, "feedback:check", id, "held", changes, formVersion))
      return { ok: false, reason: "changed" };
    recordEvent(tx, actor, "feedback.held", { feedbackId: id, authorId: authorId ?? "" });
    return { ok: true };
  });
}

/**
 * Decides that a comment is not published as it is; its writer is told why and how to send it again.
 *
 * @throws Response 404 or 403 as for `publishFeedback`
 */
export function refuseFeedback(
  actor: Actor,
  reference: string | undefined,
  { reason, ...formVersion }: ReasonInput,
): Result<Nothing, "changed"> {
  const { id, authorId } = getFeedbackToCheck(actor, reference);
  return inTransaction((tx) => {
    const changes = { checkedAt: now(), checkReason: reason };
    if (!moveTo(tx, "feedback:check", id, "refused", changes, formVersion))
      return { ok: false, reason: "changed" };
    recordEvent(tx, actor, "feedback.refused", { feedbackId: id, authorId: authorId ?? "" });
    return { ok: true };
  });
}

/**
 * Offers the writer other words, with the reason. Nothing is changed: it waits until they agree or not.
 *
 * @throws Response 404 or 403 as for `publishFeedback`
 */
export function suggestChanges(
  actor: MemberActor,
  reference: string | undefined,
  { wentWell, couldBeBetter, carerText, reason, ...formVersion }: SuggestionInput,
): Result<Nothing, "changed"> {
  const { id, authorId } = getFeedbackToCheck(actor, reference);
  return inTransaction((tx) => {
    // Nobody is there to agree: what was given on paper or by telephone can be held, published or refused.
    if (!hasSomebodyToAnswer({ id, authorId }) || hasOpenConcerns({ id }))
      return { ok: false, reason: "changed" };
    if (
      !moveTo(tx, "feedback:check", id, "suggested", { checkedAt: now(), checkReason: reason }, formVersion)
    )
      return { ok: false, reason: "changed" };

    const suggestion = { id: newId(), feedbackId: id, moderatorId: actor.id, createdAt: now() };
    tx.insert(feedbackSuggestions)
      .values({ ...suggestion, wentWell, couldBeBetter, carerText, reason })
      .run();
    recordEvent(tx, actor, "feedback.suggested", { feedbackId: id, authorId: authorId ?? "" });
    return { ok: true };
  });
}

/**
 * Writes down that a comment was passed on, as its writer asked, and to whom. It is not published then.
 *
 * @throws Response 404 or 403 as for `publishFeedback`
 */
export function recordPassedOn(
  actor: Actor,
  reference: string | undefined,
  { to, ...formVersion }: PassOnInput,
): Result<Nothing, "changed"> {
  const { id, authorId, passOnAskedAt } = getFeedbackToCheck(actor, reference);
  if (!passOnAskedAt) return { ok: false, reason: "changed" };
  return inTransaction((tx) => {
    const at = { checkedAt: now(), passedOnAt: now() };
    if (
      !moveTo(tx, "feedback:check", id, "passedOn", { ...at, passedOnTo: to, checkReason: null }, formVersion)
    )
      return { ok: false, reason: "changed" };
    recordEvent(tx, actor, "feedback.passedOn", { feedbackId: id, authorId: authorId ?? "" });
    return { ok: true };
  });
}
