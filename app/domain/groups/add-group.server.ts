import { eq } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { inTransaction, type Transaction } from "#db/client.server.ts";
import { groups } from "#db/schema/index.ts";
import { authorize } from "../authorize.server.ts";
import { recordEvent } from "../events/record.server.ts";
import type { Actor } from "../policy.ts";
import type { Result } from "../result.ts";
import type { NewGroupInput } from "./form.ts";

/** Adds a group to the tree. Its slug stands in addresses that people keep, so no two share one. */
export function addGroup(
  actor: Actor,
  input: NewGroupInput,
): Result<{ groupId: string }, "slugTaken" | "noParent"> {
  authorize(actor, "group:add");
  return inTransaction((tx) => {
    if (isTaken(tx, input.slug)) return { ok: false, reason: "slugTaken" };
    if (input.parentId && !isThere(tx, input.parentId)) return { ok: false, reason: "noParent" };
    const groupId = newId();
    tx.insert(groups)
      .values({ id: groupId, createdAt: now(), ...input })
      .run();
    recordEvent(tx, actor, "group.added", { groupId });
    return { ok: true, groupId };
  });
}

function isTaken(tx: Transaction, slug: string): boolean {
  return tx.select({ id: groups.id }).from(groups).where(eq(groups.slug, slug)).get() !== undefined;
}

function isThere(tx: Transaction, id: string): boolean {
  return tx.select({ id: groups.id }).from(groups).where(eq(groups.id, id)).get() !== undefined;
}
