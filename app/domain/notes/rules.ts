import type { NotesState } from "#db/vocabulary.ts";
import type { Action } from "../policy.ts";

/** Where notes may go next (docs/states.md). Only a draft may be written in: what was published is taken back first. */
export const NEXT_STATES = {
  draft: ["members", "public"],
  members: ["public", "draft"],
  public: ["draft"],
} as const satisfies Record<NotesState, readonly NotesState[]>;

/** To whom notes can be published. */
export const EDITIONS = ["members", "public"] as const;

export type Edition = (typeof EDITIONS)[number];

/** The row of the policy that says who reads notes in this state. */
export const READ_ACTION = {
  draft: "notes:write",
  members: "notes:readMembers",
  public: "notes:readPublic",
} as const satisfies Record<NotesState, Action>;

/** The states from which notes may come to this one: what an UPDATE asks for in its WHERE. */
export function statesBefore(next: NotesState): NotesState[] {
  const states = Object.keys(NEXT_STATES) as NotesState[];
  return states.filter((state) => (NEXT_STATES[state] as readonly NotesState[]).includes(next));
}
