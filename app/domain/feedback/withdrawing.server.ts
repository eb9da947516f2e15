import { and, eq } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import type { Transaction } from "#db/client.server.ts";
import {
  feedbackDrafts,
  feedbackFollowers,
  feedbackPins,
  feedbackQuestions,
  feedbackResponses,
  feedbackSuggestions,
  feedbackVersions,
  responseReactions,
  sameExperiences,
} from "#db/schema/index.ts";
import type { Action, Actor } from "../policy.ts";
import { closeConcernsOfWithdrawn } from "./concerns/commands.server.ts";
import type { FeedbackRow } from "./queries.server.ts";
import { moveTo } from "./state-change.server.ts";
import { NO_TEXTS } from "./texts.ts";

/**
 * Takes a comment back. Its words are gone at once, and so is the moderator's reason, which may repeat them; that there
 * was a comment stays, so that released counts stay true. For a transaction that is open.
 *
 * @param by the action that lets it happen: its writer's own, or a facilitator's for somebody without an account
 * @returns false when it was withdrawn already
 */
export function withdrawComment(
  tx: Transaction,
  actor: Actor,
  feedback: FeedbackRow,
  by: Extract<Action, "feedback:withdraw" | "feedback:withdrawEntry">,
): boolean {
  const blank = {
    ...NO_TEXTS,
    placeName: null,
    checkReason: null,
    withdrawnAt: now(),
    passOnAskedAt: null,
  };
  if (!moveTo(tx, by, feedback.id, "withdrawn", blank)) return false;
  // Before its responses go, and with them what was said about those.
  closeConcernsOfWithdrawn(tx, actor, feedback);
  // What repeats the words goes with them: responses that quote, and the draft that was begun to send them again.
  tx.delete(feedbackResponses).where(eq(feedbackResponses.feedbackId, feedback.id)).run();
  tx.delete(feedbackDrafts).where(isDraftOf(feedback)).run();
  tx.delete(feedbackPins).where(eq(feedbackPins.feedbackId, feedback.id)).run();
  tx.delete(sameExperiences).where(eq(sameExperiences.feedbackId, feedback.id)).run();
  tx.delete(feedbackVersions).where(eq(feedbackVersions.feedbackId, feedback.id)).run();
  tx.delete(feedbackQuestions).where(eq(feedbackQuestions.feedbackId, feedback.id)).run();
  tx.delete(responseReactions).where(eq(responseReactions.feedbackId, feedback.id)).run();
  tx.delete(feedbackSuggestions).where(eq(feedbackSuggestions.feedbackId, feedback.id)).run();
  tx.delete(feedbackFollowers).where(eq(feedbackFollowers.feedbackId, feedback.id)).run();
  return true;
}

/** The writer's own drafts with the very words of a comment. */
function isDraftOf({ authorId, wentWell, couldBeBetter }: FeedbackRow) {
  const same = [eq(feedbackDrafts.wentWell, wentWell), eq(feedbackDrafts.couldBeBetter, couldBeBetter)];
  return and(eq(feedbackDrafts.authorId, authorId ?? ""), ...same);
}
