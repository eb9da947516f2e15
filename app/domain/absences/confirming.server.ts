import { and, asc, eq, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { now } from "#app/lib/clock.ts";
import { notFound } from "#app/lib/refusals.ts";
import { db, inTransaction } from "#db/client.server.ts";
import { absences, groups, members } from "#db/schema/index.ts";
import { authorize } from "../authorize.server.ts";
import { recordEvent } from "../events/record.server.ts";
import { type Actor, can, canSomewhere, type MemberActor } from "../policy.ts";
import type { Nothing, Result } from "../result.ts";
import { describeDeath, unmarkAsDied } from "./deaths.server.ts";

const MOST_LISTED = 100;

const isWaiting = and(eq(absences.kind, "died"), isNull(absences.confirmedAt));

const recorders = alias(members, "recorders");

type Death = ReturnType<ReturnType<typeof selectDeaths>["all"]>[number];

/**
 * Deaths that wait for a second person whom the actor may be: not who wrote it down, and not whom it is about. A facilitator of
 * the group or of the one above it, or an administrator.
 *
 * @throws Response 403 for all others
 */
export function listToConfirm(actor: Actor): Death[] {
  if (!canSomewhere(actor, "absence:confirm")) authorize(actor, "absence:confirm");
  return selectDeaths()
    .where(isWaiting)
    .orderBy(asc(absences.beganAt))
    .limit(MOST_LISTED)
    .all()
    .filter((death) => mayConfirm(actor, death));
}

/** @throws Response 403 as `listToConfirm`, 404 for what the actor may not confirm */
export function getDeathToConfirm(actor: Actor, memberId: string | undefined) {
  if (!canSomewhere(actor, "absence:confirm")) authorize(actor, "absence:confirm");
  const isOfMember = eq(absences.memberId, memberId ?? "");
  const death = selectDeaths().where(and(isWaiting, isOfMember)).get();
  if (!death || !mayConfirm(actor, death)) throw notFound();
  return { ...death, ...describeDeath(death) };
}

/** Says as a second person that somebody has died. Nothing is erased without it. @throws Response as `getDeathToConfirm` */
export function confirmDeath(actor: MemberActor, memberId: string | undefined): Result<Nothing, "used"> {
  const death = getDeathToConfirm(actor, memberId);
  if (death.usedOn) return { ok: false, reason: "used" };
  return inTransaction((tx) => {
    tx.update(absences)
      .set({ confirmedById: actor.id, confirmedAt: now() })
      .where(and(eq(absences.memberId, death.memberId), eq(absences.kind, "died")))
      .run();
    recordEvent(tx, actor, "absence.deathConfirmed", idsOf(death));
    return { ok: true };
  });
}

/** The second person knows that it is a mistake: everything is as before. @throws Response as `getDeathToConfirm` */
export function denyDeath(actor: MemberActor, memberId: string | undefined): void {
  const death = getDeathToConfirm(actor, memberId);
  inTransaction((tx) => {
    unmarkAsDied(tx, death.memberId);
    const { recordedById } = death;
    recordEvent(tx, actor, "absence.deathDenied", idsOf(death), recordedById ? [recordedById] : []);
  });
}

function mayConfirm(actor: Actor, { groupId, parentId, memberId, recordedById }: Death): boolean {
  return [groupId, parentId].some(
    (place) =>
      place !== null &&
      [memberId, recordedById].every((authorId) =>
        can(actor, "absence:confirm", { groupId: place, authorId }),
      ),
  );
}

function idsOf({ memberId, groupId }: Death) {
  return { memberId, groupId: groupId ?? "" };
}

function selectDeaths() {
  return db
    .select({
      memberId: absences.memberId,
      name: members.nameToShow,
      groupId: absences.groupId,
      parentId: groups.parentId,
      groupName: groups.name,
      beganAt: absences.beganAt,
      toldBy: absences.toldBy,
      recordedById: absences.recordedById,
      recordedBy: recorders.nameToShow,
      confirmedAt: absences.confirmedAt,
      usedAt: absences.usedAt,
      lastUsedOn: members.lastUsedOn,
    })
    .from(absences)
    .innerJoin(members, eq(members.id, absences.memberId))
    .innerJoin(groups, eq(groups.id, absences.groupId))
    .leftJoin(recorders, eq(recorders.id, absences.recordedById));
}
