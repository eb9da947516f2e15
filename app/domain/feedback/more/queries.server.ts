import type { Actor } from "../../policy.ts";
import { listChoices } from "../drafts/choices.server.ts";
import { type Draft, storedAnswer } from "../drafts/questions.ts";
import { type FeedbackRow, getHeldFeedback } from "../queries.server.ts";
import { mayChangeText } from "../rules.ts";
import { findWaitingVersion } from "../versions/queries.server.ts";
import { countMore, listMoreAsked, type MoreStep } from "./questions.ts";

/** A sent comment as the questions look at a draft: the same answers stand in both. */
export function asTold(sent: FeedbackRow) {
  const { voice, basis, timeBand, tumourGroupId, stageId, rating, groupId, organisationId, siteId, storyId } =
    sent;
  // Words that wait to be checked are the writer's last.
  const { carerText } = findWaitingVersion(sent) ?? sent;
  const isUnread = sent.state === "submitted" && sent.publishedAt === null;
  return {
    voice,
    basis,
    timeBand,
    tumourGroupId,
    stageId,
    rating,
    groupId,
    organisationId,
    siteId,
    storyId,
    carerText,
    mayAdd: mayChangeText(sent.state),
    isUnread,
  };
}

/** One question about what a code has opened: its choices, what was answered, and which of how many it is. */
export function describeMore(actor: Actor, step: MoreStep) {
  const held = getHeldFeedback(actor);
  const told = asTold(held);
  const draft = asDraft(held);
  return {
    isAsked: listMoreAsked(told).includes(step),
    draft,
    choices: listChoices(actor, step, draft) ?? null,
    stored: step === "carer" ? told.carerText : storedAnswer(step, draft),
    count: countMore(step, told),
  };
}

export function asDraft(sent: FeedbackRow): Draft {
  const { createdAt, updatedAt } = { createdAt: sent.sentAt, updatedAt: sent.sentAt };
  return {
    ...sent,
    createdAt,
    updatedAt,
    holderHash: null,
    savedFrom: "",
    promisedToId: null,
    continuesId: null,
    isOrganisationUnsure: false,
    noticedAt: null,
  };
}
