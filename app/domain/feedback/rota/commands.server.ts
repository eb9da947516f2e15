import { eq } from "drizzle-orm";
import { newId } from "#app/lib/ids.ts";
import { inTransaction } from "#db/client.server.ts";
import { rotaShifts } from "#db/schema/index.ts";
import { authorize } from "../../authorize.server.ts";
import { recordEvent } from "../../events/record.server.ts";
import type { Actor } from "../../policy.ts";
import type { Nothing, Result } from "../../result.ts";
import type { ShiftInput } from "./form.ts";
import { listModerators } from "./queries.server.ts";

/**
 * Puts a moderator on the rota of the same-day list, and tells them. The same shift twice is one.
 *
 * @returns not ok when the person is no moderator today
 * @throws Response 403 for those who do not plan the rota
 */
export function addShift(actor: Actor, shift: ShiftInput): Result<Nothing, "changed"> {
  authorize(actor, "rota:plan");
  if (!listModerators().some(({ id }) => id === shift.memberId)) return { ok: false, reason: "changed" };

  inTransaction((tx) => {
    const added = tx
      .insert(rotaShifts)
      .values({ id: newId(), ...shift })
      .onConflictDoNothing()
      .returning({ id: rotaShifts.id })
      .get();
    if (added) recordEvent(tx, actor, "rota.shiftAdded", { shiftId: added.id, memberId: shift.memberId });
  });
  return { ok: true };
}

/**
 * Takes a shift off the rota. One that is gone already needs no removal.
 *
 * @throws Response 403 for those who do not plan the rota
 */
export function removeShift(actor: Actor, shiftId: string | undefined): void {
  authorize(actor, "rota:plan");
  inTransaction((tx) => {
    const removed = tx
      .delete(rotaShifts)
      .where(eq(rotaShifts.id, shiftId ?? ""))
      .returning()
      .get();
    if (removed) {
      recordEvent(tx, actor, "rota.shiftRemoved", { shiftId: removed.id, memberId: removed.memberId });
    }
  });
}
