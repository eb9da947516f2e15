import { authorize } from "../../authorize.server.ts";
import type { Actor } from "../../policy.ts";
import { describePlaceForWriter, describeSentAnswers } from "../answers.ts";
import { listBereavementSupport } from "../concerns/help.server.ts";
import { passagesOf } from "../drafts/question-words.ts";
import { isBereaved } from "../drafts/questions.ts";
import { isFollowed } from "../followers/queries.server.ts";
import { describeSharing } from "../form.ts";
import { asTold } from "../more/queries.server.ts";
import { hasMoreToTell } from "../more/questions.ts";
import { listProgress } from "../progress/queries.server.ts";
import { describeFeedback, getHeldFeedback, subjectOf } from "../queries.server.ts";
import { describeOpenQuestion, describeQuestionsForWriter } from "../questions/queries.server.ts";
import { describePassedOn, listReaders } from "../readings/queries.server.ts";
import { mayChangeText } from "../rules.ts";
import { countReached, WAY } from "../stations.ts";
import { deriveStatus, describeStatusChanges } from "../status.ts";
import { onlyTexts } from "../texts.ts";
import { describeOtherTexts, listVersions } from "../versions/queries.server.ts";

/** What the holder of a code sees of their feedback: days and never moments. */
export function describeHeld(actor: Actor) {
  const held = getHeldFeedback(actor);
  const described = describeFeedback(held);
  const status = deriveStatus(described);
  const reached = countReached(status);
  const { placeKind, placeName } = held;
  const place = describePlaceForWriter({ ...described, placeKind, placeName });
  const told = asTold(held);
  return {
    heading: described.siteName ? `Your feedback about ${described.siteName}` : "Your feedback",
    place,
    reference: held.reference,
    state: held.state,
    reason: held.checkReason,
    status,
    reached,
    ahead: reached === null ? [] : WAY.slice(reached),
    changes: describeStatusChanges({
      ...held,
      progress: listProgress(held),
      versions: listVersions(held),
    }),
    question: describeOpenQuestion(held),
    asked: describeQuestionsForWriter(held),
    passages: passagesOf(held),
    otherTexts: describeOtherTexts(held),
    answers: describeSentAnswers({ ...described, placeKind, placeName }),
    sharing: describeSharing(held),
    readers: listReaders(held),
    passedOn: describePassedOn(held, described),
    support: isBereaved(held) ? listBereavementSupport(held) : null,
    isFollowed: isFollowed(held),
    mayChange: mayChangeText(held.state),
    mayTellMore: held.state !== "withdrawn" && hasMoreToTell(told),
    mayChangeGroup: told.isUnread,
  };
}

/**
 * The same as a file: what its writer gave, and what came of it.
 *
 * @param responses what stands in a layer above
 */
export function downloadHeld(actor: Actor, responses: readonly unknown[]) {
  authorize(actor, "feedback:download", subjectOf(getHeldFeedback(actor)));
  const { place, status, passages, otherTexts, answers, sharing, ...came } = describeHeld(actor);
  const { reference, changes, asked, readers } = came;
  const told = { reference, place, ...onlyTexts(passages), otherTexts, answers, sharing };
  return { ...told, status: status.text, changes, asked, readers, responses };
}
