import { refusal } from "#app/lib/written.ts";
import type { ReactionKind } from "#db/vocabulary.ts";

/** What a writer hears after they said something to a response. */
export const REACTED = {
  thanks: "Your thanks are passed on.",
  notAnswered: "A moderator reads what you wrote. Then it stands under the response.",
} as const satisfies Record<ReactionKind, string>;

/** Why nothing could be said to it. */
export const REFUSED_REACTIONS = {
  notPublished: "This response is not published any more",
  reacted: "You have said what you think of this response already",
};

export const REACTED_ALREADY = refusal("You have said what you think of this response already.");
export const RESPONSE_SETTLED = refusal("The response was sent already, or can no longer be changed.");
