import { and, eq, isNull, lte, ne } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { inTransaction, type Transaction } from "#db/client.server.ts";
import { feedback, feedbackVersions } from "#db/schema/index.ts";
import { recordEvent } from "../../events/record.server.ts";
import type { Actor } from "../../policy.ts";
import { keptSince } from "../../records/kept-since.ts";
import type { Result } from "../../result.ts";
import { mustMove, transition } from "../../transition.server.ts";
import { agree, forgetAgreement } from "../agreements/commands.server.ts";
import { reasonForTwo } from "../agreements/queries.server.ts";
import { getFeedbackToCheck } from "../checks/queries.server.ts";
import { hasOpenConcerns } from "../concerns/queries.server.ts";
import type { FeedbackRow } from "../queries.server.ts";
import { NO_TEXTS, onlyTexts, type Texts } from "../texts.ts";
import type { VersionDecision } from "./form.ts";
import { findWaitingVersion, type VersionRow, versionOfWaiting } from "./queries.server.ts";
import { NEXT_VERSION_STATES } from "./rules.ts";

const move = transition(feedbackVersions, NEXT_VERSION_STATES);

/** Keeps other words of a published comment until a moderator has read them. For a transaction that is open. */
export function keepForChecking(tx: Transaction, comment: FeedbackRow, words: Texts): void {
  forgetAgreement(tx, comment, "publishing");
  const texts = onlyTexts(words);
  const waiting = findWaitingVersion(comment);
  if (waiting)
    tx.update(feedbackVersions)
      .set({ ...texts, createdAt: now() })
      .where(eq(feedbackVersions.id, waiting.id))
      .run();
  else
    tx.insert(feedbackVersions)
      .values({
        id: newId(),
        feedbackId: comment.id,
        state: "waiting",
        ...texts,
        createdAt: now(),
      })
      .run();
}

/** Keeps the words that a comment had until now, for 30 days. For a transaction that is open. */
export function keepReplaced(tx: Transaction, comment: FeedbackRow, isSuggested = false): void {
  const at = { createdAt: now(), settledAt: now() };
  tx.insert(feedbackVersions)
    .values({
      id: newId(),
      feedbackId: comment.id,
      state: "replaced",
      ...onlyTexts(comment),
      isSuggested,
      ...at,
    })
    .run();
}

/** Takes away the words that wait: their writer wants those that stand, or sends others. */
export function dropWaiting(tx: Transaction, { id }: Pick<FeedbackRow, "id">): void {
  forgetAgreement(tx, { id }, "publishing");
  tx.delete(feedbackVersions)
    .where(and(eq(feedbackVersions.feedbackId, id), eq(feedbackVersions.state, "waiting")))
    .run();
}

/**
 * What a moderator decides about changed words. Published, they take the place of those that stand, with everything that
 * stands at the comment; refused, the old ones stay. Their writer is told. Some need a second moderator, as the first words
 * of a comment do.
 *
 * @throws Response 404 when the actor may not read it, 403 when they may not check it: never one's own
 */
export function decideVersion(
  actor: Actor,
  reference: string | undefined,
  { decision, reason, formVersion, officeHolder }: VersionDecision,
): Result<{ waits: boolean }, "changed"> {
  const comment = getFeedbackToCheck(actor, reference);
  const { id, authorId } = comment;
  return inTransaction((tx) => {
    const version = findWaitingVersion(comment);
    if (!version || formVersion !== versionOfWaiting(version)) return { ok: false, reason: "changed" };
    const about = { feedbackId: id, authorId: authorId ?? "" };
    if (decision === "refuse") {
      const refusal = { reason, settledAt: now() };
      mustMove(move(tx, version.id, "refused", refusal), "this transaction read it as waiting");
      forgetAgreement(tx, comment, "publishing");
      recordEvent(tx, actor, "feedback.versionRefused", about);
      return { ok: true, waits: false };
    }
    if (comment.state !== "published" || hasOpenConcerns(comment)) return { ok: false, reason: "changed" };
    const because = reasonForTwo(comment, officeHolder);
    if (because && !agree(tx, actor, comment, "publishing", because)) return { ok: true, waits: true };
    exchange(tx, comment, version);
    recordEvent(tx, actor, "feedback.versionPublished", about);
    return { ok: true, waits: false };
  });
}

/** The words of the version stand from now on, with what their writer allows for them; those before become the version. */
function exchange(tx: Transaction, comment: FeedbackRow, version: VersionRow): void {
  tx.update(feedback)
    .set({
      ...onlyTexts(version),
      changedAt: now(),
      audience: version.audience ?? comment.audience,
      mayCount: version.mayCount ?? comment.mayCount,
      maySummarise: version.maySummarise ?? comment.maySummarise,
      mayQuote: version.mayQuote ?? comment.mayQuote,
      mayContact: version.mayContact ?? comment.mayContact,
    })
    .where(eq(feedback.id, comment.id))
    .run();
  const replaced = move(tx, version.id, "replaced", { ...onlyTexts(comment), settledAt: now() });
  mustMove(replaced, "this transaction read it as waiting");
  // Somebody agreed to quote the words that stood until now.
  forgetAgreement(tx, comment, "publishing");
  forgetAgreement(tx, comment, "quoting");
}

/** Destroys the texts that were replaced or refused 30 days ago. That the words were changed, and when, stays. */
export function destroyOtherTexts(): void {
  const before = keptSince("replacedText");
  inTransaction((tx) =>
    tx
      .update(feedbackVersions)
      .set({ ...NO_TEXTS, reason: null, destroyedAt: now() })
      .where(
        and(
          ne(feedbackVersions.state, "waiting"),
          isNull(feedbackVersions.destroyedAt),
          lte(feedbackVersions.settledAt, before),
        ),
      )
      .run(),
  );
}
