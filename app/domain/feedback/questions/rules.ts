import type { CheckingState, QuestionState } from "#db/vocabulary.ts";

/** Where a question to a writer may go next; docs/states.md says who sends it there. */
export const NEXT_QUESTION_STATES = {
  proposed: ["open", "declined"],
  declined: [],
  open: ["answered", "lapsed", "takenBack"],
  answered: [],
  lapsed: [],
  takenBack: [],
} as const satisfies Record<QuestionState, readonly QuestionState[]>;

/** Only about what may still be read can anything be asked. */
export function mayAskAbout(state: CheckingState): boolean {
  return state === "submitted" || state === "held" || state === "published";
}
