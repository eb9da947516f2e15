import { now } from "#app/lib/clock.ts";
import { newRandomId } from "#app/lib/ids.ts";
import { type SentFeedback, unusedReference } from "../sending.server.ts";
import { type Draft, isAsked, type Situation } from "./questions.ts";

/** What a draft becomes when it is sent; undefined while something is missing that feedback cannot be without. */
export function sentFromDraft(draft: Draft, situation: Situation): SentFeedback | undefined {
  const { groupId, timeBand, audience } = draft;
  if (!groupId || !timeBand || !audience) return undefined;
  const { voice, basis, organisationId, siteId, placeKind, placeName, tumourGroupId, stageId, rating } =
    draft;
  const { mayCount, maySummarise, mayQuote, mayContact, storyId, authorId } = draft;
  return {
    groupId,
    voice,
    timeBand,
    audience,
    organisationId,
    siteId,
    placeKind,
    placeName,
    tumourGroupId,
    stageId,
    mayCount,
    maySummarise,
    mayQuote,
    storyId,
    authorId,
    basis: isAsked("basis", draft, situation) ? basis : null,
    rating: isAsked("overall", draft, situation) ? rating : null,
    wentWell: draft.wentWell.trim(),
    couldBeBetter: draft.couldBeBetter.trim(),
    carerText: isAsked("carer", draft, situation) ? draft.carerText.trim() : "",
    isWithoutAccount: authorId === null,
    // Nobody can be written to without an account.
    mayContact: authorId !== null && mayContact,
    // Lists carry the key of their last comment: it must not tell readers when that was sent.
    id: newRandomId(),
    reference: unusedReference(),
    draftId: draft.id,
    source: "online",
    state: "submitted",
    sentAt: now(),
  };
}
