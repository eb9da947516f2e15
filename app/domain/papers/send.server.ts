import { and, eq, isNotNull, isNull, not, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { today } from "#app/lib/london.ts";
import { db, inTransaction } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import {
  communicationNeeds,
  contactPreferences,
  members,
  memberships,
  paperCopies,
  paperRounds,
} from "#db/schema/index.ts";
import type { PaperWay } from "#db/vocabulary.ts";
import { authorize } from "../authorize.server.ts";
import { mayMail } from "../email/may-mail.server.ts";
import { recordEvent } from "../events/record.server.ts";
import { getMeetingToChange } from "../meetings/queries.server.ts";
import { isOpen } from "../meetings/rules.ts";
import { isAway } from "../people/away.server.ts";
import type { MemberActor } from "../policy.ts";
import type { Result } from "../result.ts";

type Id = string | undefined;

/** Everybody in the group whom papers may reach: who has paused everything, or has died, is in no round. */
const MOST_PEOPLE = 1000;

/**
 * A meeting whose papers are to go out, to whom by which way, and how often they went before.
 *
 * @throws Response 404 when the meeting is not there for this actor, 403 for all but the group's facilitators
 */
export function getPapersToSend(actor: MemberActor, slug: Id, id: Id) {
  const { group, meeting } = getMeetingToChange(actor, slug, id);
  authorize(actor, "papers:send", { groupId: group.id });
  const isToCome = isOpen(meeting) && !group.archivedAt;
  return { group, meeting, isToCome, people: listWays(group.id), rounds: countRounds(meeting.id) };
}

/**
 * Sends the papers to everybody in the group, each in the form that they asked for: by email, in large print where they
 * want that, or on paper. Who is written to by email is asked of `mayMail` now, and again before it goes.
 *
 * @throws Response as `getPapersToSend`
 */
export function sendPapers(
  actor: MemberActor,
  slug: Id,
  id: Id,
  { formVersion }: { formVersion: string },
): Result<{ number: number }, "closed" | "sentMeanwhile" | "nobody"> {
  const { group, meeting, isToCome } = getPapersToSend(actor, slug, id);
  if (!isToCome) return { ok: false, reason: "closed" };
  return inTransaction((tx) => {
    const rounds = countRounds(meeting.id);
    if (String(rounds) !== formVersion) return { ok: false, reason: "sentMeanwhile" };
    const people = listWays(group.id);
    if (people.length === 0) return { ok: false, reason: "nobody" };
    const [roundId, number] = [newId(), rounds + 1];
    tx.insert(paperRounds)
      .values({ id: roundId, meetingId: meeting.id, number, sentById: actor.id, sentAt: now() })
      .run();
    for (const { memberId, way, isLarge } of people)
      tx.insert(paperCopies).values({ roundId, memberId, way, isLarge }).run();
    const byEmail = people.filter(({ way }) => way === "email").map(({ memberId }) => memberId);
    recordEvent(tx, actor, "papers.sent", { roundId, meetingId: meeting.id, groupId: group.id }, byEmail);
    return { ok: true, number };
  });
}

/** Who asked for letters gets paper, and so does everybody whom an email may not go to. */
function listWays(groupId: string): { memberId: string; way: PaperWay; isLarge: boolean }[] {
  return peopleToReach()
    .all({ groupId, today: today(now()) })
    .map(({ memberId, wantsPost, isLarge }) => {
      const isByEmail = !wantsPost && mayMail({ memberId, kind: "papersSent", groupId }).may;
      return { memberId, way: isByEmail ? "email" : "paper", isLarge };
    });
}

const peopleToReach = prepared(() =>
  db
    .select({ memberId: memberships.memberId, wantsPost: needs("post"), isLarge: needs("largePrint") })
    .from(memberships)
    .innerJoin(members, eq(members.id, memberships.memberId))
    .leftJoin(
      contactPreferences,
      and(eq(contactPreferences.memberId, memberships.memberId), isNotNull(contactPreferences.needsAgreedAt)),
    )
    .where(
      and(
        eq(memberships.groupId, sql.placeholder("groupId")),
        isNull(memberships.leftAt),
        sql`${members.status} = 'active'`,
        not(isAway(memberships.memberId)),
      ),
    )
    .limit(MOST_PEOPLE),
);

function needs(need: "post" | "largePrint") {
  return sql<boolean>`(${contactPreferences.memberId} is not null and exists (select 1 from ${communicationNeeds} n
    where n.member_id = ${memberships.memberId} and n.need = ${need}))`.mapWith(Boolean);
}

/** How often the papers of a meeting went out. */
export function countRounds(meetingId: string): number {
  return lastRound().get({ meetingId })?.number ?? 0;
}

/** The round with this number, or the last; undefined when there is none. */
export function findRound(meetingId: string, number?: number) {
  return number === undefined ? lastRound().get({ meetingId }) : roundByNumber().get({ meetingId, number });
}

const lastRound = prepared(() =>
  db
    .select({ id: paperRounds.id, number: paperRounds.number, sentAt: paperRounds.sentAt })
    .from(paperRounds)
    .where(eq(paperRounds.meetingId, sql.placeholder("meetingId")))
    .orderBy(sql`${paperRounds.number} desc`)
    .limit(1),
);

const roundByNumber = prepared(() =>
  db
    .select({ id: paperRounds.id, number: paperRounds.number, sentAt: paperRounds.sentAt })
    .from(paperRounds)
    .where(
      and(
        eq(paperRounds.meetingId, sql.placeholder("meetingId")),
        eq(paperRounds.number, sql.placeholder("number")),
      ),
    ),
);
