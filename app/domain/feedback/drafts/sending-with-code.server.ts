import { createHash } from "node:crypto";
import { and, eq, gt, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { HOUR } from "#app/lib/durations.ts";
import { db, inTransaction, type Transaction } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { feedback, feedbackDrafts } from "#db/schema/index.ts";
import { recordEvent } from "../../events/record.server.ts";
import { tellModerators } from "../../people/moderators.server.ts";
import { type Actor, VISITOR } from "../../policy.ts";
import type { Result } from "../../result.ts";
import { giveCode, startCodeSession } from "../codes/commands.server.ts";
import { raiseConcerns } from "../concerns/commands.server.ts";
import { authorizeSubmission, insertFeedback } from "../sending.server.ts";
import { getDraft, getSituation } from "./queries.server.ts";
import { findMissingStep, type Step } from "./questions.ts";
import { sentFromDraft } from "./sending.server.ts";

/** So long the browser that sent it can ask for its code once more. */
const HOURS_TO_SEND_AGAIN = 1;

/** How a visitor comes back to what they sent. */
export type SentWithCode = { id: string; code: string; token: string; isAgain: boolean };

/**
 * Sends a visitor's draft, which then has a code. The same browser sending it again gets another code for an hour.
 *
 * @returns the code, or the first question that still needs an answer
 * @throws Response 404 when the browser holds no such draft and has sent none
 */
export function sendVisitorsDraft(
  actor: Actor,
  draftId: string | undefined,
  token: string,
): Result<SentWithCode, Step> {
  const key = keyOf(draftId, token);
  return inTransaction((tx) => {
    const before = findSentBefore(key);
    if (before) return { ok: true, ...newCode(tx, before.id), isAgain: true };

    const draft = getDraft(actor, draftId);
    const situation = getSituation(actor, draft);
    const missing = findMissingStep(draft, situation);
    const sent = sentFromDraft(draft, situation);
    if (missing || !sent) return { ok: false, reason: missing ?? "group" };
    authorizeSubmission(VISITOR, sent.groupId);
    // Nothing of the draft is kept with it: its address stands in the browser's history.
    insertFeedback({ ...sent, draftId: key });
    tx.delete(feedbackDrafts).where(eq(feedbackDrafts.id, draft.id)).run();
    recordEvent(tx, VISITOR, "feedback.submitted", { feedbackId: sent.id, groupId: sent.groupId });
    tellModerators(tx);
    raiseConcerns(tx, VISITOR, sent);
    return { ok: true, ...newCode(tx, sent.id), isAgain: false };
  });
}

/** Has this browser sent it within the hour? */
export function hasSentDraft(draftId: string | undefined, token: string): boolean {
  return findSentBefore(keyOf(draftId, token)) !== undefined;
}

/** Known by what the browser holds and the address together: neither alone gets a code. */
function keyOf(draftId: string | undefined, token: string): string {
  return createHash("sha256")
    .update(JSON.stringify([draftId, token]))
    .digest("base64url");
}

function findSentBefore(key: string) {
  return sentBefore().get({ key, since: now().getTime() - HOURS_TO_SEND_AGAIN * HOUR });
}

function newCode(tx: Transaction, id: string): Omit<SentWithCode, "isAgain"> {
  return { id, code: giveCode(tx, id), token: startCodeSession(tx, id) };
}

const sentBefore = prepared(() =>
  db
    .select({ id: feedback.id })
    .from(feedback)
    .where(
      and(
        eq(feedback.draftId, sql.placeholder("key")),
        eq(feedback.isWithoutAccount, true),
        gt(feedback.sentAt, sql.placeholder("since")),
      ),
    ),
);
