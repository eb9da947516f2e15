import { inTransaction } from "#db/client.server.ts";
import { feedbackResponses } from "#db/schema/index.ts";
import { recordEvent } from "../../events/record.server.ts";
import { closeConcernsOfResponse } from "../../feedback/concerns/commands.server.ts";
import type { MemberActor } from "../../policy.ts";
import type { Nothing, Result } from "../../result.ts";
import { transition } from "../../transition.server.ts";
import { publishResponse, tellWriters } from "../publishing.server.ts";
import { NEXT_RESPONSE_STATES } from "../rules.ts";
import type { ResponseDecision } from "./form.ts";
import { getResponseToCheck, versionOfResponse } from "./queries.server.ts";

const moveResponse = transition(feedbackResponses, NEXT_RESPONSE_STATES);

/**
 * What a moderator decides about a response: one that claims a change is published or goes back to whoever wrote it; one
 * that is published and identifies someone is hidden, and shown again. Its writer is told; so are the writers of the
 * feedback when it is first published.
 *
 * @throws Response 404 when there is no such response or the actor checks nothing, 403 for one's own
 */
export function decideResponse(
  actor: MemberActor,
  id: string | undefined,
  { decision, reason, formVersion }: ResponseDecision,
): Result<Nothing, "changed"> {
  const found = getResponseToCheck(actor, id);
  if (formVersion !== versionOfResponse(found)) return { ok: false, reason: "changed" };
  const { response, comment } = found;
  const { feedbackId, organisationId } = response;
  const about = { feedbackId, responseId: response.id };
  return inTransaction((tx) => {
    if (decision === "publish") {
      const isNew = response.state === "waiting";
      if (!isNew && response.state !== "hidden") return { ok: false, reason: "changed" };
      if (comment.state !== "published" || !publishResponse(tx, response, comment, response.state))
        return { ok: false, reason: "changed" };
      if (!isNew) recordEvent(tx, actor, "response.shownAgain", about);
      else {
        const authorId = comment.authorId ?? "";
        recordEvent(tx, actor, "response.published", { ...about, organisationId, authorId });
        tellWriters(tx, actor, "response.publishedTogether", comment, organisationId);
      }
      return { ok: true };
    }
    const to = decision === "return" ? "returned" : "hidden";
    if (!moveResponse(tx, response.id, to, { checkReason: reason })) return { ok: false, reason: "changed" };
    if (to === "hidden") closeConcernsOfResponse(tx, actor, response.id);
    recordEvent(tx, actor, decision === "return" ? "response.returned" : "response.hidden", {
      ...about,
      reviewerId: response.authorId ?? "",
    });
    return { ok: true };
  });
}
