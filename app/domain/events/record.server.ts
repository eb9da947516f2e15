import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { db, type Transaction } from "#db/client.server.ts";
import { placeholders } from "#db/placeholders.ts";
import { events, outbox } from "#db/schema/index.ts";
import type { Letter } from "../notifications/letters.ts";
import { type Action, type Actor, roleFor, type Subject } from "../policy.ts";
import { EVENTS, type EventDetails, type EventName } from "./catalogue.ts";

const insertEvent = db
  .insert(events)
  .values(placeholders("name", "actorId", "actorRole", "details", "occurredAt"))
  .prepare();

const insertLetter = db
  .insert(outbox)
  .values(placeholders("id", "letter", "memberId", "details", "createdAt", "dueAt"))
  .prepare();

/**
 * Remembers what happened and puts the letter about it in the outbox, in the transaction of the change itself:
 * there is no change without its trace, and no trace or letter of something that was rolled back.
 */
export function recordEvent<E extends EventName>(
  _open: Transaction,
  actor: Actor,
  name: E,
  details: EventDetails[E],
): void {
  const occurredAt = now();
  const { action, tell }: { action: Action; tell: { letter: Letter; to: string } | null } = EVENTS[name];
  const actorRole = roleFor(actor, action, details as Subject);
  insertEvent.run({ name, actorId: actor.id, actorRole, details, occurredAt });

  const memberId = tell && (details as Record<string, string>)[tell.to];
  if (!tell || !memberId) return;
  const moments = { createdAt: occurredAt, dueAt: occurredAt };
  insertLetter.run({ id: newId(), letter: tell.letter, memberId, details, ...moments });
}
