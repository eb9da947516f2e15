import { createHash } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { HOUR } from "#app/lib/durations.ts";
import { newRandomId } from "#app/lib/ids.ts";
import { db, inTransaction } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { feedback, feedbackDrafts } from "#db/schema/index.ts";
import { recordEvent } from "../../events/record.server.ts";
import { tellModerators } from "../../people/moderators.server.ts";
import type { Actor } from "../../policy.ts";
import type { Result } from "../../result.ts";
import { giveCode, startCodeSession } from "../codes/commands.server.ts";
import { raiseConcerns } from "../concerns/commands.server.ts";
import type { Draft } from "../drafts/questions.ts";
import { isSamePlace } from "../drafts/starting.server.ts";
import { findPlace } from "../places/queries.server.ts";
import {
  authorizeSubmission,
  insertFeedback,
  type SentFeedback,
  unusedReference,
} from "../sending.server.ts";
import { answersBegun } from "./describe-draft.server.ts";
import type { AtOnceInput } from "./form.ts";

/** So long the page that sent something can ask for its code once more; after that nobody can who finds the page. */
const HOURS_TO_SEND_AGAIN = 1;

/** How a visitor comes back to what they sent; a member has their page. */
export type Sent = {
  reference: string;
  id: string;
  draftId: string;
  code?: string;
  token?: string;
  /** It was sent before: a code that was shown then stops. */
  isAgain?: boolean;
};

/**
 * Sends feedback that came on one page: under the account of whoever is logged in, and with a code for everybody else. The
 * same page sent again stores nothing new; a visitor gets another code for it, and the one before stops.
 *
 * @param draft what its writer had begun, which it takes the place of
 * @throws Response 403 for a group that takes none
 */
export function sendAtOnce(
  actor: Actor,
  input: AtOnceInput,
  draft?: Draft,
): Result<Sent, "notOnOffer" | "sentBefore"> {
  const place = findPlace(input.where, input.placeName, input.group);
  if (!place) return { ok: false, reason: "notOnOffer" };
  return inTransaction((tx) => {
    const draftId = keyOf(actor, input);
    const before = sentFrom().get({ draftId });
    if (before && actor.id !== null) return { ok: true, ...before, draftId };
    if (
      before &&
      (!before.isWithoutAccount || now().getTime() - before.sentAt.getTime() > HOURS_TO_SEND_AGAIN * HOUR)
    )
      return { ok: false, reason: "sentBefore" };

    const { wentWell, couldBeBetter, audience, mayCount, maySummarise, mayQuote } = input;
    const sent: SentFeedback = {
      ...place,
      ...(draft?.groupId && isSamePlace(draft, place) && { groupId: draft.groupId }),
      wentWell,
      couldBeBetter,
      audience,
      mayCount,
      maySummarise,
      mayQuote,
      // Nobody can be written to without an account.
      mayContact: actor.id !== null && input.mayContact,
      ...answersBegun(draft),
      storyId: null,
      // Lists carry the key of their last comment: it must not tell readers when that was sent.
      id: before?.id ?? newRandomId(),
      reference: before?.reference ?? unusedReference(),
      draftId,
      authorId: actor.id,
      isWithoutAccount: actor.id === null,
      source: "online",
      state: "submitted",
      sentAt: now(),
    };
    const { id, reference, groupId } = sent;
    if (!before) {
      authorizeSubmission(actor, groupId);
      insertFeedback(sent);
      recordEvent(tx, actor, "feedback.submitted", { feedbackId: id, groupId });
      tellModerators(tx);
      raiseConcerns(tx, actor, sent);
      if (draft) tx.delete(feedbackDrafts).where(eq(feedbackDrafts.id, draft.id)).run();
    }
    if (actor.id !== null) return { ok: true, id, reference, draftId };
    const code = giveCode(tx, id);
    const isAgain = before !== undefined;
    return { ok: true, id, reference, draftId, isAgain, code, token: startCodeSession(tx, id) };
  });
}

/**
 * By what the same page is known again. Words that were changed on it are new feedback; and only a hash is kept, since
 * whoever knows the key of the page gets a code for what it sent.
 */
function keyOf(actor: Actor, { page, wentWell, couldBeBetter }: AtOnceInput): string {
  const parts = [actor.id ?? "", page, wentWell, couldBeBetter];
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
}

const sentFrom = prepared(() =>
  db
    .select({
      id: feedback.id,
      reference: feedback.reference,
      isWithoutAccount: feedback.isWithoutAccount,
      sentAt: feedback.sentAt,
    })
    .from(feedback)
    .where(eq(feedback.draftId, sql.placeholder("draftId"))),
);
