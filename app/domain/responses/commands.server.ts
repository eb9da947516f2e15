import { and, eq, lte } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { newRandomId } from "#app/lib/ids.ts";
import { inTransaction } from "#db/client.server.ts";
import { feedbackResponses } from "#db/schema/index.ts";
import { authorize } from "../authorize.server.ts";
import { recordEvent } from "../events/record.server.ts";
import { type FeedbackRow, getFeedback, subjectOf } from "../feedback/queries.server.ts";
import { tellModerators } from "../people/moderators.server.ts";
import type { MemberActor } from "../policy.ts";
import { keptSince } from "../records/kept-since.ts";
import type { Result } from "../result.ts";
import { moveRow, mustMove, transition } from "../transition.server.ts";
import type { ResponseInput } from "./form.ts";
import { publishResponse, recordStep, tellWriters } from "./publishing.server.ts";
import { getOwnResponse } from "./queries.server.ts";
import { mayChangeResponse, NEXT_RESPONSE_STATES, stateWhenSent } from "./rules.ts";

/** Why a response was not taken: its feedback is not on the pages, or it was sent or seen by a moderator meanwhile. */
export type ResponseRefusal = "notPublished" | "changed";

const moveResponse = transition(feedbackResponses, NEXT_RESPONSE_STATES);

/**
 * Writes a response to a published comment in the name of the organisation that it is about. Nobody else sees it before
 * it is sent; whoever began one goes on with it.
 *
 * @throws Response 404 when the actor may not read it, 403 when they are no reviewer of its organisation or wrote it
 */
export function writeResponse(
  actor: MemberActor,
  reference: string | undefined,
  input: ResponseInput,
): Result<{ id: string }, ResponseRefusal> {
  const comment = getToRespondTo(actor, reference);
  if (!comment) return { ok: false, reason: "notPublished" };
  const { feedbackId, organisationId } = comment;
  return inTransaction((tx) => {
    const isDraft = and(
      eq(feedbackResponses.feedbackId, feedbackId),
      eq(feedbackResponses.authorId, actor.id),
      eq(feedbackResponses.state, "draft"),
    );
    const draft = tx
      .update(feedbackResponses)
      .set({ ...input, createdAt: now() })
      .where(isDraft)
      .returning()
      .get();
    if (draft) return { ok: true, id: draft.id };

    const id = newRandomId();
    const row = { id, feedbackId, organisationId, authorId: actor.id, createdAt: now() };
    tx.insert(feedbackResponses)
      .values({ ...row, ...input, state: "draft" })
      .run();
    recordEvent(tx, actor, "response.written", { feedbackId, responseId: id, organisationId });
    return { ok: true, id };
  });
}

/**
 * Sends a response that was looked through. An explanation is read at once: its writer is told, and so is everyone whose
 * comment is combined with it. What claims a change waits for a moderator. Sending twice is sending once.
 *
 * @returns whether it is read now
 * @throws Response 404 when it is not the actor's, 403 when they may not respond
 */
export function sendResponse(
  actor: MemberActor,
  reference: string | undefined,
  id: string | undefined,
): Result<{ isPublished: boolean }, ResponseRefusal> {
  const comment = getToRespondTo(actor, reference);
  const response = getOwnResponse(actor, reference, id);
  if (!comment) return { ok: false, reason: "notPublished" };
  const { feedbackId, organisationId, authorId, row } = comment;
  const state = stateWhenSent(response.kind);
  return inTransaction((tx) => {
    if (state === "waiting") {
      const sent = { which: response.id, from: ["draft"], to: "waiting" };
      if (!moveRow(tx, feedbackResponses, sent))
        return response.state === "waiting"
          ? { ok: true, isPublished: false }
          : { ok: false, reason: "changed" };
      recordEvent(tx, actor, "response.sentToModerator", {
        feedbackId,
        responseId: response.id,
        organisationId,
      });
      tellModerators(tx);
      return { ok: true, isPublished: false };
    }
    if (!publishResponse(tx, response, row, "draft"))
      return response.state === "published"
        ? { ok: true, isPublished: true }
        : { ok: false, reason: "changed" };
    recordEvent(tx, actor, "feedback.responded", { feedbackId, organisationId, authorId });
    tellWriters(tx, actor, "feedback.respondedTogether", row, organisationId);
    return { ok: true, isPublished: true };
  });
}

/**
 * Puts other words in the place of a response: of one that is not sent, that a moderator sent back, or that was published
 * less than 30 minutes ago. One that claims a change now is read by a moderator again; nobody is told a second time.
 *
 * @returns where it stands then
 * @throws Response 404 when it is not the actor's, 403 when they may not respond
 */
export function correctResponse(
  actor: MemberActor,
  reference: string | undefined,
  id: string | undefined,
  input: ResponseInput,
): Result<{ state: "draft" | "waiting" | "published" }, ResponseRefusal> {
  const comment = getToRespondTo(actor, reference);
  const response = getOwnResponse(actor, reference, id);
  if (!comment) return { ok: false, reason: "notPublished" };
  if (!mayChangeResponse(response, actor.id, now())) return { ok: false, reason: "changed" };

  return inTransaction((tx) => {
    const same = and(eq(feedbackResponses.id, response.id), eq(feedbackResponses.state, response.state));
    if (tx.update(feedbackResponses).set(input).where(same).run().changes !== 1)
      return { ok: false, reason: "changed" };
    if (response.state === "draft") return { ok: true, state: "draft" };
    if (response.state === "returned") {
      mustMove(
        moveResponse(tx, response.id, "draft", { checkReason: null }),
        "its words were just changed in that state",
      );
      return { ok: true, state: "draft" };
    }
    const { feedbackId, organisationId, row } = comment;
    recordEvent(tx, actor, "response.corrected", { feedbackId, responseId: response.id, organisationId });
    if (stateWhenSent(input.kind) === "waiting") {
      mustMove(moveResponse(tx, response.id, "waiting"), "its words were just changed in that state");
      return { ok: true, state: "waiting" };
    }
    recordStep(tx, { ...response, kind: input.kind }, row);
    return { ok: true, state: "published" };
  });
}

/** Takes away what was written and not sent, when nobody has gone on with it for as long as drafts of feedback are kept. */
export function deleteUnsentResponses(): void {
  const before = keptSince("unsentResponse");
  const { state, createdAt } = feedbackResponses;
  inTransaction((tx) =>
    tx
      .delete(feedbackResponses)
      .where(and(eq(state, "draft"), lte(createdAt, before)))
      .run(),
  );
}

/** The comment, where the actor may respond and it can be responded to: what is combined gets its response at the other. */
function getToRespondTo(actor: MemberActor, reference: string | undefined) {
  const row: FeedbackRow = getFeedback(actor, reference);
  authorize(actor, "feedback:respond", subjectOf(row));
  if (row.state !== "published" || row.combinedIntoId || !row.organisationId) return undefined;
  return { row, feedbackId: row.id, organisationId: row.organisationId, authorId: row.authorId ?? "" };
}
