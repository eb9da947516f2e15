import { and, eq } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import type { Transaction } from "#db/client.server.ts";
import { actions } from "#db/schema/index.ts";
import { listNamesOfPeople } from "../groups/people-names.server.ts";
import type { MemberActor } from "../policy.ts";
import { fold } from "../text/fold.ts";
import type { ActionRow } from "./row-form.ts";

/**
 * Makes the actions of an item what its form says: those that are known by their id stay the same ones. One that is
 * done or dropped stays as it is, whatever the form says.
 */
export function saveActions(
  tx: Transaction,
  actor: MemberActor,
  { itemId, groupId }: { itemId: string; groupId: string },
  inputs: readonly ActionRow[],
): void {
  const before = tx.select().from(actions).where(eq(actions.itemId, itemId)).all();
  const people = inputs.some(({ owner }) => owner) ? listNamesOfPeople(groupId) : [];
  const gone = before.filter(({ id, state }) => state === "open" && !inputs.some((input) => input.id === id));
  for (const { id } of gone) tx.delete(actions).where(eq(actions.id, id)).run();

  for (const [position, { id, ...words }] of inputs.entries()) {
    const known = before.find((action) => action.id === id);
    const values = { ...words, position, ownerId: ownerOf(people, words.owner) };
    if (known) {
      const open = and(eq(actions.id, id), eq(actions.state, "open"));
      tx.update(actions).set(values).where(open).run();
    } else {
      // An id that a form made up for another action's must not reach that one.
      const isTaken =
        tx.select({ id: actions.id }).from(actions).where(eq(actions.id, id)).get() !== undefined;
      const who = { writtenById: actor.id, writtenAt: now() };
      const row = { ...values, id: isTaken ? newId() : id, itemId, groupId, ...who };
      tx.insert(actions).values(row).run();
    }
  }
}

/** The one person of the group who goes by this name; a post, and a name that two have, is nobody's account. */
function ownerOf(people: ReturnType<typeof listNamesOfPeople>, owner: string): string | null {
  const wanted = fold(owner);
  const found = people.filter(({ name, wholeName }) =>
    [name, wholeName].some((known) => fold(known) === wanted),
  );
  return found.length === 1 ? (found[0]?.memberId ?? null) : null;
}
