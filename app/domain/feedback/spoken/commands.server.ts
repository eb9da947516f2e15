import { eq } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { newRandomId } from "#app/lib/ids.ts";
import { inTransaction } from "#db/client.server.ts";
import { feedback } from "#db/schema/index.ts";
import { authorize } from "../../authorize.server.ts";
import { recordEvent } from "../../events/record.server.ts";
import { getMeeting } from "../../meetings/queries.server.ts";
import { listCareOrganisations } from "../../organisations/queries.server.ts";
import type { MemberActor } from "../../policy.ts";
import { raiseConcerns } from "../concerns/commands.server.ts";
import { unusedReference } from "../sending.server.ts";
import type { SpokenInput } from "./form.ts";

export type Recorded = { ok: true; reference: string } | { ok: false; reason: "organisation" };

/**
 * Makes feedback of what somebody said in a meeting and agreed to have written down. It has no author: counts take it
 * for one person. A moderator reads it before anybody else, as any feedback. The form sent twice makes one piece.
 *
 * @throws Response 404 when the meeting is not there for this actor, 403 for all but the group's facilitators
 */
export function recordSpoken(
  actor: MemberActor,
  place: { slug: string | undefined; meetingId: string | undefined },
  { page, ...input }: SpokenInput,
): Recorded {
  const { group } = getMeeting(actor, place.slug, place.meetingId);
  authorize(actor, "feedback:recordSpoken", { groupId: group.id });
  const isKnown = listCareOrganisations().some(({ id }) => id === input.organisationId);
  if (input.organisationId && !isKnown) return { ok: false, reason: "organisation" };

  return inTransaction((tx) => {
    const before = tx
      .select({ reference: feedback.reference })
      .from(feedback)
      .where(eq(feedback.draftId, page))
      .get();
    if (before) return { ok: true, reference: before.reference };

    const spoken = {
      ...input,
      // Lists carry the key of their last piece: it must not tell readers when that was written down.
      id: newRandomId(),
      reference: unusedReference(),
      draftId: page,
      authorId: null,
      groupId: group.id,
      mayContact: false,
      source: "meeting" as const,
      state: "submitted" as const,
      sentAt: now(),
    };
    tx.insert(feedback).values(spoken).run();
    recordEvent(tx, actor, "feedback.recorded", { feedbackId: spoken.id, groupId: group.id });
    raiseConcerns(tx, actor, spoken);
    return { ok: true, reference: spoken.reference };
  });
}
