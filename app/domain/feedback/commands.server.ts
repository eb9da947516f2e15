import { eq } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import { feedback, feedbackThemes, feedbackVersions } from "#db/schema/index.ts";
import { PASSAGES, type Passage, wordsOf } from "#db/vocabulary.ts";
import { authorize } from "../authorize.server.ts";
import { recordEvent } from "../events/record.server.ts";
import { isLabel } from "../labels/queries.server.ts";
import { tellModerators } from "../people/moderators.server.ts";
import type { Actor, MemberActor } from "../policy.ts";
import type { Nothing, Result } from "../result.ts";
import { labelsOf, type MoreLabels, rememberDecisions } from "../suggestions/decisions.server.ts";
import { takeFollowersApart } from "./combining/taking-apart.server.ts";
import { raiseConcerns } from "./concerns/commands.server.ts";
import { findSentFeedback, getDraft, getSituation } from "./drafts/queries.server.ts";
import { findMissingStep, type Step } from "./drafts/questions.ts";
import { sentFromDraft } from "./drafts/sending.server.ts";
import type { SharingInput } from "./form.ts";
import { getFeedback, subjectOf } from "./queries.server.ts";
import { authorizeSubmission, replaceDraft } from "./sending.server.ts";
import { findWaitingVersion } from "./versions/queries.server.ts";
import { withdrawComment } from "./withdrawing.server.ts";

/**
 * Sends a draft that is complete: from now on it is feedback, and the draft is gone. Sending it again finds the same
 * comment, so that an impatient second press has no effect.
 *
 * @returns the reference, or the first question that still needs an answer
 * @throws Response 404 when it is not the actor's draft
 */
export function submitFeedback(
  actor: MemberActor,
  draftId: string | undefined,
): Result<{ reference: string }, Step> {
  return inTransaction((tx) => {
    const before = findSentFeedback(actor, draftId);
    if (before) return { ok: true, reference: before.reference };

    const draft = getDraft(actor, draftId);
    const situation = getSituation(actor, draft);
    const missing = findMissingStep(draft, situation);
    const sent = sentFromDraft(draft, situation);
    if (missing || !sent) return { ok: false, reason: missing ?? "group" };
    authorizeSubmission(actor, sent.groupId);
    replaceDraft(sent);
    // From its second stop on, a story is one: the first comment is a stop of it too.
    const { storyId } = sent;
    if (storyId) tx.update(feedback).set({ storyId }).where(eq(feedback.id, storyId)).run();
    recordEvent(tx, actor, "feedback.submitted", { feedbackId: sent.id, groupId: sent.groupId });
    tellModerators(tx);
    raiseConcerns(tx, actor, sent);
    return { ok: true, reference: sent.reference };
  });
}

/**
 * Changes who may see a comment and how it may be used, from now on. While other words of it wait to be checked, what is
 * taken away goes at once, from them too, and what is given comes with them.
 *
 * @throws Response 404 when the actor may not read it, 403 when it is not their own
 */
export function changeConsent(
  actor: Actor,
  reference: string | undefined,
  sharing: SharingInput,
): Result<Nothing, "changed"> {
  const comment = getFeedback(actor, reference);
  authorize(actor, "feedback:editConsent", subjectOf(comment));
  if (comment.state === "withdrawn") return { ok: false, reason: "changed" };

  inTransaction((tx) => {
    const waiting = findWaitingVersion(comment);
    const atOnce = waiting ? whatBothAllow(comment, sharing) : sharing;
    if (waiting) tx.update(feedbackVersions).set(sharing).where(eq(feedbackVersions.id, waiting.id)).run();
    // Who may read it has changed: whether it can be read together with another is decided anew.
    const alone = atOnce.audience === comment.audience ? {} : { combinedIntoId: null, combinedAt: null };
    if (atOnce.audience !== comment.audience) takeFollowersApart(tx, comment.id);
    tx.update(feedback)
      .set({ ...atOnce, ...alone })
      .where(eq(feedback.id, comment.id))
      .run();
    recordEvent(tx, actor, "feedback.consentChanged", { feedbackId: comment.id });
  });
  return { ok: true };
}

/**
 * Takes back what the actor wrote. Withdrawing twice is withdrawing once.
 *
 * @throws Response 404 when the actor may not read it, 403 when it is not their own
 */
export function withdrawFeedback(actor: Actor, reference: string | undefined): void {
  const comment = getFeedback(actor, reference);
  authorize(actor, "feedback:withdraw", subjectOf(comment));
  inTransaction((tx) => {
    if (!withdrawComment(tx, actor, comment, "feedback:withdraw")) return;
    recordEvent(tx, actor, "feedback.withdrawn", { feedbackId: comment.id });
  });
}

/** The ids of the themes of each passage. */
export type ThemesOfPassages = Partial<Record<Passage, readonly string[]>>;

/**
 * Says what a published comment is about: each passage these themes and no others. Where its writer left the stage of care or the
 * tumour group open, these can be said too. What was suggested for it is kept beside what was decided.
 *
 * @returns not ok when it is not published, a label is none of its list, or a passage has no text
 * @throws Response 404 when the actor may not read it, 403 when they are not a facilitator of its group
 */
export function tagFeedback(
  actor: MemberActor,
  reference: string | undefined,
  themesOf: ThemesOfPassages,
  more: MoreLabels = {},
): Result<Nothing, "changed"> {
  const comment = getFeedback(actor, reference);
  authorize(actor, "feedback:tag", comment);
  const tags = tagsOf(comment, themesOf);
  const themeIds = [...new Set(tags.map(({ themeId }) => themeId))];
  const { kinds, chosen } = labelsOf(comment, themeIds, more);
  const isPossible = tags.every(({ passage }) => passage === "notSaid" || comment[passage] !== "");
  if (comment.state !== "published" || !isPossible || !chosen.every(isLabel))
    return { ok: false, reason: "changed" };

  inTransaction((tx) => {
    rememberDecisions(tx, actor, comment, { kinds, chosen, suggestionsVersion: more.suggestionsVersion });
    tx.delete(feedbackThemes).where(eq(feedbackThemes.feedbackId, comment.id)).run();
    if (tags.length > 0) tx.insert(feedbackThemes).values(tags).run();
    recordEvent(tx, actor, "feedback.tagged", { feedbackId: comment.id, groupId: comment.groupId });
  });
  return { ok: true };
}

function tagsOf({ id: feedbackId }: { id: string }, themesOf: ThemesOfPassages) {
  return wordsOf(PASSAGES).flatMap((passage) =>
    [...new Set(themesOf[passage])].map((themeId) => ({ feedbackId, themeId, passage })),
  );
}

function whatBothAllow(before: SharingInput, after: SharingInput): SharingInput {
  return {
    audience: before.audience === "staff" ? "staff" : after.audience,
    mayCount: before.mayCount && after.mayCount,
    maySummarise: before.maySummarise && after.maySummarise,
    mayQuote: before.mayQuote && after.mayQuote,
    mayContact: before.mayContact && after.mayContact,
  };
}
