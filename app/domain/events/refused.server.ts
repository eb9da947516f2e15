import { now } from "#app/lib/clock.ts";
import { MINUTE } from "#app/lib/durations.ts";
import { inTransaction } from "#db/client.server.ts";
import { environment } from "#environment";
import type { Actor } from "../policy.ts";
import type { EventDetails, RefusalEvent } from "./catalogue.ts";
import { recordEvent } from "./record.server.ts";

type Counted = {
  actor: Actor;
  name: RefusalEvent;
  details: EventDetails[RefusalEvent];
  minute: number;
  rows: number;
  /** Since the last row of it. */
  more: number;
};

/** By event and person: in memory, since a kill loses no more than how often nothing happened. */
const counted = new Map<string, Counted>();

/**
 * Writes a refusal in the audit log: the first of a person and minute at once, and the others of that minute as one row
 * that counts them, when it is over (security.md X8). Whoever is not logged in counts as the account that they tried.
 */
export function recordRefusal<E extends RefusalEvent>(actor: Actor, name: E, details: EventDetails[E]): void {
  const minute = minuteOf(now());
  const key = `${name} ${actor.id ?? ("memberId" in details ? details.memberId : "")}`;
  const before = counted.get(key);
  if (before && before.minute !== minute) writeDown(key, before);

  const { rows, more } = counted.get(key) ?? { rows: 0, more: 0 };
  const isOneMore = rows >= environment().limitsFactor;
  const counts = isOneMore ? { rows, more: more + 1 } : { rows: rows + 1, more };
  counted.set(key, { actor, name, details, minute, ...counts });
  if (!isOneMore) record(actor, name, details);
}

/** Writes down what was counted in minutes that are over; with `all` in this one too, as when the server stops. */
export function writeDownRefusals({ all = false } = {}): void {
  const minute = minuteOf(now());
  for (const [key, row] of counted) if (all || row.minute !== minute) writeDown(key, row);
}

function writeDown(key: string, { actor, name, details, more }: Counted): void {
  counted.delete(key);
  if (more > 0) record(actor, name, { ...details, times: String(more) });
}

function record(actor: Actor, name: RefusalEvent, details: EventDetails[RefusalEvent]): void {
  // None of them has an email, so that none has an audience.
  inTransaction((tx) =>
    recordEvent<"access.denied">(
      tx,
      actor,
      name as "access.denied",
      details as EventDetails["access.denied"],
    ),
  );
}

function minuteOf(moment: Date): number {
  return Math.floor(moment.getTime() / MINUTE);
}
