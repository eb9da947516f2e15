import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import type { Transaction } from "#db/client.server.ts";
import { events, outbox } from "#db/schema/index.ts";
import type { Letter } from "../notifications/letters.ts";
import { type Action, type Actor, roleFor, type Subject } from "../policy.ts";
import { EVENTS, type EventDetails, type EventName } from "./catalogue.ts";

/**
 * Remembers what happened and puts the letter about it in the outbox, in the transaction of the change itself:
 * there is no change without its trace, and no trace or letter of something that was rolled back.
 *
 * @param audience who hears of it, for events that tell more than the one whom their details name
 */
export function recordEvent<E extends EventName>(
  tx: Transaction,
  actor: Actor,
  name: E,
  details: EventDetails[E],
  audience: readonly string[] = [],
): void {
  const occurredAt = now();
  const { action, tell }: { action: Action; tell: { letter: Letter; to: string } | null } = EVENTS[name];
  const actorRole = roleFor(actor, action, details as Subject);
  tx.insert(events).values({ name, actorId: actor.id, actorRole, details, occurredAt }).run();

  if (!tell) return;
  const named = (details as Record<string, string>)[tell.to];
  const readers = tell.to === "audience" ? audience : named ? [named] : [];
  for (const memberId of new Set(readers)) putInOutbox(tx, tell.letter, memberId, details);
}

/** For letters that no event causes: a reminder comes with its day. */
export function putInOutbox(
  tx: Transaction,
  letter: Letter,
  memberId: string,
  details: Record<string, string | undefined>,
): void {
  const row = { id: newId(), letter, memberId, details: details as Record<string, string> };
  tx.insert(outbox)
    .values({ ...row, createdAt: now(), dueAt: now() })
    .run();
}
