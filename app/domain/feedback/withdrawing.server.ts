import { and, eq } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import type { Transaction } from "#db/client.server.ts";
import {
  feedbackDrafts,
  feedbackEchoes,
  feedbackPins,
  feedbackResponses,
  feedbackSuggestions,
} from "#db/schema/index.ts";
import type { Action, Actor } from "../policy.ts";
import { closeConcernsOfWithdrawn } from "./concerns/commands.server.ts";
import type { FeedbackRow } from "./queries.server.ts";
import { moveTo } from "./state-change.server.ts";

/**
 * Takes a piece back. Its words are gone at once, and so is the moderator's reason, which may repeat them; that there
 * was a piece stays, so that released counts stay true. For a transaction that is open.
 *
 * @param by the action that lets it happen: its writer's own, or a facilitator's for somebody without an account
 * @returns false when it was withdrawn already
 */
export function takeWordsAway(
  tx: Transaction,
  actor: Actor,
  piece: FeedbackRow,
  by: Extract<Action, "feedback:withdraw" | "feedback:withdrawEntry">,
): boolean {
  const blank = {
    wentWell: "",
    couldBeBetter: "",
    checkReason: null,
    withdrawnAt: now(),
    passOnAskedAt: null,
  };
  if (!moveTo(tx, by, piece.id, "withdrawn", blank)) return false;
  // What repeats the words goes with them: replies that quote, and the draft that was begun to send them again.
  tx.delete(feedbackResponses).where(eq(feedbackResponses.feedbackId, piece.id)).run();
  tx.delete(feedbackDrafts).where(repeats(piece)).run();
  tx.delete(feedbackPins).where(eq(feedbackPins.feedbackId, piece.id)).run();
  tx.delete(feedbackEchoes).where(eq(feedbackEchoes.feedbackId, piece.id)).run();
  tx.delete(feedbackSuggestions).where(eq(feedbackSuggestions.feedbackId, piece.id)).run();
  closeConcernsOfWithdrawn(tx, actor, piece.id);
  return true;
}

/** The writer's own drafts with the very words of a piece. */
function repeats({ authorId, wentWell, couldBeBetter }: FeedbackRow) {
  const same = [eq(feedbackDrafts.wentWell, wentWell), eq(feedbackDrafts.couldBeBetter, couldBeBetter)];
  return and(eq(feedbackDrafts.authorId, authorId ?? ""), ...same);
}
