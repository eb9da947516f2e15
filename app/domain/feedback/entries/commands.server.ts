import { eq } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { newRandomId } from "#app/lib/ids.ts";
import { today } from "#app/lib/london.ts";
import { inTransaction } from "#db/client.server.ts";
import { feedback } from "#db/schema/index.ts";
import { authorize } from "../../authorize.server.ts";
import { recordEvent } from "../../events/record.server.ts";
import { getGroup } from "../../groups/queries.server.ts";
import { getMeeting } from "../../meetings/queries.server.ts";
import { listCareOrganisations } from "../../organisations/queries.server.ts";
import { listPeopleWithoutEmail, noteHeardOf } from "../../people/without-email.server.ts";
import type { MemberActor } from "../../policy.ts";
import type { Nothing, Result } from "../../result.ts";
import { raiseConcerns } from "../concerns/commands.server.ts";
import { unusedReference } from "../sending.server.ts";
import { NO_TEXTS } from "../texts.ts";
import { withdrawComment } from "../withdrawing.server.ts";
import type { EnteredInput, SpokenInput } from "./form.ts";
import { getEntry } from "./queries.server.ts";

/**
 * Makes feedback of what somebody said in a meeting and agreed to have written down.
 *
 * @throws Response 404 when the meeting is not there for this actor, 403 for all but the group's facilitators
 */
export function recordSpoken(
  actor: MemberActor,
  place: { slug: string | undefined; meetingId: string | undefined },
  input: SpokenInput,
): Result<{ reference: string }, "organisation" | "person"> {
  const { group, meeting } = getMeeting(actor, place.slug, place.meetingId);
  const how = { source: "meeting", consentWay: "saidInPerson", receivedOn: today(meeting.startsAt) } as const;
  return record(actor, group, { ...input, ...how, person: undefined });
}

/**
 * Makes feedback of what came on paper, by telephone or in a conversation from somebody without an account.
 *
 * @throws Response 404 without such a group, 403 for all but its facilitators
 */
export function enterFeedback(
  actor: MemberActor,
  slug: string | undefined,
  input: EnteredInput,
): Result<{ reference: string }, "organisation" | "person"> {
  return record(actor, getGroup(slug), input);
}

/**
 * Takes an entry back because the person whose words they are asks for it: the words are gone at once.
 *
 * @returns not ok when it was withdrawn already
 * @throws Response 404 when there is no such entry in the group, 403 for all but its facilitators
 */
export function withdrawEntry(
  actor: MemberActor,
  slug: string | undefined,
  reference: string | undefined,
): Result<Nothing, "changed"> {
  const { comment } = getEntry(actor, slug, reference);
  authorize(actor, "feedback:withdrawEntry", { groupId: comment.groupId });
  return inTransaction((tx) => {
    if (!withdrawComment(tx, actor, comment, "feedback:withdrawEntry"))
      return { ok: false, reason: "changed" };
    recordEvent(tx, actor, "feedback.entryWithdrawn", { feedbackId: comment.id, groupId: comment.groupId });
    return { ok: true };
  });
}

/**
 * Writes down what somebody without an account told. Unless
 * it is of somebody whom the group looks after, it has no author: counts take it for one person. A moderator reads
 * it before anybody else, as any feedback, and never the one who wrote it down. The form sent twice makes one comment.
 */
function record(
  actor: MemberActor,
  group: { id: string },
  { page, person, ...input }: EnteredInput,
): Result<{ reference: string }, "organisation" | "person"> {
  authorize(actor, "feedback:enter", { groupId: group.id });
  const isKnown = listCareOrganisations().some(({ id }) => id === input.organisationId);
  if (input.organisationId && !isKnown) return { ok: false, reason: "organisation" };
  const isLookedAfter = listPeopleWithoutEmail(group.id).some(({ memberId }) => memberId === person);
  if (person && !isLookedAfter) return { ok: false, reason: "person" };

  return inTransaction((tx) => {
    const before = tx
      .select({ reference: feedback.reference })
      .from(feedback)
      .where(eq(feedback.draftId, page))
      .get();
    if (before) return { ok: true, reference: before.reference };

    const entry = {
      ...input,
      // Lists carry the key of their last comment: it must not tell readers when that was written down.
      id: newRandomId(),
      reference: unusedReference(),
      draftId: page,
      authorId: person ?? null,
      enteredById: actor.id,
      groupId: group.id,
      mayContact: false,
      state: "submitted" as const,
      sentAt: now(),
    };
    tx.insert(feedback).values(entry).run();
    if (person) noteHeardOf(tx, person);
    recordEvent(tx, actor, "feedback.recorded", { feedbackId: entry.id, groupId: group.id });
    raiseConcerns(tx, actor, { ...NO_TEXTS, ...entry });
    return { ok: true, reference: entry.reference };
  });
}
