import { eq } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import type { Transaction } from "#db/client.server.ts";
import { recommendations } from "#db/schema/index.ts";
import type { Place } from "../../people/holders.server.ts";
import { publishChange } from "../publishing.server.ts";
import type { RecommendationRow } from "../queries.server.ts";
import { addStep } from "../step.server.ts";
import { listBelow } from "./queries.server.ts";

/** Lets those below stand by themselves again, each with its own clock: the one above is no more. */
export function takeBelowApart(tx: Transaction, above: RecommendationRow, by: Place): void {
  const below = listBelow(above);
  tx.update(recommendations)
    .set({ combinedIntoId: null, movedAt: now() })
    .where(eq(recommendations.combinedIntoId, above.id))
    .run();
  for (const row of below) {
    addStep(tx, row, "takenApart", { by, otherId: above.id });
    publishChange(tx, row.id);
  }
}
