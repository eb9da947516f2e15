import { and, eq, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { DAY } from "#app/lib/durations.ts";
import { today } from "#app/lib/london.ts";
import { notFound } from "#app/lib/refusals.ts";
import { db, inTransaction, type Transaction } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { absences, groups, members, memberships } from "#db/schema/index.ts";
import type { FamilyWish } from "#db/vocabulary.ts";
import { authorize } from "../authorize.server.ts";
import { lookAgainAtWaiting } from "../events/choices.server.ts";
import { recordEvent } from "../events/record.server.ts";
import { getGroup } from "../groups/queries.server.ts";
import { giveUpAllPlaces } from "../meetings/answers/places.server.ts";
import type { Actor, MemberActor } from "../policy.ts";
import type { Nothing, Result } from "../result.ts";
import { DAYS_TO_TAKE_BACK } from "./rules.ts";
import { listWhoMayConfirm } from "./who-hears.server.ts";

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
  const { beganAt, kind, lastUsedOn, usedAt, confirmedAt, writtenIn, writtenInName, ...rest } = person;
  const isDeath = kind === "died" && beganAt;
  const died = isDeath ? describeDeath({ beganAt, lastUsedOn, usedAt, confirmedAt }) : null;
  // What somebody told is for the facilitators of the group in which it was told, and so is what follows from it.
  const elsewhere = died && writtenIn !== group.id ? (writtenInName ?? "") : null;
  const { toldBy, wish } = elsewhere === null ? rest : { toldBy: null, wish: null };
  return { group, ...rest, toldBy, wish, died, elsewhere };
}

type Death = { beganAt: Date; lastUsedOn: string | null; usedAt: Date | null; confirmedAt: Date | null };

/** `usedOn` is the day on which the account was used since: then it may be a mistake, however late. */
export function describeDeath({ beganAt, lastUsedOn, usedAt, confirmedAt }: Death) {
  const until = lastMomentToTakeBack(beganAt);
  const usedLater = lastUsedOn && lastUsedOn > today(beganAt) ? lastUsedOn : null;
  const usedOn = usedAt ? today(usedAt) : usedLater;
  return { at: beganAt, until, usedOn, confirmedAt, mayTakeBack: until > now() || usedOn !== null };
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
      confirmedAt: absences.confirmedAt,
      usedAt: absences.usedAt,
      writtenIn: absences.groupId,
      writtenInName: groups.name,
      lastUsedOn: members.lastUsedOn,
    })
    .from(memberships)
    .innerJoin(members, eq(members.id, memberships.memberId))
    .leftJoin(absences, eq(absences.memberId, members.id))
    .leftJoin(groups, eq(groups.id, absences.groupId))
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
    .select({
      id: memberships.id,
      name: members.nameToShow,
      at: absences.beganAt,
      // For the group in which it was told.
      wish: sql<FamilyWish | null>`iif(${absences.groupId} = ${memberships.groupId}, ${absences.wish}, null)`,
      isElsewhere: sql<boolean>`${absences.groupId} <> ${memberships.groupId}`.mapWith(Boolean),
    })
    .from(absences)
    .innerJoin(members, eq(members.id, absences.memberId))
    .innerJoin(memberships, eq(memberships.memberId, members.id))
    .where(
      sql`${memberships.groupId} = ${sql.placeholder("groupId")} and ${memberships.leftAt} is null and ${absences.kind} = 'died'`,
    )
    .limit(100),
);

export function lastMomentToTakeBack(recordedAt: Date): Date {
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
    const ids = { memberId, groupId: group.id };
    recordEvent(tx, actor, "absence.deathRecorded", ids, listWhoMayConfirm(ids, actor.id));
    return { ok: true };
  });
}

/** For a transaction that is open. A pause makes way, and is kept for who comes back. */
export function markAsDied(
  tx: Transaction,
  actor: Actor,
  memberId: string,
  told: { groupId: string; toldBy: string; recordedById: string | null },
): void {
  const paused = tx.select().from(absences).where(eq(absences.memberId, memberId)).get();
  const died = { kind: "died", beganAt: now(), untilOn: null, ...told } as const;
  const anew = { confirmedById: null, confirmedAt: null, usedAt: null, wish: null, wishAt: null } as const;
  const pausedUntilOn = paused?.untilOn ?? paused?.pausedUntilOn ?? null;
  tx.insert(absences)
    .values({ memberId, ...died, pausedUntilOn })
    .onConflictDoUpdate({ target: absences.memberId, set: { ...died, ...anew, pausedUntilOn } })
    .run();
  giveUpAllPlaces(tx, actor, memberId);
  lookAgainAtWaiting(tx, memberId);
}

/**
 * It was a mistake: everything is as before, a pause too, but for places at meetings. In the group alone in which it was
 * written down. @throws Response as `getPersonOfGroup`
 */
export function takeBackDeath(
  actor: MemberActor,
  slug: string | undefined,
  id: string | undefined,
): Result<Nothing, "tooLate"> {
  const { group, memberId, died, elsewhere } = getPersonOfGroup(actor, slug, id);
  if (!died?.mayTakeBack || elsewhere !== null) return { ok: false, reason: "tooLate" };
  return inTransaction((tx) => {
    unmarkAsDied(tx, memberId);
    recordEvent(tx, actor, "absence.deathTakenBack", { memberId, groupId: group.id });
    return { ok: true };
  });
}

/** For a transaction that is open. Who had paused until a day that is still to come is paused until then. */
export function unmarkAsDied(tx: Transaction, memberId: string): void {
  const isDeath = and(eq(absences.memberId, memberId), eq(absences.kind, "died"));
  const death = tx.select().from(absences).where(isDeath).get();
  if (!death) return;
  tx.delete(absences).where(isDeath).run();
  const { pausedUntilOn: untilOn } = death;
  if (untilOn && untilOn >= today(now()))
    tx.insert(absences).values({ memberId, kind: "paused", beganAt: now(), untilOn }).run();
  lookAgainAtWaiting(tx, memberId);
}

/** Writes down what the family would like, as a person asked them. It may change until it is done. */
export function recordWish(
  actor: MemberActor,
  slug: string | undefined,
  id: string | undefined,
  { wish }: { wish: FamilyWish },
): Result<Nothing, "notRecorded"> {
  const { group, memberId, died, elsewhere } = getPersonOfGroup(actor, slug, id);
  if (!died || elsewhere !== null) return { ok: false, reason: "notRecorded" };
  return inTransaction((tx) => {
    tx.update(absences).set({ wish, wishAt: now() }).where(eq(absences.memberId, memberId)).run();
    recordEvent(tx, actor, "absence.wishRecorded", { memberId, groupId: group.id });
    return { ok: true };
  });
}
