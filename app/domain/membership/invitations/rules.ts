import { now } from "#app/lib/clock.ts";
import { DAY } from "#app/lib/durations.ts";
import type { InvitationState } from "#db/vocabulary.ts";

/** Where an invitation may go next (docs/states.md). */
export const NEXT_INVITATION_STATES = {
  sent: ["accepted", "revoked"],
  accepted: [],
  revoked: [],
} as const satisfies Record<InvitationState, readonly InvitationState[]>;

/** The links in the email last as long. */
export const INVITATION_DAYS = 7;

/** Invitations sent before this moment open nothing any more. */
export function oldestThatCounts(): Date {
  return new Date(now().getTime() - INVITATION_DAYS * DAY);
}

export function hasExpired({ state, sentAt }: { state: InvitationState; sentAt: Date }): boolean {
  return state === "sent" && sentAt <= oldestThatCounts();
}
