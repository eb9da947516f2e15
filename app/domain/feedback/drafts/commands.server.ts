import { eq } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { inTransaction } from "#db/client.server.ts";
import { feedbackDrafts } from "#db/schema/index.ts";
import { authorize } from "../../authorize.server.ts";
import type { Actor } from "../../policy.ts";
import type { Nothing, Result } from "../../result.ts";
import { isInTheWay, type Shown } from "../text-version.server.ts";
import { onlyTexts, type Texts } from "../texts.ts";
import { listChoices } from "./choices.server.ts";
import { findDraft, getDraft } from "./queries.server.ts";
import { clearDependents, type Draft, STEP_FIELDS, type Step } from "./questions.ts";

/** What is set apart at each act on a draft: a member's by its author, a visitor's by what their browser holds. */
function subjectOf({ id, authorId }: Draft) {
  return { draftId: id, authorId };
}

/**
 * Keeps the answer to one question and clears what the new answer makes untrue.
 *
 * @param shown which texts the page showed: others that were saved meanwhile are not overwritten unseen
 * @throws Response 404 when it is not the actor's draft
 */
export function saveAnswer(
  actor: Actor,
  draftId: string | undefined,
  step: Step,
  answers: Partial<Draft>,
  shown?: Shown,
): Result<{ draft: Draft }, "notOnOffer" | "inTheWay"> {
  const draft = getDraft(actor, draftId);
  authorize(actor, "draft:edit", subjectOf(draft));
  if (!isOnOffer(actor, step, draft, answers)) {
    return { ok: false, reason: "notOnOffer" };
  }
  if (isInTheWay(draft, { ...onlyTexts(draft), ...answers }, shown, draft.savedFrom))
    return { ok: false, reason: "inTheWay" };
  const saved = { ...answers, ...clearDependents(draft, answers), ...savedBy(shown) };
  return { ok: true, draft: change(draft, saved) };
}

function savedBy(shown: Shown | undefined) {
  return shown?.page ? { savedFrom: shown.page } : {};
}

/**
 * Keeps the texts of a page as they stand, while they are being typed.
 *
 * @returns not ok where other texts were saved since the page was opened
 * @throws Response 404 when it is not the actor's draft, or when it has been sent
 */
export function saveTexts(
  actor: Actor,
  draftId: string | undefined,
  typed: Partial<Texts>,
  shown?: Shown,
): Result<Nothing, "inTheWay"> {
  const draft = getDraft(actor, draftId);
  authorize(actor, "draft:edit", subjectOf(draft));
  if (isInTheWay(draft, { ...onlyTexts(draft), ...typed }, shown, draft.savedFrom))
    return { ok: false, reason: "inTheWay" };
  change(draft, { ...typed, ...savedBy(shown) });
  return { ok: true };
}

/**
 * Deletes a draft. One that is gone already, or is not the actor's, needs no deletion: neither can be told from the
 * other.
 */
export function deleteDraft(actor: Actor, draftId: string | undefined): void {
  const draft = findDraft(actor, draftId);
  if (!draft) return;
  authorize(actor, "draft:edit", subjectOf(draft));
  inTransaction((tx) => tx.delete(feedbackDrafts).where(eq(feedbackDrafts.id, draft.id)).run());
}

function change(draft: Draft, answers: Partial<Draft>): Draft {
  return inTransaction((tx) =>
    tx
      .update(feedbackDrafts)
      .set({ ...answers, updatedAt: now() })
      .where(eq(feedbackDrafts.id, draft.id))
      .returning()
      .get(),
  );
}

/** An id in a form is an answer only if the page would have offered it to this actor. */
function isOnOffer(actor: Actor, step: Step, draft: Draft, answers: Partial<Draft>): boolean {
  const answer = answers[STEP_FIELDS[step]];
  if (answer === null || answer === undefined) return true;
  const choices = listChoices(actor, step, draft);
  return !choices || choices.some(({ value }) => value === answer);
}
