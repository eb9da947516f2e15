import { and, eq, inArray } from "drizzle-orm";
import type { Transaction } from "#db/client.server.ts";
import { imports } from "#db/schema/index.ts";
import type { ImportState } from "#db/vocabulary.ts";
import { NEXT_STATES } from "./rules.ts";

/**
 * Moves an import into a state, with what changes along with it. The statement itself carries the states it may come
 * from: of two presses at once, only one counts.
 */
export function moveImport(
  tx: Transaction,
  id: string,
  state: ImportState,
  changes: Partial<typeof imports.$inferInsert>,
): boolean {
  const states = Object.keys(NEXT_STATES) as ImportState[];
  const before = states.filter((from) => (NEXT_STATES[from] as readonly ImportState[]).includes(state));
  const moved = tx
    .update(imports)
    .set({ ...changes, state })
    .where(and(eq(imports.id, id), inArray(imports.state, before)))
    .run();
  return moved.changes === 1;
}
