import { now } from "#app/lib/clock.ts";
import { today } from "#app/lib/london.ts";
import type { Transaction } from "#db/client.server.ts";
import { recommendationResponses } from "#db/schema/index.ts";
import { NEXT_RESPONSE_STATES } from "../../responses/rules.ts";
import { mustMove, transition } from "../../transition.server.ts";
import { resumeClock } from "../clocks.ts";
import { publishChange } from "../publishing.server.ts";
import type { RecommendationRow } from "../queries.server.ts";
import { updateRecommendation } from "../step.server.ts";
import type { RecommendationResponse } from "./open.server.ts";

export const moveResponse = transition(recommendationResponses, NEXT_RESPONSE_STATES);

/** Everyone that it speaks for says it, and a moderator reads it. With that the clock has ended. */
export function handIn(tx: Transaction, row: RecommendationRow, response: RecommendationResponse): void {
  const day = today(now());
  const clock = row.pausedOn ? resumeClock(row, day) : row;
  mustMove(
    moveResponse(tx, response.id, "waiting", { answersDueOn: clock.dueOn, handedInOn: day }),
    "it was made or read as a draft",
  );
  updateRecommendation(tx, row, { dueOn: null, pausedOn: null, pausedDays: clock.pausedDays });
  publishChange(tx, row.id);
}
