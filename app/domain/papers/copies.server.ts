import { and, asc, eq, inArray, isNull, not, type SQL, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { today } from "#app/lib/london.ts";
import { notFound } from "#app/lib/refusals.ts";
import { db, inTransaction } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { members, memberships, outbox, paperCopies, paperRounds } from "#db/schema/index.ts";
import { authorize } from "../authorize.server.ts";
import { recordEvent } from "../events/record.server.ts";
import { getMeetingToChange } from "../meetings/queries.server.ts";
import { cutPage, type PageKey } from "../page-key.server.ts";
import { isAway } from "../people/away.server.ts";
import type { MemberActor } from "../policy.ts";
import type { Result } from "../result.ts";
import type { CopyState } from "./form.ts";
import { countRounds, findRound } from "./send.server.ts";

/* Who got what: what became of each copy of a round. */

type Id = string | undefined;

const PEOPLE_PER_PAGE = 100;

/** As many as one prints and puts into envelopes in one go. */
const PACK = 20;

/**
 * Who got the papers of a round, and how, a page at a time.
 *
 * @param number of the round; the last one without it
 * @throws Response 404 when the meeting or the round is not there for this actor, 403 for all but its facilitators
 */
export function listCopies(actor: MemberActor, slug: Id, id: Id, number?: number, after?: PageKey) {
  const { group, meeting } = getMeetingToChange(actor, slug, id);
  authorize(actor, "papers:send", { groupId: group.id });
  const round = findRound(meeting.id, number);
  if (number !== undefined && !round) throw notFound();
  const rows = round ? copiesPage().all({ roundId: round.id, after: after?.id ?? "" }) : [];
  const page = cutPage(rows, PEOPLE_PER_PAGE, ({ memberId }) => ({ at: new Date(0), id: memberId }));
  return {
    group,
    meeting,
    round,
    last: countRounds(meeting.id),
    copies: page.rows.toSorted((one, other) => one.name.localeCompare(other.name)),
    next: page.next,
    toPrint: round ? toPrint().all({ roundId: round.id, today: today(now()) }) : [],
  };
}

/**
 * Where the copy is. What could not be sent by email is to be printed; once the outbox has forgotten an email, all that is
 * known is that it was one.
 */
const state: SQL<CopyState> = sql`case
  when ${paperCopies.givenAt} is not null then 'given'
  when ${paperCopies.way} = 'paper' or ${outbox.untoldAt} is not null then 'toPrint'
  when ${outbox.sentAt} is not null or ${outbox.id} is null then 'emailed'
  when ${outbox.seenAt} is not null then 'onPage'
  else 'onItsWay' end`;

const isItsEmail = and(
  eq(outbox.memberId, paperCopies.memberId),
  sql`${outbox.kind} = 'papersSent' and ${outbox.createdAt} >= ${paperRounds.sentAt}
    and ${outbox.details} ->> 'roundId' = ${paperCopies.roundId}`,
);

function selectCopies() {
  return db
    .select({
      memberId: paperCopies.memberId,
      name: members.nameToShow,
      isLarge: paperCopies.isLarge,
      givenAt: paperCopies.givenAt,
      emailedAt: outbox.sentAt,
      state: state.as("state"),
    })
    .from(paperCopies)
    .innerJoin(paperRounds, eq(paperRounds.id, paperCopies.roundId))
    .innerJoin(members, eq(members.id, paperCopies.memberId))
    .leftJoin(outbox, isItsEmail);
}

const copiesPage = prepared(() =>
  selectCopies()
    .where(
      and(
        eq(paperCopies.roundId, sql.placeholder("roundId")),
        sql`${paperCopies.memberId} > ${sql.placeholder("after")}`,
      ),
    )
    .orderBy(asc(paperCopies.memberId))
    .limit(PEOPLE_PER_PAGE + 1),
);

/**
 * Those who still have to get the papers on paper: who left the group, or whom nothing may reach any more, is none of them.
 *
 * @throws Response as `listCopies`
 */
export function listToPrint(actor: MemberActor, slug: Id, id: Id) {
  const { group, meeting } = getMeetingToChange(actor, slug, id);
  authorize(actor, "papers:send", { groupId: group.id });
  const round = findRound(meeting.id);
  const people = round ? toPrint().all({ roundId: round.id, today: today(now()) }) : [];
  return { group, meeting, round, people: people.slice(0, PACK), more: people.length - PACK };
}

const toPrint = prepared(() =>
  selectCopies()
    .innerJoin(memberships, and(eq(memberships.memberId, paperCopies.memberId), isNull(memberships.leftAt)))
    .where(
      and(
        eq(paperCopies.roundId, sql.placeholder("roundId")),
        sql`${memberships.groupId} = (select m.group_id from meetings m where m.id = ${paperRounds.meetingId})`,
        sql`${state} = 'toPrint'`,
        not(isAway(paperCopies.memberId)),
      ),
    )
    .orderBy(asc(paperCopies.memberId))
    .limit(1000),
);

/** Says that people have the papers of the last round on paper. @throws Response as `listCopies` */
export function markAsGiven(
  actor: MemberActor,
  slug: Id,
  id: Id,
  { people }: { people: readonly string[] },
): Result<{ count: number }, "none"> {
  const { group, meeting } = getMeetingToChange(actor, slug, id);
  authorize(actor, "papers:send", { groupId: group.id });
  const round = findRound(meeting.id);
  if (!round) return { ok: false, reason: "none" };
  return inTransaction((tx) => {
    const given = tx
      .update(paperCopies)
      .set({ givenAt: now() })
      .where(
        and(
          eq(paperCopies.roundId, round.id),
          inArray(paperCopies.memberId, [...people]),
          isNull(paperCopies.givenAt),
        ),
      )
      .run();
    if (given.changes === 0) return { ok: false, reason: "none" };
    const ids = { roundId: round.id, meetingId: meeting.id, groupId: group.id };
    recordEvent(tx, actor, "papers.given", ids);
    return { ok: true, count: given.changes };
  });
}
