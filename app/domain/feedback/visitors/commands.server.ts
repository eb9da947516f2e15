import { now } from "#app/lib/clock.ts";
import { DAY } from "#app/lib/durations.ts";
import { inTransaction } from "#db/client.server.ts";
import { visitorPauses } from "#db/schema/index.ts";
import { authorize } from "../../authorize.server.ts";
import { recordEvent } from "../../events/record.server.ts";
import type { MemberActor } from "../../policy.ts";

/**
 * Turns sending without an account off for so many days, or on again with none.
 *
 * @throws Response 403 for all but administrators
 */
export function pauseVisitorSending(actor: MemberActor, days: number): void {
  authorize(actor, "visitorSending:pause");
  const pause = { endsAt: new Date(now().getTime() + days * DAY), pausedById: actor.id };
  inTransaction((tx) => {
    tx.insert(visitorPauses)
      .values({ id: 1, ...pause })
      .onConflictDoUpdate({ target: visitorPauses.id, set: pause })
      .run();
    recordEvent(tx, actor, days > 0 ? "visitorSending.paused" : "visitorSending.resumed", {});
  });
}
