import { now } from "#app/lib/clock.ts";
import { today } from "#app/lib/london.ts";
import { inTransaction, type Transaction } from "#db/client.server.ts";
import { inGroup, isSamePlace, type Place } from "../../people/holders.server.ts";
import type { MemberActor } from "../../policy.ts";
import type { Nothing, Result } from "../../result.ts";
import { DAYS, startClock, startSendClock } from "../clocks.ts";
import type { ReturnInput } from "../form.ts";
import { publishChange } from "../publishing.server.ts";
import {
  authorizeFor,
  authorizeInNameOf,
  getRecommendation,
  mayGiveBack,
  ownerOf,
  type RecommendationRow,
  receiverOf,
} from "../queries.server.ts";
import { findOpenResponse } from "../responding/open.server.ts";
import { addStep, type Moved, moveRecommendation } from "../step.server.ts";
import { recordForWriters, tellPlace } from "../telling.server.ts";
import { findNextMeetingDay, findReceiver } from "./queries.server.ts";

const NOBODY = { toGroupId: null, toOrganisationId: null };

/** Why it was not sent: its group has not supported it, it lies elsewhere, or there is no such receiver for it. */
export type NotSent = Moved | "notSupported" | "noReceiver";

/**
 * Sends it up to the level above or across to an organisation: from a group that supports it, or on from an office that
 * had accepted it. It stays the sender's until it is accepted; the clock of this hop begins, the whole's goes on.
 *
 * @param to as the form names it: "group-…" or "organisation-…"
 * @throws Response 404 when the actor may not read it, 403 when it is not theirs
 */
export function sendRecommendation(
  actor: MemberActor,
  reference: string | undefined,
  { to }: { to: string },
): Result<Nothing, NotSent> {
  const row = getRecommendation(actor, reference);
  const by = authorizeFor(actor, "recommendation:decide", ownerOf(row));
  const receiver = findReceiver(row, to);
  if (!receiver) return { ok: false, reason: "noReceiver" };
  if (row.combinedIntoId || findOpenResponse(row)) return { ok: false, reason: "changed" };
  return inTransaction((tx) => {
    const day = today(now());
    const clock = startSendClock(day, receiver.groupId ? findNextMeetingDay(receiver.groupId) : undefined);
    const sent = {
      ...clock,
      toGroupId: receiver.groupId,
      toOrganisationId: receiver.organisationId,
      takenById: null,
      firstSentOn: row.firstSentOn ?? day,
    };
    if (!moveRecommendation(tx, row, "sent", sent))
      return { ok: false, reason: row.state === "draft" ? "notSupported" : "changed" };
    addStep(tx, row, "sent", { by, to: receiver });
    recordForWriters(tx, actor, "recommendation.sent", row, by, [receiver]);
    tellPlace(tx, "recommendationReceived", row, receiver);
    publishChange(tx, row.id);
    return { ok: true };
  });
}

/**
 * Takes it on: from now on it is the receiver's, and its clock goes on from the day of receipt.
 *
 * @throws Response 404 when the actor may not read it, 403 when it was not sent to an office of theirs
 */
export function acceptRecommendation(
  actor: MemberActor,
  reference: string | undefined,
): Result<Nothing, Moved> {
  const row = getRecommendation(actor, reference);
  const receiver = receiverOf(row);
  const by = authorizeInNameOf(actor, "recommendation:decide", receiver ?? ownerOf(row));
  // Pressing twice is accepting once.
  if (row.state === "accepted" && row.takenById === actor.id) return { ok: true };
  if (!receiver) return { ok: false, reason: "changed" };
  return inTransaction((tx) => {
    const accepted = {
      ...NOBODY,
      ...owned(receiver),
      takenById: actor.id,
      acceptedAt: row.acceptedAt ?? now(),
    };
    if (!moveRecommendation(tx, row, "accepted", accepted)) return { ok: false, reason: "changed" };
    addStep(tx, row, "accepted", { by: receiver });
    recordForWriters(tx, actor, "recommendation.accepted", row, by);
    publishChange(tx, row.id);
    return { ok: true };
  });
}

/**
 * Gives it back with why and what would make it acceptable: its receiver to whoever sent it, and a level that had accepted
 * it to the group that asks, which alone can change its words. The group hears of both.
 *
 * @throws Response 404 when the actor may not read it, 403 when it is not with them
 */
export function returnRecommendation(
  actor: MemberActor,
  reference: string | undefined,
  { text, more }: ReturnInput,
): Result<Nothing, Moved> {
  const { row, by, receiver } = getReceived(actor, reference);
  if (!receiver && (!mayGiveBack(row) || findOpenResponse(row))) return { ok: false, reason: "changed" };
  const back = receiver ? ownerOf(row) : inGroup(row.groupId);
  return inTransaction((tx) => {
    if (!(receiver ? giveBack(tx, row, "draft") : giveToOrigin(tx, row)))
      return { ok: false, reason: "changed" };
    addStep(tx, row, "returned", { by, text, more });
    recordForWriters(tx, actor, "recommendation.returned", row, by, [back, inGroup(row.groupId)]);
    tellPlace(tx, "recommendationBack", row, back);
    if (!isSamePlace(back, inGroup(row.groupId)))
      tellPlace(tx, "recommendationReturnedAbove", row, inGroup(row.groupId));
    publishChange(tx, row.id);
    return { ok: true };
  });
}

/**
 * Says who the right receiver is. It is back with its sender, who sends it there.
 *
 * @throws Response as `returnRecommendation`
 */
export function redirectRecommendation(
  actor: MemberActor,
  reference: string | undefined,
  { to, text }: { to: string; text: string },
): Result<Nothing, NotSent> {
  const { row, by, receiver } = getReceived(actor, reference);
  if (!receiver) return { ok: false, reason: "changed" };
  const right = findReceiver(row, to);
  if (!right || isSamePlace(right, receiver)) return { ok: false, reason: "noReceiver" };
  return inTransaction((tx) => {
    if (!giveBack(tx, row, "supported")) return { ok: false, reason: "changed" };
    addStep(tx, row, "redirected", { by, to: right, text });
    recordForWriters(tx, actor, "recommendation.redirected", row, by, [ownerOf(row)]);
    tellPlace(tx, "recommendationBack", row, ownerOf(row));
    publishChange(tx, row.id);
    return { ok: true };
  });
}

/** With the group that asks it is a draft again, or still supported; a level that had accepted it has it accepted. */
function giveBack(tx: Transaction, row: RecommendationRow, state: "draft" | "supported"): boolean {
  const isOrigin = isSamePlace(ownerOf(row), inGroup(row.groupId));
  const clock = startClock(today(now()), DAYS.sendAgain);
  return moveRecommendation(tx, row, isOrigin ? state : "accepted", { ...NOBODY, ...clock, takenById: null });
}

/** It is a draft again for the group that asks, with the same days as any that came back. */
function giveToOrigin(tx: Transaction, row: RecommendationRow): boolean {
  const clock = startClock(today(now()), DAYS.sendAgain);
  return moveRecommendation(tx, row, "draft", { ...owned(inGroup(row.groupId)), ...clock, takenById: null });
}

function getReceived(actor: MemberActor, reference: string | undefined) {
  const row = getRecommendation(actor, reference);
  const receiver = receiverOf(row);
  const by = authorizeFor(actor, "recommendation:decide", receiver ?? ownerOf(row));
  return { row, by, receiver };
}

function owned({ groupId, organisationId }: Place) {
  return { ownerGroupId: groupId, ownerOrganisationId: organisationId };
}
