import { forbidden, notFound } from "#app/lib/refusals.ts";
import { inTransaction } from "#db/client.server.ts";
import { authorize } from "../authorize.server.ts";
import { recordEvent } from "../events/record.server.ts";
import { findMember } from "../people/queries.server.ts";
import type { MemberActor } from "../policy.ts";
import { getFeedback } from "./queries.server.ts";

/**
 * Who wrote a comment, for writing to them: only with their consent to be contacted, or when they asked that it be
 * passed on with their name. Each look is remembered, whoever looks.
 *
 * @throws Response 404 when the actor may not read it or nobody's account is behind it, 403 without consent
 */
export function lookAtWriter(actor: MemberActor, reference: string | undefined) {
  const feedback = getFeedback(actor, reference);
  authorize(actor, "feedback:seeWriter", { groupId: feedback.groupId });
  if (!feedback.mayContact && !feedback.passOnAskedAt) throw forbidden();
  const writer = findMember(feedback.authorId ?? "");
  if (!writer || feedback.state === "withdrawn") throw notFound();

  inTransaction((tx) =>
    recordEvent(tx, actor, "feedback.writerSeen", { feedbackId: feedback.id, groupId: feedback.groupId }),
  );
  const { name, email } = writer;
  const because = feedback.passOnAskedAt
    ? "They asked us to pass it on with their name."
    : "They agreed that we may contact them about it.";
  return { reference: feedback.reference, name, email, because };
}
