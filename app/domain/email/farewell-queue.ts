import { now } from "#app/lib/clock.ts";
import { MINUTE } from "#app/lib/durations.ts";
import { newRandomId } from "#app/lib/ids.ts";

/*
 * Addresses that wait for the last email to somebody who has closed their account. They are erased by then, and stand in no row
 * and no file any more: only this process knows them, until the email has gone or is given up (decision 86).
 */

export type Farewell = { id: string; to: string; attempts: number; dueAt: number };

/** Minutes to wait after each failed attempt; after the last one the address is forgotten. */
const WAIT_MINUTES = [1, 5, 15, 39] as const;

let waiting: readonly Farewell[] = [];

/** Says to an address that its account is closed. For after the transaction that erased it. */
export function sayFarewell(to: string): void {
  waiting = [...waiting, { id: newRandomId(), to, attempts: 0, dueAt: now().getTime() }];
}

/** How many addresses this process still knows. */
export function countFarewells(): number {
  return waiting.length;
}

/** The oldest that is due. It is out of the queue: no second run finds it while a mail server is talked to. */
export function takeDueFarewell(): Farewell | undefined {
  const due = waiting.find(({ dueAt }) => dueAt <= now().getTime());
  waiting = waiting.filter((one) => one !== due);
  return due;
}

/** To be tried again, or given up. */
export function postponeFarewell(farewell: Farewell): void {
  const minutes = WAIT_MINUTES[farewell.attempts];
  if (minutes === undefined) return;
  const dueAt = now().getTime() + minutes * MINUTE;
  waiting = [...waiting, { ...farewell, attempts: farewell.attempts + 1, dueAt }];
}

/** As a process begins. For tests, which are one process for many starts. */
export function forgetFarewells(): void {
  waiting = [];
}
