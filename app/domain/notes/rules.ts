import { now } from "#app/lib/clock.ts";
import { DAY } from "#app/lib/durations.ts";
import { momentInLondon, today } from "#app/lib/london.ts";
import type { CorrectionState, NotesState, PublicEdition } from "#db/vocabulary.ts";
import type { Action } from "../policy.ts";

/** Where notes may go next (docs/states.md). Only a draft is written in; what is agreed is never changed again. */
export const NEXT_STATES = {
  draft: ["review"],
  review: ["draft", "agreed"],
  agreed: [],
} as const satisfies Record<NotesState, readonly NotesState[]>;

/** The row of the policy that lets notes come into each state. */
export const ACTION_INTO = {
  draft: "notes:publish",
  review: "notes:publish",
  agreed: "notes:agree",
} as const satisfies Record<NotesState, Action>;

/** Agreed notes have a second edition, names removed, which comes and goes. */
export const NEXT_EDITIONS = {
  none: ["published"],
  published: ["none"],
} as const satisfies Record<PublicEdition, readonly PublicEdition[]>;

export const NEXT_CORRECTION_STATES = {
  open: ["taken", "declined"],
  taken: [],
  declined: [],
} as const satisfies Record<CorrectionState, readonly CorrectionState[]>;

/** The row of the policy that says who reads the members' edition in this state. */
export const READ_ACTION = {
  draft: "notes:write",
  review: "notes:readReview",
  agreed: "notes:readMembers",
} as const satisfies Record<NotesState, Action>;

/** How long those who came have, counted in whole days after the one on which they get the notes. */
export const REVIEW_DAYS = 7;

/** The midnight in London that ends the last day for corrections. */
export function reviewEnd(): Date {
  // At midday, so that an hour more or less when the clocks change does not lead to another day.
  const midday = momentInLondon(today(now()), "12:00") ?? now();
  const after = today(new Date(midday.getTime() + (REVIEW_DAYS + 1) * DAY));
  return momentInLondon(after, "00:00") ?? now();
}

export function isReviewOver({ reviewEndsAt }: { reviewEndsAt: Date | null }): boolean {
  return reviewEndsAt !== null && reviewEndsAt <= now();
}
