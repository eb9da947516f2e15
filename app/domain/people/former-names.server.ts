import { desc, eq } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import type { Transaction } from "#db/client.server.ts";
import { formerNames, members } from "#db/schema/index.ts";

/** A name and while when somebody had it: `until` is null for the one of now. */
export type NameHeld = { name: string; from: Date; until: Date | null };

type Names = { name: string; nameToShow: string };

/**
 * Keeps what somebody was called until now, before they are called otherwise: what was written meanwhile names them so. For a
 * transaction that is open, which changes the names afterwards.
 */
export function keepFormerNames(tx: Transaction, memberId: string, next: Names): void {
  const held = findNames(tx, memberId);
  if (!held || (held.name === next.name && held.nameToShow === next.nameToShow)) return;
  const heldFrom = sinceWhen(tx, memberId, held.createdAt);
  for (const name of namesOf(held))
    tx.insert(formerNames).values({ id: newId(), memberId, name, heldFrom, heldUntil: now() }).run();
}

/** What somebody was called when, the latest first. */
export function listNamesHeld(tx: Transaction, memberId: string): NameHeld[] {
  const held = findNames(tx, memberId);
  if (!held) return [];
  const from = sinceWhen(tx, memberId, held.createdAt);
  const former = tx
    .select({ name: formerNames.name, from: formerNames.heldFrom, until: formerNames.heldUntil })
    .from(formerNames)
    .where(eq(formerNames.memberId, memberId))
    .orderBy(desc(formerNames.heldUntil))
    .all();
  return [...namesOf(held).map((name) => ({ name, from, until: null })), ...former];
}

/** Somebody goes on as another account: what they were called moves there. For a transaction that is open. */
export function moveNames(tx: Transaction, from: string, to: string): void {
  for (const { name, from: heldFrom, until } of listNamesHeld(tx, from))
    tx.insert(formerNames)
      .values({ id: newId(), memberId: to, name, heldFrom, heldUntil: until ?? now() })
      .run();
}

function findNames(tx: Transaction, memberId: string) {
  return tx
    .select({ name: members.name, nameToShow: members.nameToShow, createdAt: members.createdAt })
    .from(members)
    .where(eq(members.id, memberId))
    .get();
}

function namesOf({ name, nameToShow }: Names): string[] {
  return [...new Set([name, nameToShow])].filter((one) => one.trim());
}

/** Since when they are called as now. */
function sinceWhen(tx: Transaction, memberId: string, createdAt: Date): Date {
  const last = tx
    .select({ at: formerNames.heldUntil })
    .from(formerNames)
    .where(eq(formerNames.memberId, memberId))
    .orderBy(desc(formerNames.heldUntil))
    .get();
  return last?.at ?? createdAt;
}
