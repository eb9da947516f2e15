import { MINUTE } from "#app/lib/durations.ts";
import type { ReactionState, ResponseKind, ResponseState } from "#db/vocabulary.ts";
import { CLAIMS } from "./form.ts";

/**
 * Where a response may go next; docs/states.md says who sends it there. A published one that is corrected to claim a change
 * waits again, and what a moderator sent back is written again.
 */
export const NEXT_RESPONSE_STATES = {
  draft: ["waiting", "published"],
  waiting: ["published", "returned"],
  returned: ["draft"],
  published: ["waiting", "hidden"],
  hidden: ["published"],
} as const satisfies Record<ResponseState, readonly ResponseState[]>;

/** What a writer says to a response, once a moderator has read it. */
export const NEXT_REACTION_STATES = {
  waiting: ["published", "refused"],
  published: [],
  refused: [],
} as const satisfies Record<ReactionState, readonly ReactionState[]>;

/** For how long a response can be corrected after it is published. */
export const MINUTES_TO_CORRECT = 30;

type Standing = { state: ResponseState; authorId: string | null; publishedAt: Date | null };

/** May they write it again, or correct it? Its author, until it is sent, when it came back, and for 30 minutes after. */
export function mayChangeResponse(response: Standing, memberId: string, at: Date): boolean {
  if (response.authorId !== memberId) return false;
  if (response.state === "draft" || response.state === "returned") return true;
  return response.state === "published" && at.getTime() < correctableUntil(response).getTime();
}

export function correctableUntil({ publishedAt }: Pick<Standing, "publishedAt">): Date {
  return new Date((publishedAt?.getTime() ?? 0) + MINUTES_TO_CORRECT * MINUTE);
}

/** Where a response goes when it is sent: what claims a change is read by a moderator first. */
export function stateWhenSent(kind: ResponseKind): "waiting" | "published" {
  return CLAIMS.includes(kind) ? "waiting" : "published";
}
