import { now } from "#app/lib/clock.ts";
import { today } from "#app/lib/london.ts";
import type { Transaction } from "#db/client.server.ts";
import { inGroup } from "../../people/holders.server.ts";
import type { Actor } from "../../policy.ts";
import { mustMove } from "../../transition.server.ts";
import { NO_CLOCK } from "../clocks.ts";
import { listBelow } from "../combining/queries.server.ts";
import { takeFeedbackAlong } from "../progress.server.ts";
import { getRecommendationById } from "../queries.server.ts";
import { listPublishedResponses } from "../responding/open.server.ts";
import { addStep, moveRecommendation } from "../step.server.ts";
import { recordForWriters } from "../telling.server.ts";
import { isUnresolved, listQuestions, type Question } from "./queries.server.ts";
import { listLastOfGroups } from "./said-by-groups.server.ts";

/**
 * A change is confirmed when every group that was asked has said yes, and something was said since to each no and partly
 * of a writer. With that it is closed. Silence confirms nothing.
 */
export function confirmIfDone(tx: Transaction, actor: Actor, id: string): void {
  const row = getRecommendationById(id);
  if (row.state !== "answered" || row.madeOn === null) return;
  const questions = listQuestions(id);
  const lastResponseAt = listPublishedResponses(row).at(-1)?.publishedAt ?? null;
  if (
    !haveGroupsSaidYes(questions) ||
    questions.some((each) => !each.groupId && isUnresolved(each, lastResponseAt))
  )
    return;
  const day = today(now());
  for (const each of [row, ...listBelow(row)]) {
    const changes = { ...NO_CLOCK, confirmedOn: day, closedOn: day, notHelpedOn: null };
    mustMove(moveRecommendation(tx, each, "closed", changes), "it is answered, and those below it with it");
    addStep(tx, each, "confirmed");
  }
  takeFeedbackAlong(tx, row, "confirmed", inGroup(row.groupId));
  recordForWriters(tx, actor, "recommendation.confirmed", row, inGroup(row.groupId));
}

function haveGroupsSaidYes(questions: readonly Question[]): boolean {
  const last = listLastOfGroups(questions);
  return last.length > 0 && last.every(({ answer }) => answer === "yes");
}
