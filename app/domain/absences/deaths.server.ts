import { and, eq, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { DAY } from "#app/lib/durations.ts";
import { today } from "#app/lib/london.ts";
import { notFound } from "#app/lib/refusals.ts";
import { db, inTransaction, sqlite, type Transaction } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { absences, members, memberships } from "#db/schema/index.ts";
import type { FamilyWish } from "#db/vocabulary.ts";
import { authorize } from "../authorize.server.ts";
import { lookAgainAtWaiting } from "../events/choices.server.ts";
import { recordEvent } from "../events/record.server.ts";
import { getGroup } from "../groups/queries.server.ts";
import { giveUpAllPlaces } from "../meetings/answers/places.server.ts";
import { nothingHeldOf } from "../people/held.ts";
import type { Actor, MemberActor } from "../policy.ts";
import type { Nothing, Result } from "../result.ts";
import { DAYS_TO_TAKE_BACK } from "./rules.ts";

/** Somebody of a group as its facilitator writes down that they have died, or as that was written down. */
export type PersonOfGroup = ReturnType<typeof getPersonOfGroup>;

/**
 * @param id of their membership
 * @throws Response 403 for all but facilitators of the group, and for oneself; 404 without such a person in it
 */
export function getPersonOfGroup(actor: Actor, slug: string | undefined, id: string | undefined) {
  const group = getGroup(slug);
  authorize(actor, "absence:record", { groupId: group.id });
  const person = personOfGroup().get({ id: id ?? "", groupId: group.id });
  if (!person) throw notFound();
  authorize(actor, "absence:record", { groupId: group.id, authorId: person.memberId });
  const { beganAt, kind, lastUsedOn, ...rest } = person;
  return { group, ...rest, died: kind === "died" && beganAt ? describeDeath(beganAt, lastUsedOn) : null };
}

/** `usedOn` is the day on which somebody has logged in to the account since: then it may be a mistake, however late. */
function describeDeath(at: Date, lastUsedOn: string | null) {
  const until = lastMomentToTakeBack(at);
  const usedOn = lastUsedOn && lastUsedOn > today(at) ? lastUsedOn : null;
  return { at, until, usedOn, mayTakeBack: until > now() || usedOn !== null };
}

const personOfGroup = prepared(() =>
  db
    .select({
      id: memberships.id,
      memberId: members.id,
      name: members.nameToShow,
      kind: absences.kind,
      beganAt: absences.beganAt,
      toldBy: absences.toldBy,
      wish: absences.wish,
      lastUsedOn: members.lastUsedOn,
    })
    .from(memberships)
    .innerJoin(members, eq(members.id, memberships.memberId))
    .leftJoin(absences, eq(absences.memberId, members.id))
    .where(
      sql`${memberships.id} = ${sql.placeholder("id")} and ${memberships.groupId} = ${sql.placeholder("groupId")}
        and ${memberships.leftAt} is null`,
    ),
);

/** Who of a group has died, and whether somebody has asked the family. @throws Response 403 for all but its facilitators */
export function listDeaths(actor: Actor, groupId: string) {
  authorize(actor, "absence:record", { groupId });
  return deathsOfGroup()
    .all({ groupId })
    .sort((one, other) => one.at.getTime() - other.at.getTime());
}

const deathsOfGroup = prepared(() =>
  db
    .select({ id: memberships.id, name: members.nameToShow, at: absences.beganAt, wish: absences.wish })
    .from(absences)
    .innerJoin(members, eq(members.id, absences.memberId))
    .innerJoin(memberships, eq(memberships.memberId, members.id))
    .where(
      sql`${memberships.groupId} = ${sql.placeholder("groupId")} and ${memberships.leftAt} is null and ${absences.kind} = 'died'`,
    )
    .limit(100),
);

function lastMomentToTakeBack(recordedAt: Date): Date {
  return new Date(recordedAt.getTime() + DAYS_TO_TAKE_BACK * DAY);
}

/**
 * Writes down that somebody has died, as a person told it. From this moment nothing goes to their address any more, their
 * places at meetings go to others, and their offices pass on. Nothing of theirs is erased.
 *
 * @throws Response as `getPersonOfGroup`
 */
export function recordDeath(
  actor: MemberActor,
  slug: string | undefined,
  id: string | undefined,
  { toldBy }: { toldBy: string },
): Result<Nothing, "recorded"> {
  const { group, memberId, died } = getPersonOfGroup(actor, slug, id);
  if (died) return { ok: false, reason: "recorded" };
  return inTransaction((tx) => {
    markAsDied(tx, actor, memberId, { groupId: group.id, toldBy, recordedById: actor.id });
    recordEvent(tx, actor, "absence.deathRecorded", { memberId, groupId: group.id });
    return { ok: true };
  });
}

/** For a transaction that is open. A pause makes way. */
export function markAsDied(
  tx: Transaction,
  actor: Actor,
  memberId: string,
  told: { groupId: string; toldBy: string; recordedById: string | null },
): void {
  const died = { kind: "died", beganAt: now(), untilOn: null, ...told } as const;
  tx.insert(absences)
    .values({ memberId, ...died })
    .onConflictDoUpdate({ target: absences.memberId, set: died })
    .run();
  giveUpAllPlaces(tx, actor, memberId);
  lookAgainAtWaiting(tx, memberId);
}

/** It was a mistake: everything is as before, but for places at meetings. @throws Response as `getPersonOfGroup` */
export function takeBackDeath(
  actor: MemberActor,
  slug: string | undefined,
  id: string | undefined,
): Result<Nothing, "tooLate"> {
  const { group, memberId, died } = getPersonOfGroup(actor, slug, id);
  if (!died?.mayTakeBack) return { ok: false, reason: "tooLate" };
  return inTransaction((tx) => {
    unmarkAsDied(tx, memberId);
    recordEvent(tx, actor, "absence.deathTakenBack", { memberId, groupId: group.id });
    return { ok: true };
  });
}

/** For a transaction that is open. */
export function unmarkAsDied(tx: Transaction, memberId: string): void {
  tx.delete(absences)
    .where(and(eq(absences.memberId, memberId), eq(absences.kind, "died")))
    .run();
  lookAgainAtWaiting(tx, memberId);
}

/** Writes down what the family would like, as a person asked them. It may change until it is done. */
export function recordWish(
  actor: MemberActor,
  slug: string | undefined,
  id: string | undefined,
  { wish }: { wish: FamilyWish },
): Result<Nothing, "notRecorded"> {
  const { group, memberId, died } = getPersonOfGroup(actor, slug, id);
  if (!died) return { ok: false, reason: "notRecorded" };
  return inTransaction((tx) => {
    tx.update(absences).set({ wish, wishAt: now() }).where(eq(absences.memberId, memberId)).run();
    recordEvent(tx, actor, "absence.wishRecorded", { memberId, groupId: group.id });
    return { ok: true };
  });
}

/**
 * Whose time to take it back is over and whose family was asked: what they wished is done now. Not while something of theirs
 * is held, nor where somebody has used the account since: a person has to look at that first.
 */
export function listDueAfterDeath(): { memberId: string; wish: FamilyWish }[] {
  const before = new Date(now().getTime() - DAYS_TO_TAKE_BACK * DAY);
  return sqlite().prepare(DUE_AFTER_DEATH).all({ before: before.getTime() }) as {
    memberId: string;
    wish: FamilyWish;
  }[];
}

const DUE_AFTER_DEATH = `select member_id as memberId, wish from absences
  where kind = 'died' and began_at <= @before and wish is not null and ${nothingHeldOf("absences.member_id")}
    and not exists (select 1 from members where members.id = absences.member_id
      and members.last_used_on > date(absences.began_at / 1000, 'unixepoch'))
  limit 100`;
