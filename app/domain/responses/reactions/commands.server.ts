import { now } from "#app/lib/clock.ts";
import { newRandomId } from "#app/lib/ids.ts";
import { inTransaction } from "#db/client.server.ts";
import { responseReactions } from "#db/schema/index.ts";
import { authorize } from "../../authorize.server.ts";
import { recordEvent } from "../../events/record.server.ts";
import { raiseConcerns } from "../../feedback/concerns/commands.server.ts";
import { getOwnFeedback, subjectOf } from "../../feedback/queries.server.ts";
import { NO_TEXTS } from "../../feedback/texts.ts";
import { tellModerators } from "../../people/moderators.server.ts";
import type { Actor } from "../../policy.ts";
import type { Nothing, Result } from "../../result.ts";
import { transition } from "../../transition.server.ts";
import type { ReactionDecision } from "../checks/form.ts";
import { NEXT_REACTION_STATES } from "../rules.ts";
import type { ReactionInput } from "./form.ts";
import { getReactionToCheck, isResponseTo } from "./queries.server.ts";

const moveReaction = transition(responseReactions, NEXT_REACTION_STATES);

/**
 * Says something to a published response, as the writer of the comment or of one that is combined with it: once. Thanks
 * are read at once; words wait for a moderator. The status stays as it is.
 *
 * @throws Response 404 for everybody but its writer
 */
export function reactToResponse(
  actor: Actor,
  reference: string | undefined,
  responseId: string | undefined,
  { kind, text }: ReactionInput,
): Result<Nothing, "notPublished" | "reacted"> {
  const own = getOwnFeedback(actor, reference);
  authorize(actor, "response:react", subjectOf(own));
  if (!responseId || !isResponseTo(own, responseId)) return { ok: false, reason: "notPublished" };
  return inTransaction((tx) => {
    const reaction = { id: newRandomId(), responseId, feedbackId: own.id, kind, text, createdAt: now() };
    const standing =
      text === null ? ({ state: "published", settledAt: now() } as const) : ({ state: "waiting" } as const);
    const added = tx
      .insert(responseReactions)
      .values({ ...reaction, ...standing })
      .onConflictDoNothing()
      .run();
    if (added.changes === 0) return { ok: false, reason: "reacted" };
    recordEvent(tx, actor, "response.reacted", { feedbackId: own.id, responseId });
    if (!text) return { ok: true };
    tellModerators(tx);
    raiseConcerns(tx, actor, { ...own, ...NO_TEXTS, couldBeBetter: text });
    return { ok: true };
  });
}

/**
 * What a moderator decides about what a writer said: published, the readers of the comment read it; refused, its writer
 * is told why.
 *
 * @throws Response 404 when there is none or the actor may not read it, 403 for one's own
 */
export function decideReaction(
  actor: Actor,
  id: string | undefined,
  { decision, reason }: ReactionDecision,
): Result<Nothing, "changed"> {
  const { reaction, comment } = getReactionToCheck(actor, id);
  const about = { feedbackId: comment.id, responseId: reaction.responseId };
  return inTransaction((tx) => {
    if (decision === "publish") {
      if (!moveReaction(tx, reaction.id, "published", { settledAt: now() }))
        return { ok: false, reason: "changed" };
      recordEvent(tx, actor, "response.reactionPublished", about);
      return { ok: true };
    }
    if (!moveReaction(tx, reaction.id, "refused", { settledAt: now(), reason }))
      return { ok: false, reason: "changed" };
    recordEvent(tx, actor, "response.reactionRefused", { ...about, authorId: comment.authorId ?? "" });
    return { ok: true };
  });
}
