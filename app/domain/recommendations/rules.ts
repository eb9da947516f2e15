import type { Outcome, RecommendationState, ResponseKind } from "#db/vocabulary.ts";

/**
 * Where a recommendation may go next; docs/states.md says who sends it there. What is sent is still the sender's. What is
 * returned is a draft again for the group that asks, and stays accepted with a level that had accepted it and sent it on,
 * which may give it back to that group too.
 */
export const NEXT_STATES = {
  draft: ["supported", "takenBack"],
  supported: ["draft", "sent", "takenBack"],
  sent: ["draft", "supported", "accepted", "takenBack"],
  accepted: ["draft", "sent", "answered", "closed", "takenBack"],
  answered: ["answered", "closed"],
  closed: [],
  takenBack: [],
} as const satisfies Record<RecommendationState, readonly RecommendationState[]>;

/** Its words may be changed before it is sent, and wherever it lies while a moderator asks for other ones. */
export function mayReword(row: { state: RecommendationState; textNote: string | null }): boolean {
  if (row.state === "closed" || row.state === "takenBack") return false;
  return row.state === "draft" || row.state === "supported" || row.textNote !== null;
}

/** The state that a response leads into, once it is published: one that turns it down closes it. */
export function stateAfter(kind: ResponseKind): "answered" | "closed" {
  return kind === "notChanging" ? "closed" : "answered";
}

/**
 * The day of what stands promised after a response. What is made or refused is promised no more; an explanation takes no
 * promise away, so that nobody is late no longer by explaining.
 */
export function promiseAfter(
  kind: ResponseKind,
  { dueOn, promisedOn }: { dueOn: string | null; promisedOn: string | null },
): string | null {
  if (kind === "changePlanned") return dueOn;
  return kind === "explained" ? promisedOn : null;
}

/**
 * What came of it, in the words of /what-has-changed. What is promised after something was made counts as promised until
 * it is made too. That a promise is late is read from its day.
 */
export function outcomeOf(facts: {
  lastKind: ResponseKind | null;
  madeOn: string | null;
  promisedOn: string | null;
  confirmedOn: string | null;
}): Outcome {
  if (facts.confirmedOn) return "confirmed";
  if (facts.promisedOn) return "promised";
  if (facts.madeOn) return "changed";
  if (facts.lastKind === null) return "noAnswer";
  return facts.lastKind === "explained" ? "explained" : "refused";
}

/** Under so many people nothing public tells of them. */
export const FEWEST_PEOPLE = 8;

/** How many months after the day of a change people are asked if it helped. */
export const MONTHS_UNTIL_ASKED = 3;

/** How many months before it is written down a meeting may have decided it. */
export const MONTHS_FROM_DECISION_TO_DRAFT = 6;

/** The most that may be put under one recommendation. */
export const MOST_UNDER_ONE = 200;
