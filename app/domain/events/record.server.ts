import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import type { Transaction } from "#db/client.server.ts";
import { events, outbox } from "#db/schema/index.ts";
import { whenDue } from "../notifications/choices.server.ts";
import type { Letter } from "../notifications/letters.ts";
import { type Action, type Actor, roleFor, type Subject } from "../policy.ts";
import { EVENTS, type EventDetails, type EventName } from "./catalogue.ts";

/**
 * Remembers what happened and puts the letter about it in the outbox, in the transaction of the change itself:
 * there is no change without its trace, and no trace or letter of something that was rolled back.
 */
export function recordEvent<E extends EventName>(
  tx: Transaction,
  actor: Actor,
  name: E,
  details: EventDetails[E],
): void {
  const occurredAt = now();
  const { action, tell }: { action: Action; tell: { letter: Letter; to: string } | null } = EVENTS[name];
  const actorRole = roleFor(actor, action, details as Subject);
  tx.insert(events).values({ name, actorId: actor.id, actorRole, details, occurredAt }).run();

  const memberId = tell && (details as Record<string, string>)[tell.to];
  if (!tell || !memberId) return;
  const dueAt = whenDue(tell.letter, memberId);
  if (!dueAt) return;
  tx.insert(outbox)
    .values({ id: newId(), letter: tell.letter, memberId, details, createdAt: occurredAt, dueAt })
    .run();
}
