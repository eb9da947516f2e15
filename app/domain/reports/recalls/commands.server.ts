import { and, gte, lt } from "drizzle-orm";
import { Temporal } from "temporal-polyfill";
import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { momentInLondon } from "#app/lib/london.ts";
import { notFound } from "#app/lib/refusals.ts";
import { inTransaction } from "#db/client.server.ts";
import { recalledReleases, releases, reportRecalls } from "#db/schema/index.ts";
import { isClockBelievable } from "../../events/clock.server.ts";
import { recordEvent } from "../../events/record.server.ts";
import type { MemberActor } from "../../policy.ts";
import type { Nothing, Result } from "../../result.ts";
import { transition } from "../../transition.server.ts";
import { getRecall, getRecallToApprove, listDaysOfReports } from "./queries.server.ts";
import { NEXT_RECALL_STATES } from "./rules.ts";
import { isValid } from "./validity.server.ts";

/**
 * Asks for the reports that were made on a day to be taken back; another administrator approves. Asking twice has one
 * effect.
 *
 * @throws Response 403 for all but administrators, 404 for a day on which none was made
 */
export function askForRecall(actor: MemberActor, { day, reason }: { day: string; reason: string }): void {
  if (!listDaysOfReports(actor).some((made) => made.day === day)) throw notFound();
  inTransaction((tx) => {
    const recallId = newId();
    const asked = { id: recallId, madeOn: day, reason, state: "asked" as const, askedById: actor.id };
    const { changes } = tx
      .insert(reportRecalls)
      .values({ ...asked, askedAt: now() })
      .onConflictDoNothing()
      .run();
    if (changes === 1) recordEvent(tx, actor, "reports.recallAsked", { recallId });
  });
}

/**
 * Takes the reports back, as the second of two. The job that releases what is due makes the next version of each whose
 * period is over: so by a clock that is believed.
 *
 * @throws Response 403 for the one who asked and for all but administrators, 404 without such a recall
 */
export function approveRecall(
  actor: MemberActor,
  id: string | undefined,
): Result<Nothing, "settled" | "clock"> {
  const { id: recallId, madeOn } = getRecallToApprove(actor, id);
  if (!isClockBelievable()) return { ok: false, reason: "clock" };
  return inTransaction((tx) => {
    const settled = { settledById: actor.id, settledAt: now() };
    if (!moveRecall(tx, recallId, "approved", settled)) return { ok: false, reason: "settled" };
    const { from, to } = momentsOfDay(madeOn);
    const wrong = tx
      .select({ releaseId: releases.id })
      .from(releases)
      .where(and(gte(releases.createdAt, from), lt(releases.createdAt, to), isValid))
      .all();
    for (const { releaseId } of wrong) tx.insert(recalledReleases).values({ releaseId, recallId }).run();
    recordEvent(tx, actor, "reports.recalled", { recallId });
    return { ok: true };
  });
}

/** The reports stay as they are. @throws Response 403 for all but administrators, 404 without such a recall */
export function stopRecall(actor: MemberActor, id: string | undefined): Result<Nothing, "settled"> {
  const { id: recallId } = getRecall(actor, id);
  return inTransaction((tx) => {
    const settled = { settledById: actor.id, settledAt: now() };
    if (!moveRecall(tx, recallId, "stopped", settled)) return { ok: false, reason: "settled" };
    recordEvent(tx, actor, "reports.recallStopped", { recallId });
    return { ok: true };
  });
}

const moveRecall = transition(reportRecalls, NEXT_RECALL_STATES);

function momentsOfDay(day: string): { from: Date; to: Date } {
  const next = Temporal.PlainDate.from(day).add({ days: 1 }).toString();
  const [from, to] = [momentInLondon(day, "00:00"), momentInLondon(next, "00:00")];
  if (!from || !to) throw new Error(`There is no day ${day}`);
  return { from, to };
}
