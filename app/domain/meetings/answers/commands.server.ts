import { now } from "#app/lib/clock.ts";
import { inTransaction, type Transaction } from "#db/client.server.ts";
import { answers } from "#db/schema/index.ts";
import type { AnswerState } from "#db/vocabulary.ts";
import { authorize } from "../../authorize.server.ts";
import { recordEvent } from "../../events/record.server.ts";
import type { MemberActor } from "../../policy.ts";
import type { Result } from "../../result.ts";
import { getMeeting } from "../queries.server.ts";
import { isOpen } from "../rules.ts";
import type { Reply } from "./form.ts";
import { giveFreePlaces, hasFreePlace } from "./places.server.ts";
import { findAnswer } from "./queries.server.ts";

type Place = { slug: string | undefined; meetingId: string | undefined };

/**
 * Says whether the actor comes.
 *
 * @returns `ok: false` for a meeting that has begun or is cancelled
 * @throws Response 404 when the meeting is not there for this actor, 403 for those who are not in the group
 */
export function answerMeeting(
  actor: MemberActor,
  slug: string | undefined,
  id: string | undefined,
  { reply }: { reply: Reply },
): Result<{ state: AnswerState }, "changed"> {
  const { group, meeting } = getMeeting(actor, slug, id);
  authorize(actor, "meeting:answer", { groupId: group.id });
  return answer(actor, { group, meeting }, { memberId: actor.id, reply }, (tx, state) =>
    recordEvent(tx, actor, "meeting.answered", { meetingId: meeting.id, groupId: group.id, state }),
  );
}

/** The same for somebody without email, as they told a facilitator. @throws Response as `answerMeeting` */
export function answerForPersonWithoutEmail(
  actor: MemberActor,
  { slug, meetingId }: Place,
  said: { memberId: string; reply: Reply },
): Result<{ state: AnswerState }, "changed"> {
  const { group, meeting } = getMeeting(actor, slug, meetingId);
  authorize(actor, "person:keep", { groupId: group.id });
  return answer(actor, { group, meeting }, said, (tx) => {
    const { memberId } = said;
    recordEvent(tx, actor, "person.answered", { meetingId: meeting.id, groupId: group.id, memberId });
  });
}

/**
 * When it is full they wait, in the order in which they said yes; when somebody with a place says otherwise, the first who
 * waits gets it. The same answer again changes nothing, not even who waits first.
 */
function answer(
  actor: MemberActor,
  { group, meeting }: ReturnType<typeof getMeeting>,
  { memberId, reply }: { memberId: string; reply: Reply },
  remember: (tx: Transaction, state: AnswerState) => void,
): Result<{ state: AnswerState }, "changed"> {
  if (!isOpen(meeting) || group.archivedAt) return { ok: false, reason: "changed" };
  const places = meeting.details?.places ?? null;
  const place = { id: meeting.id, groupId: group.id, places };

  return inTransaction((tx) => {
    const before = findAnswer(memberId, meeting.id)?.state;
    const isSame = before === reply || (before === "waiting" && reply === "coming");
    if (before && isSame) return { ok: true, state: before };

    const state: AnswerState = reply === "coming" && !hasFreePlace(place) ? "waiting" : reply;
    const values = { state, answeredAt: now() };
    tx.insert(answers)
      .values({ meetingId: meeting.id, memberId, ...values })
      .onConflictDoUpdate({ target: [answers.meetingId, answers.memberId], set: values })
      .run();
    remember(tx, state);
    giveFreePlaces(tx, actor, place);
    return { ok: true, state };
  });
}
