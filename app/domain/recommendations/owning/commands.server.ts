import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { today } from "#app/lib/london.ts";
import { inTransaction } from "#db/client.server.ts";
import { recommendationNotes } from "#db/schema/index.ts";
import { recordEvent } from "../../events/record.server.ts";
import type { MemberActor } from "../../policy.ts";
import type { Nothing, Result } from "../../result.ts";
import { mustMove } from "../../transition.server.ts";
import { hasBeenAsked } from "../asking/queries.server.ts";
import { mayPause, NO_CLOCK, resumeClock } from "../clocks.ts";
import { listBelow } from "../combining/queries.server.ts";
import { publishChange } from "../publishing.server.ts";
import {
  authorizeFor,
  authorizeInNameOf,
  getRecommendation,
  ownerOf,
  placeOf,
  type RecommendationRow,
} from "../queries.server.ts";
import { findOpenResponse } from "../responding/open.server.ts";
import { addStep, idsOf, type Moved, moveRecommendation, updateRecommendation } from "../step.server.ts";
import { recordForWriters } from "../telling.server.ts";

/** Says which people of the office that has it sees to it: known there alone. @throws Response 404 or 403 when it is not theirs */
export function takeOn(actor: MemberActor, reference: string | undefined): Result<Nothing, Moved> {
  const row = getRecommendation(actor, reference);
  const by = authorizeFor(actor, "recommendation:decide", placeOf(row));
  return inTransaction((tx) => {
    updateRecommendation(tx, row, { takenById: actor.id });
    recordEvent(tx, actor, "recommendation.taken", idsOf(row, by));
    return { ok: true };
  });
}

/** Lets the clock stand still, for a reason that everyone can read. @throws Response as `takeOn` */
export function pauseRecommendation(
  actor: MemberActor,
  reference: string | undefined,
  { text }: { text: string },
): Result<Nothing, Moved> {
  const { row, by } = getInNameOf(actor, reference);
  if (row.state !== "accepted" || row.combinedIntoId || !mayPause(row) || findOpenResponse(row))
    return { ok: false, reason: "changed" };
  return inTransaction((tx) => {
    updateRecommendation(tx, row, { pausedOn: today(now()) });
    addStep(tx, row, "paused", { by, text });
    recordEvent(tx, actor, "recommendation.paused", idsOf(row, by));
    publishChange(tx, row.id);
    return { ok: true };
  });
}

/** Lets it go on. @throws Response as `takeOn` */
export function resumeRecommendation(
  actor: MemberActor,
  reference: string | undefined,
): Result<Nothing, Moved> {
  const { row, by } = getOwned(actor, reference);
  if (!row.pausedOn) return { ok: false, reason: "changed" };
  return inTransaction((tx) => {
    updateRecommendation(tx, row, resumeClock(row, today(now())));
    addStep(tx, row, "resumed", { by });
    recordEvent(tx, actor, "recommendation.resumed", idsOf(row, by));
    publishChange(tx, row.id);
    return { ok: true };
  });
}

/** Writes something down that only this office reads. @throws Response 404 or 403 when it does not lie with them */
export function writeNote(
  actor: MemberActor,
  reference: string | undefined,
  { text }: { text: string },
): void {
  const row = getRecommendation(actor, reference);
  const by = authorizeFor(actor, "recommendation:decide", placeOf(row));
  inTransaction((tx) => {
    tx.insert(recommendationNotes)
      .values({ id: newId(), recommendationId: row.id, ...by, authorId: actor.id, text, writtenAt: now() })
      .run();
    recordEvent(tx, actor, "recommendation.noted", idsOf(row, by));
  });
}

/**
 * Closes what was answered and needs nothing more: no promise is open, and of a change people have been asked if it helped.
 *
 * @throws Response as `takeOn`
 */
export function closeRecommendation(
  actor: MemberActor,
  reference: string | undefined,
  { text }: { text: string },
): Result<Nothing, Moved> {
  const { row, by } = getInNameOf(actor, reference);
  if (!mayClose(row)) return { ok: false, reason: "changed" };
  return inTransaction((tx) => {
    const changes = { ...NO_CLOCK, closedOn: today(now()) };
    if (!moveRecommendation(tx, row, "closed", changes)) return { ok: false, reason: "changed" };
    addStep(tx, row, "closed", { by, text });
    for (const each of listBelow(row)) {
      mustMove(moveRecommendation(tx, each, "closed", changes), "what is read below another has its state");
      addStep(tx, each, "closed", { by, text });
    }
    recordForWriters(tx, actor, "recommendation.closed", row, by);
    publishChange(tx, row.id);
    return { ok: true };
  });
}

/** Is nothing more to be done about what was answered? */
export function mayClose(row: RecommendationRow): boolean {
  if (row.state !== "answered" || row.combinedIntoId || row.dueOn || findOpenResponse(row)) return false;
  return row.promisedOn === null && (row.madeOn === null || hasBeenAsked(row));
}

function getInNameOf(actor: MemberActor, reference: string | undefined) {
  const row = getRecommendation(actor, reference);
  return { row, by: authorizeInNameOf(actor, "recommendation:decide", ownerOf(row)) };
}

function getOwned(actor: MemberActor, reference: string | undefined) {
  const row = getRecommendation(actor, reference);
  return { row, by: authorizeFor(actor, "recommendation:decide", ownerOf(row)) };
}
