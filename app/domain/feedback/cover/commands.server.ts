import { eq } from "drizzle-orm";
import { newId } from "#app/lib/ids.ts";
import { inTransaction } from "#db/client.server.ts";
import { checkCover } from "#db/schema/index.ts";
import { authorize } from "../../authorize.server.ts";
import { recordEvent } from "../../events/record.server.ts";
import type { Actor } from "../../policy.ts";
import type { Nothing, Result } from "../../result.ts";
import type { CoverInput } from "./form.ts";
import { listModerators } from "./queries.server.ts";

/**
 * Puts a moderator on the rota of the same-day list, and tells them. The same turn twice is one.
 *
 * @returns not ok when the person is no moderator today
 * @throws Response 403 for those who plan no cover
 */
export function planCover(actor: Actor, turn: CoverInput): Result<Nothing, "changed"> {
  authorize(actor, "cover:plan");
  if (!listModerators().some(({ id }) => id === turn.memberId)) return { ok: false, reason: "changed" };

  inTransaction((tx) => {
    const added = tx
      .insert(checkCover)
      .values({ id: newId(), ...turn })
      .onConflictDoNothing()
      .returning({ id: checkCover.id })
      .get();
    if (added) recordEvent(tx, actor, "cover.planned", { coverId: added.id, memberId: turn.memberId });
  });
  return { ok: true };
}

/**
 * Takes a turn off the rota. One that is gone already needs no removal.
 *
 * @throws Response 403 for those who plan no cover
 */
export function removeCover(actor: Actor, coverId: string | undefined): void {
  authorize(actor, "cover:plan");
  inTransaction((tx) => {
    const removed = tx
      .delete(checkCover)
      .where(eq(checkCover.id, coverId ?? ""))
      .returning()
      .get();
    if (removed) {
      recordEvent(tx, actor, "cover.removed", { coverId: removed.id, memberId: removed.memberId });
    }
  });
}
