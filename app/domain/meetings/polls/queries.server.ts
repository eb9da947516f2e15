import { and, asc, eq, sql } from "drizzle-orm";
import { notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { pollAnswers, pollDates, polls } from "#db/schema/index.ts";
import type { PollAnswer } from "#db/vocabulary.ts";
import { authorize } from "../../authorize.server.ts";
import { type Group, getGroup } from "../../groups/queries.server.ts";
import type { Actor } from "../../policy.ts";
import { mayReadMeetings } from "../queries.server.ts";

const MOST_OPEN = 10;

/** Questions about dates that the group can still answer. */
export function listOpenPolls(actor: Actor, group: Group) {
  return mayReadMeetings(actor, group) ? openPolls().all({ groupId: group.id }) : [];
}

const openPolls = prepared(() =>
  db
    .select({ id: polls.id, title: polls.title })
    .from(polls)
    .where(and(eq(polls.groupId, sql.placeholder("groupId")), sql`${polls.state} = 'open'`))
    .orderBy(asc(polls.createdAt))
    .limit(MOST_OPEN),
);

/**
 * A question about dates, with how many said what, and what the actor said. Who said it is shown to nobody.
 *
 * @throws Response 404 when it is not there or not for this actor
 */
export function getPoll(actor: Actor, slug: string | undefined, id: string | undefined) {
  const group = getGroup(slug);
  const poll = mayReadMeetings(actor, group)
    ? pollById().get({ id: id ?? "", groupId: group.id })
    : undefined;
  if (!poll) throw notFound();
  return { group, poll, dates: datesOfPoll().all({ pollId: poll.id, memberId: actor.id ?? "" }) };
}

const pollById = prepared(() =>
  db
    .select()
    .from(polls)
    .where(and(eq(polls.id, sql.placeholder("id")), eq(polls.groupId, sql.placeholder("groupId")))),
);

const datesOfPoll = prepared(() =>
  db
    .select({
      id: pollDates.id,
      startsAt: pollDates.startsAt,
      endsAt: pollDates.endsAt,
      yes: sql<number>`count(case when ${pollAnswers.answer} = 'yes' then 1 end)`,
      maybe: sql<number>`count(case when ${pollAnswers.answer} = 'maybe' then 1 end)`,
      no: sql<number>`count(case when ${pollAnswers.answer} = 'no' then 1 end)`,
      own: sql<PollAnswer | null>`max(case when ${pollAnswers.memberId} = ${sql.placeholder("memberId")} then ${pollAnswers.answer} end)`,
    })
    .from(pollDates)
    .leftJoin(pollAnswers, eq(pollAnswers.dateId, pollDates.id))
    .where(eq(pollDates.pollId, sql.placeholder("pollId")))
    .groupBy(pollDates.id)
    .orderBy(asc(pollDates.startsAt)),
);

/** The same for those who plan the meeting. @throws Response 403 for members of the group */
export function getPollToSettle(actor: Actor, slug: string | undefined, id: string | undefined) {
  const found = getPoll(actor, slug, id);
  authorize(actor, "meeting:plan", { groupId: found.group.id });
  return found;
}
