import { eq } from "drizzle-orm";
import { inTransaction } from "#db/client.server.ts";
import { feedback } from "#db/schema/index.ts";
import { authorize } from "../../authorize.server.ts";
import { recordEvent } from "../../events/record.server.ts";
import type { Actor } from "../../policy.ts";
import type { Result } from "../../result.ts";
import { changeText } from "../changes/commands.server.ts";
import { listChoices } from "../drafts/choices.server.ts";
import { clearDependents, type Draft, STEP_FIELDS } from "../drafts/questions.ts";
import { type FeedbackRow, getHeldFeedback, subjectOf } from "../queries.server.ts";
import { onlyTexts } from "../texts.ts";
import { findWaitingVersion } from "../versions/queries.server.ts";
import { asDraft, asTold } from "./queries.server.ts";
import { findMoreAfter, listMoreAsked, type MoreStep } from "./questions.ts";

/**
 * Keeps one more answer to what a code has opened. What is chosen is in words of ours, so nobody has to check it; what a
 * carer says for themselves goes the way of any other text.
 *
 * @returns the next question that has no answer; undefined when there is none
 * @throws Response 404 for whoever holds no code
 */
export function tellMore(
  actor: Actor,
  step: MoreStep,
  answers: Partial<Draft>,
): Result<{ next: MoreStep | undefined }, "notOnOffer"> {
  const held = getHeldFeedback(actor);
  authorize(actor, "feedback:change", subjectOf(held));
  if (step === "carer") return tellAsCarer(actor, held, answers.carerText ?? "");
  const draft = asDraft(held);
  const answer = answers[STEP_FIELDS[step]];
  const isOffered = listChoices(actor, step, draft)?.some(({ value }) => value === answer) ?? false;
  if (!listMoreAsked(asTold(held)).includes(step) || held.state === "withdrawn" || (answer && !isOffered))
    return { ok: false, reason: "notOnOffer" };
  // Passed over: what was answered before stays.
  if (!answer) return { ok: true, next: findMoreAfter(step, asTold(held)) };

  const { voice, basis, timeBand, tumourGroupId, stageId, rating, groupId } = {
    ...held,
    ...answers,
    ...clearDependents(draft, answers),
  };
  const told = { voice, basis, timeBand, tumourGroupId, stageId, rating, groupId: groupId ?? held.groupId };
  inTransaction((tx) => {
    tx.update(feedback).set(told).where(eq(feedback.id, held.id)).run();
    recordEvent(tx, actor, "feedback.moreTold", { feedbackId: held.id });
  });
  return { ok: true, next: findMoreAfter(step, asTold({ ...held, ...told })) };
}

function tellAsCarer(
  actor: Actor,
  held: FeedbackRow,
  carerText: string,
): Result<{ next: MoreStep | undefined }, "notOnOffer"> {
  if (!listMoreAsked(asTold(held)).includes("carer")) return { ok: false, reason: "notOnOffer" };
  const texts = onlyTexts(findWaitingVersion(held) ?? held);
  const changed = changeText(actor, held.reference, { ...texts, carerText });
  if (!changed.ok) return { ok: false, reason: "notOnOffer" };
  return { ok: true, next: findMoreAfter("carer", asTold(getHeldFeedback(actor))) };
}
