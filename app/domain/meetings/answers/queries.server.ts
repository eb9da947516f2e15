import { and, asc, count, eq, isNull, sql } from "drizzle-orm";
import { cutPage, type PageKey } from "#app/domain/page-key.server.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { answers, members, memberships } from "#db/schema/index.ts";
import type { AnswerState } from "#db/vocabulary.ts";
import { authorize } from "../../authorize.server.ts";
import type { Actor } from "../../policy.ts";
import { getMeeting } from "../queries.server.ts";

const PEOPLE_PER_PAGE = 20;

export type Counts = Record<AnswerState, number>;

/** What this person said, and how many wait before them. */
export function findAnswer(memberId: string, meetingId: string) {
  const own = ownAnswer().get({ memberId, meetingId });
  if (!own) return undefined;
  const before =
    own.state === "waiting"
      ? (waitingBefore().get({ meetingId, memberId, at: own.answeredAt.getTime() })?.people ?? 0)
      : 0;
  return { state: own.state, before };
}

const ownAnswer = prepared(() =>
  db
    .select({ state: answers.state, answeredAt: answers.answeredAt })
    .from(answers)
    .where(
      and(
        eq(answers.meetingId, sql.placeholder("meetingId")),
        eq(answers.memberId, sql.placeholder("memberId")),
      ),
    ),
);

const waitingBefore = prepared(() =>
  db
    .select({ people: count() })
    .from(answers)
    .where(
      and(
        eq(answers.meetingId, sql.placeholder("meetingId")),
        sql`${answers.state} = 'waiting'`,
        sql`(${answers.answeredAt}, ${answers.memberId}) < (${sql.placeholder("at")}, ${sql.placeholder("memberId")})`,
      ),
    ),
);

export function countAnswers(meetingId: string): Counts {
  const counts: Counts = { coming: 0, waiting: 0, maybe: 0, notComing: 0 };
  for (const { state, people } of countsByState().all({ meetingId })) counts[state] = people;
  return counts;
}

const countsByState = prepared(() =>
  db
    .select({ state: answers.state, people: count() })
    .from(answers)
    .where(eq(answers.meetingId, sql.placeholder("meetingId")))
    .groupBy(answers.state),
);

/** Those in the group who have not said that they stay away: whom news about a meeting and its reminder go to. */
export function listWhoMayCome(groupId: string, meetingId: string): string[] {
  return whoMayCome()
    .all({ groupId, meetingId })
    .map(({ memberId }) => memberId);
}

const whoMayCome = prepared(() =>
  db
    .select({ memberId: memberships.memberId })
    .from(memberships)
    .leftJoin(
      answers,
      and(eq(answers.meetingId, sql.placeholder("meetingId")), eq(answers.memberId, memberships.memberId)),
    )
    .where(
      and(
        eq(memberships.groupId, sql.placeholder("groupId")),
        isNull(memberships.leftAt),
        sql`${answers.state} is not 'notComing'`,
      ),
    ),
);

/** Who said for certain that they come, and who that they do not. */
export function listReplies(meetingId: string) {
  return replies().all({ meetingId });
}

const replies = prepared(() =>
  db
    .select({ memberId: answers.memberId, state: answers.state })
    .from(answers)
    .where(
      and(
        eq(answers.meetingId, sql.placeholder("meetingId")),
        sql`${answers.state} in ('coming', 'notComing')`,
      ),
    ),
);

/** Who waits first for a place. */
export function findFirstWaiting(meetingId: string): string | undefined {
  return firstWaiting().get({ meetingId })?.memberId;
}

const firstWaiting = prepared(() =>
  db
    .select({ memberId: answers.memberId })
    .from(answers)
    .where(and(eq(answers.meetingId, sql.placeholder("meetingId")), sql`${answers.state} = 'waiting'`))
    .orderBy(asc(answers.answeredAt), asc(answers.memberId))
    .limit(1),
);

/**
 * Who gave one answer, the first of them first and a page at a time, for those who plan the meeting.
 *
 * @throws Response 404 when the meeting is not there for this actor, 403 for all but the group's facilitators
 */
export function listPeopleWhoAnswered(
  actor: Actor,
  slug: string | undefined,
  id: string | undefined,
  state: AnswerState,
  after?: PageKey,
) {
  const { group, meeting } = getMeeting(actor, slug, id);
  authorize(actor, "meeting:readAnswers", { groupId: group.id });
  const from = after ?? { at: new Date(0), id: "" };
  const rows = peopleOfState().all({ meetingId: meeting.id, state, at: from.at.getTime(), id: from.id });
  const page = cutPage(rows, PEOPLE_PER_PAGE, ({ answeredAt, memberId }) => ({
    at: answeredAt,
    id: memberId,
  }));
  return { group, meeting, people: page.rows, next: page.next, counts: countAnswers(meeting.id) };
}

const peopleOfState = prepared(() =>
  db
    .select({ memberId: answers.memberId, name: members.nameToShow, answeredAt: answers.answeredAt })
    .from(answers)
    .innerJoin(members, eq(members.id, answers.memberId))
    .where(
      and(
        eq(answers.meetingId, sql.placeholder("meetingId")),
        eq(answers.state, sql.placeholder("state")),
        sql`(${answers.answeredAt}, ${answers.memberId}) > (${sql.placeholder("at")}, ${sql.placeholder("id")})`,
      ),
    )
    .orderBy(asc(answers.answeredAt), asc(answers.memberId))
    .limit(PEOPLE_PER_PAGE + 1),
);
