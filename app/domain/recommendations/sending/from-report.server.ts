import { now } from "#app/lib/clock.ts";
import { today } from "#app/lib/london.ts";
import type { Transaction } from "#db/client.server.ts";
import { inGroup, type Place } from "../../people/holders.server.ts";
import { mustMove } from "../../transition.server.ts";
import { startSendClock } from "../clocks.ts";
import type { RecommendationInput } from "../form.ts";
import { addStep, moveRecommendation } from "../step.server.ts";
import { tellPlace } from "../telling.server.ts";
import { insertDraft } from "../writing/commands.server.ts";
import { findNextMeetingDay } from "./queries.server.ts";

/**
 * Sends what an issued report asks to the office that it asks, with the clock of every other. Two people signed the report:
 * that is what it rests on, and the thread tells of no meeting. For a transaction that is open.
 *
 * @param isPassed a moderator has read its words, as the one who signed
 */
export function sendFromReport(
  tx: Transaction,
  groupId: string,
  words: RecommendationInput,
  to: Place,
  isPassed: boolean,
): { id: string; reference: string; dueOn: string } {
  const by = inGroup(groupId);
  const day = today(now());
  const clock = startSendClock(day, to.groupId ? findNextMeetingDay(to.groupId) : undefined);
  const draft = insertDraft(tx, { groupId, ...words, textPassedAt: isPassed ? now() : null });
  addStep(tx, draft, "drafted", { by });
  if (!clock.dueOn) throw new Error("A recommendation that is sent has no day by which it is due");
  mustMove(moveRecommendation(tx, draft, "supported"), "it was just made as a draft");
  const sent = { toGroupId: to.groupId, toOrganisationId: to.organisationId, firstSentOn: day };
  mustMove(
    moveRecommendation(tx, { ...draft, state: "supported" }, "sent", { ...clock, ...sent }),
    "it was just supported",
  );
  addStep(tx, draft, "sent", { by, to });
  tellPlace(tx, "recommendationReceived", draft, to);
  return { id: draft.id, reference: draft.reference, dueOn: clock.dueOn };
}
