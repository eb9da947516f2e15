import { and, eq } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { today } from "#app/lib/london.ts";
import { inTransaction, type Transaction } from "#db/client.server.ts";
import { feedbackResponses } from "#db/schema/index.ts";
import { authorize } from "../authorize.server.ts";
import { recordEvent } from "../events/record.server.ts";
import { listWritersOnThread } from "../feedback/combining/queries.server.ts";
import { recordProgress } from "../feedback/progress/commands.server.ts";
import { getFeedback } from "../feedback/queries.server.ts";
import type { MemberActor } from "../policy.ts";
import type { Nothing, Result } from "../result.ts";
import type { ResponseInput } from "./form.ts";

/** Why an organisation's response was not taken. */
export type ResponseRefusal = "notPublished" | "alreadyResponded";

/**
 * Responds to a published comment in the name of the organisation that it is about. Its writer is told, and so is
 * everyone whose comment is combined with it. One response each: the same text sent twice is one.
 *
 * @throws Response 404 when the actor may not read it, 403 when they are no reviewer of its organisation or wrote it
 */
export function respondToFeedback(
  actor: MemberActor,
  reference: string | undefined,
  input: ResponseInput & { kind: "explained" },
): Result<Nothing, ResponseRefusal> {
  const comment = getFeedback(actor, reference);
  authorize(actor, "feedback:respond", comment);
  const { id, organisationId, authorId, publishedAt } = comment;
  // What is combined with another gets its response there, for both.
  if (comment.state !== "published" || comment.combinedIntoId || !organisationId)
    return { ok: false, reason: "notPublished" };

  return inTransaction((tx) => {
    const before = findResponse(tx, id, organisationId);
    if (before)
      return before.words === input.words ? { ok: true } : { ok: false, reason: "alreadyResponded" };

    const response = { id: newId(), feedbackId: id, organisationId, authorId: actor.id, createdAt: now() };
    tx.insert(feedbackResponses)
      .values({
        ...response,
        ...input,
        state: "published",
        publishedAt: now(),
        textOn: publishedAt && today(publishedAt),
      })
      .run();
    recordProgress(tx, {
      feedbackId: id,
      progress: "answered",
      by: { organisationId },
      responseId: response.id,
    });
    recordEvent(tx, actor, "feedback.responded", {
      feedbackId: id,
      organisationId,
      authorId: authorId ?? "",
    });
    for (const writer of listWritersOnThread(comment))
      recordEvent(tx, actor, "feedback.respondedTogether", { ...writer, organisationId });
    return { ok: true };
  });
}

function findResponse(tx: Transaction, feedbackId: string, organisationId: string) {
  return tx
    .select({ words: feedbackResponses.words })
    .from(feedbackResponses)
    .where(
      and(eq(feedbackResponses.feedbackId, feedbackId), eq(feedbackResponses.organisationId, organisationId)),
    )
    .get();
}
