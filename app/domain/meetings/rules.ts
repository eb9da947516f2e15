import { now } from "#app/lib/clock.ts";
import type { AgendaState, AnswerState, PollState } from "#db/vocabulary.ts";

/** What has begun is planned no more: its notes tell of it as it was. */
export function hasBegun({ startsAt }: { startsAt: Date }): boolean {
  return startsAt <= now();
}

/** A meeting that people can still say they come to, propose something for, or change. */
export function isOpen(meeting: { startsAt: Date; cancelledAt: Date | null }): boolean {
  return !hasBegun(meeting) && meeting.cancelledAt === null;
}

/**
 * Where an answer may go next (docs/states.md). From the waiting list a place comes by itself, and nobody who has one
 * goes back to waiting.
 */
export const NEXT_ANSWERS = {
  coming: ["maybe", "notComing"],
  waiting: ["coming", "maybe", "notComing"],
  maybe: ["coming", "waiting", "notComing"],
  notComing: ["coming", "waiting", "maybe"],
} as const satisfies Record<AnswerState, readonly AnswerState[]>;

/** Where an item of an agenda may go next (docs/states.md). What is on the agenda is taken off it as declined. */
export const NEXT_AGENDA_STATES = {
  proposed: ["accepted", "declined", "withdrawn"],
  accepted: ["declined"],
  declined: ["accepted"],
  withdrawn: [],
} as const satisfies Record<AgendaState, readonly AgendaState[]>;

/** Where a poll for a date may go next (docs/states.md). */
export const NEXT_POLL_STATES = {
  open: ["chosen", "closed"],
  chosen: [],
  closed: [],
} as const satisfies Record<PollState, readonly PollState[]>;
