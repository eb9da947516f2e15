import { inTransaction } from "#db/client.server.ts";
import { authorize } from "../authorize.server.ts";
import { recordEvent } from "../events/record.server.ts";
import { addConcern, tellModerators } from "../feedback/concerns/commands.server.ts";
import type { ConcernInput } from "../feedback/concerns/form.ts";
import { hasToldBefore } from "../feedback/concerns/reports.server.ts";
import { getOwnFeedback, subjectOf } from "../feedback/queries.server.ts";
import type { Actor } from "../policy.ts";
import type { Nothing, Result } from "../result.ts";
import { getResponseToReactTo } from "./reactions/queries.server.ts";

/**
 * A writer, under their account or with the code, tells the moderators that a response to them may identify someone: nobody
 * else sees that as soon as they do. It stays where it is until a moderator hides it.
 *
 * @throws Response 404 for everybody but the writer of what it is a response to
 */
export function reportResponse(
  actor: Actor,
  reference: string | undefined,
  responseId: string | undefined,
  { text }: ConcernInput,
): Result<Nothing, "toldBefore"> {
  const own = getOwnFeedback(actor, reference);
  authorize(actor, "response:report", subjectOf(own));
  const { response } = getResponseToReactTo(own, responseId);
  if (hasToldBefore(actor, own, response.id)) return { ok: false, reason: "toldBefore" };
  return inTransaction((tx) => {
    const about = { raisedById: actor.id, text, responseId: response.id };
    const concern = addConcern(tx, own, { kind: "mayIdentify", ...about });
    if (!concern) return { ok: true };
    const { id: feedbackId, groupId } = own;
    recordEvent(tx, actor, "concern.reportedByWriter", { feedbackId, groupId, concernId: concern.id });
    tellModerators(tx, concern, own);
    return { ok: true };
  });
}
