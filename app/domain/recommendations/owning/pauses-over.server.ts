import { isNotNull } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { today } from "#app/lib/london.ts";
import { db, inTransaction } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { recommendations } from "#db/schema/index.ts";
import { recordEvent } from "../../events/record.server.ts";
import { OPERATOR } from "../../policy.ts";
import { isPauseOver, resumeClock } from "../clocks.ts";
import { publishChange } from "../publishing.server.ts";
import { addStep, idsOf, updateRecommendation } from "../step.server.ts";

/** A pause that has lasted as long as it may is over: the thread says that the clock goes on, without anybody's doing. */
export function endPauses(): void {
  const day = today(now());
  for (const row of paused().all()) {
    if (!isPauseOver(row, day)) continue;
    inTransaction((tx) => {
      updateRecommendation(tx, row, resumeClock(row, day));
      addStep(tx, row, "resumed");
      recordEvent(tx, OPERATOR, "recommendation.resumed", idsOf(row));
      publishChange(tx, row.id);
    });
  }
}

const paused = prepared(() => db.select().from(recommendations).where(isNotNull(recommendations.pausedOn)));
