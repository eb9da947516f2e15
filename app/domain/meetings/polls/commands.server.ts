import { eq } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { notFound } from "#app/lib/refusals.ts";
import { inTransaction, type Transaction } from "#db/client.server.ts";
import { pollAnswers, pollDates, polls } from "#db/schema/index.ts";
import { POLL_ANSWERS, type PollAnswer, wordsOf } from "#db/vocabulary.ts";
import { authorize } from "../../authorize.server.ts";
import { recordEvent } from "../../events/record.server.ts";
import { isMade } from "../../made.server.ts";
import type { MemberActor } from "../../policy.ts";
import type { Result } from "../../result.ts";
import { transition } from "../../transition.server.ts";
import { planMeeting } from "../commands.server.ts";
import { flagsOf } from "../form.ts";
import { getGroupToPlanFor } from "../queries.server.ts";
import { NEXT_POLL_STATES } from "../rules.ts";
import type { PollInput } from "./form.ts";
import { getPoll, getPollToSettle } from "./queries.server.ts";

type Id = string | undefined;

const WORDS = wordsOf(POLL_ANSWERS);

/**
 * Asks the group which date suits it. The form sent twice asks once.
 *
 * @param pollId the number of the opening of the form
 * @throws Response 404 without such a group, 403 for all but its facilitators
 */
export function openPoll(
  actor: MemberActor,
  slug: Id,
  { dates, ...input }: PollInput,
  pollId = newId(),
): Result<{ pollId: string }, "archived"> {
  const group = getGroupToPlanFor(actor, slug);
  if (group.archivedAt) return { ok: false, reason: "archived" };
  return inTransaction((tx) => {
    if (isMade(tx, polls, { id: pollId, groupId: group.id })) return { ok: true, pollId };
    tx.insert(polls)
      .values({ id: pollId, groupId: group.id, ...input, state: "open", createdAt: now() })
      .run();
    for (const date of dates)
      tx.insert(pollDates)
        .values({ id: newId(), pollId, ...date })
        .run();
    recordEvent(tx, actor, "poll.opened", { pollId, groupId: group.id });
    return { ok: true, pollId };
  });
}

/**
 * Says for each date whether it suits. A date without an answer keeps the one that it had.
 *
 * @param given the answers by the id of their date; what is not of this poll, or no answer, is left out
 * @returns false when the question is settled
 * @throws Response 404 when the poll is not there for this actor, 403 for those who are not in the group
 */
export function answerPoll(actor: MemberActor, slug: Id, id: Id, given: Record<string, unknown>): boolean {
  const { group, poll, dates } = getPoll(actor, slug, id);
  authorize(actor, "meeting:answer", { groupId: group.id });
  if (poll.state !== "open") return false;
  inTransaction((tx) => {
    for (const { id: dateId } of dates) {
      const answer = WORDS.find((word) => word === given[dateId]);
      if (answer) keepAnswer(tx, dateId, actor.id, answer);
    }
    recordEvent(tx, actor, "poll.answered", { pollId: poll.id, groupId: group.id });
  });
  return true;
}

/**
 * Makes a meeting of the date that was chosen; those who said that it suits them are not yet said to come.
 *
 * @throws Response 404 when the poll is not there for this actor or has no such date, 403 for members of the group
 */
export function chooseDate(
  actor: MemberActor,
  slug: Id,
  id: Id,
  { date }: { date: string },
): Result<{ meetingId: string }, "changed"> {
  const { group, poll, dates } = getPollToSettle(actor, slug, id);
  const chosen = dates.find((one) => one.id === date);
  if (!chosen) throw notFound();
  if (chosen.startsAt <= now()) return { ok: false, reason: "changed" };

  return inTransaction((tx) => {
    if (!movePoll(tx, poll.id, "chosen")) return { ok: false, reason: "changed" };
    const { title, place, link } = poll;
    const { startsAt, endsAt } = chosen;
    const blank = { access: "", places: null, ...flagsOf([]) };
    const planned = planMeeting(actor, slug, { title, place, link, startsAt, endsAt, ...blank });
    if (!planned.ok) throw notFound();
    const { meetingId } = planned;
    tx.update(polls).set({ meetingId }).where(eq(polls.id, poll.id)).run();
    recordEvent(tx, actor, "poll.chosen", { pollId: poll.id, groupId: group.id, meetingId });
    return { ok: true, meetingId };
  });
}

/** Ends the question without a date. @returns false when it was settled before. @throws Response 404, 403 */
export function closePoll(actor: MemberActor, slug: Id, id: Id): boolean {
  const { group, poll } = getPollToSettle(actor, slug, id);
  return inTransaction((tx) => {
    if (!movePoll(tx, poll.id, "closed")) return false;
    recordEvent(tx, actor, "poll.closed", { pollId: poll.id, groupId: group.id });
    return true;
  });
}

function keepAnswer(tx: Transaction, dateId: string, memberId: string, answer: PollAnswer): void {
  tx.insert(pollAnswers)
    .values({ dateId, memberId, answer })
    .onConflictDoUpdate({ target: [pollAnswers.dateId, pollAnswers.memberId], set: { answer } })
    .run();
}

const movePoll = transition(polls, NEXT_POLL_STATES);
