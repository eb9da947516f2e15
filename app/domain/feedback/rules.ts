import type { Audience, CheckingState } from "#db/vocabulary.ts";
import type { Action } from "../policy.ts";

type NextStates = { readonly [to in CheckingState]?: readonly Action[] };

const moderator = ["feedback:check"] as const;
const itsWriter = ["feedback:change"] as const;
const itsWriterEnds = ["feedback:withdraw"] as const;
/** For somebody without an account, the facilitator withdraws what was written down when they ask for it. */
const writerOrFacilitatorEnds = ["feedback:withdraw", "feedback:withdrawEntry"] as const;

/**
 * Where feedback may go next, and the rows of the policy that let it; docs/states.md shows the same as a table.
 * Withdrawn is the end: the words are gone, only the count of them may stay. A moderator can hold what is published,
 * so that a mistake does not stay on show; changed words are read again before anyone else reads them.
 */
export const NEXT_STATES = {
  submitted: {
    submitted: itsWriter,
    published: moderator,
    held: moderator,
    suggested: moderator,
    refused: moderator,
    passedOn: moderator,
    withdrawn: writerOrFacilitatorEnds,
  },
  held: {
    submitted: itsWriter,
    published: moderator,
    suggested: moderator,
    refused: moderator,
    passedOn: moderator,
    withdrawn: writerOrFacilitatorEnds,
  },
  suggested: { submitted: itsWriter, published: itsWriter, withdrawn: itsWriterEnds },
  published: {
    submitted: itsWriter,
    held: ["feedback:check", "feedback:raiseConcern"],
    withdrawn: writerOrFacilitatorEnds,
  },
  refused: { submitted: itsWriter, withdrawn: writerOrFacilitatorEnds },
  passedOn: { withdrawn: itsWriterEnds },
  withdrawn: {},
} as const satisfies Record<CheckingState, NextStates>;

/** May an action lead from one state into another? */
export function isNextState(from: CheckingState, to: CheckingState, action: Action): boolean {
  const next: NextStates = NEXT_STATES[from];
  return next[to]?.includes(action) ?? false;
}

/** The states out of which an action may lead into this one. */
export function statesBefore(to: CheckingState, action: Action): CheckingState[] {
  const states = Object.keys(NEXT_STATES) as CheckingState[];
  return states.filter((from) => isNextState(from, to, action));
}

type Combinable = {
  id: string;
  state: CheckingState;
  groupId: string;
  organisationId: string | null;
  audience: Audience;
  combinedIntoId: string | null;
};

/**
 * May a comment be read below another one from now on? Only where everybody who may read the comment may read that one too:
 * otherwise it would be gone from their lists.
 */
export function mayCombine(feedback: Combinable, lead: Combinable): boolean {
  return (
    feedback.id !== lead.id &&
    [feedback, lead].every(({ state, combinedIntoId }) => state === "published" && combinedIntoId === null) &&
    feedback.groupId === lead.groupId &&
    (feedback.organisationId === null || feedback.organisationId === lead.organisationId) &&
    (feedback.audience === "staff" || lead.audience === "group")
  );
}

/** A published comment stands by itself or is combined with another; docs/states.md says who decides. */
export const NEXT_COMBINED = { alone: ["combined"], combined: ["alone"] } as const;

/** May its writer put other words in the place of theirs? */
export function mayChangeText(state: CheckingState): boolean {
  return isNextState(state, "submitted", "feedback:change");
}

/** May its writer ask that it be passed on? Only what nobody reads yet, and once. */
export function mayAskToPassOn({
  state,
  passOnAskedAt,
}: {
  state: CheckingState;
  passOnAskedAt: Date | null;
}) {
  return passOnAskedAt === null && (state === "submitted" || state === "held");
}

/** What the form of a decision showed: the state, and when the text was last changed. */
export type FormVersion = { state: CheckingState; changedAt?: Date | null };

/** Is a comment still as the form of a decision showed it, and may the decision be made from there? */
export function isAsShown(
  comment: { state: CheckingState; changedAt: Date | null },
  shown: FormVersion,
  to: CheckingState,
  action: Action,
): boolean {
  return (
    comment.state === shown.state &&
    comment.changedAt?.getTime() === shown.changedAt?.getTime() &&
    isNextState(comment.state, to, action)
  );
}

/** The form version of a comment as hidden fields carry it. */
export function formVersionOf({ state, changedAt }: { state: CheckingState; changedAt: Date | null }) {
  return { state: state, changedAt: changedAt ? String(changedAt.getTime()) : "" };
}
