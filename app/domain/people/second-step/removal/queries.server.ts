import { asc, count, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { forbidden, notFound } from "#app/lib/refusals.ts";
import { db } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { members, secondStepRemovals } from "#db/schema/index.ts";
import { authorize } from "../../../authorize.server.ts";
import type { Actor, MemberActor } from "../../../policy.ts";
import { findTokenHolder } from "../../one-time-tokens.server.ts";
import { isSecondPerson } from "../../second-person.ts";

const MOST_LISTED = 100;

const askers = alias(members, "askers");

export type Removal = NonNullable<ReturnType<ReturnType<typeof removalById>["get"]>>;

/** @throws Response 403 for all but administrators, 404 without such a removal */
export function getRemoval(actor: Actor, id: string | undefined): Removal {
  authorize(actor, "secondStep:askToRemove");
  const removal = removalById().get({ id: id ?? "" });
  if (!removal) throw notFound();
  return removal;
}

const removalById = prepared(() => selectRemovals().where(eq(secondStepRemovals.id, sql.placeholder("id"))));

/** Neither the one who asked nor the one whose second step it is. */
export function canApproveRemoval(actor: Actor, removal: Removal): boolean {
  return isSecondPerson(actor, "secondStep:approveRemoval", removal);
}

/** @throws Response 403 for whoever has a part in it, and as `getRemoval` */
export function getRemovalToApprove(actor: Actor, id: string | undefined): Removal {
  const removal = getRemoval(actor, id);
  if (!canApproveRemoval(actor, removal)) throw forbidden();
  return removal;
}

/** What waits for an administrator or for its day, the longest wait first. @throws Response 403 for all others */
export function listOpenRemovals(actor: Actor) {
  authorize(actor, "secondStep:askToRemove");
  return openRemovals()
    .all()
    .map((removal) => ({ ...removal, canApprove: canApproveRemoval(actor, removal) }));
}

const openRemovals = prepared(() =>
  selectRemovals()
    .where(sql`${secondStepRemovals.settledAt} is null`)
    .orderBy(asc(secondStepRemovals.askedAt), asc(secondStepRemovals.id))
    .limit(MOST_LISTED),
);

/** How many wait for a second administrator. @throws Response 403 for all but administrators */
export function countRemovalsToApprove(actor: Actor): number {
  authorize(actor, "secondStep:askToRemove");
  return waitingCount().get()?.waiting ?? 0;
}

const waitingCount = prepared(() =>
  db
    .select({ waiting: count() })
    .from(secondStepRemovals)
    .where(sql`${secondStepRemovals.settledAt} is null and ${secondStepRemovals.state} = 'asked'`),
);

/** The removal that is under way for somebody, if one is. */
export function findOpenRemoval(memberId: string) {
  return openOfMember().get({ memberId });
}

const openOfMember = prepared(() =>
  db
    .select({ id: secondStepRemovals.id, state: secondStepRemovals.state })
    .from(secondStepRemovals)
    .where(
      sql`${secondStepRemovals.memberId} = ${sql.placeholder("memberId")} and ${secondStepRemovals.settledAt} is null`,
    ),
);

/** What will happen to the actor's own second step, once two have agreed on it. */
export function findOwnRemoval(actor: MemberActor) {
  const own = findOpenRemoval(actor.id);
  return own?.state === "approved" ? own : undefined;
}

/** Whether a link would still stop a removal, without using it up. */
export function canStopByLink(token: string): boolean {
  const holder = findTokenHolder("keepSecondStep", token);
  const open = holder && findOpenRemoval(holder.id);
  return open !== undefined && open.id === holder?.subjectId;
}

function selectRemovals() {
  return db
    .select(columns)
    .from(secondStepRemovals)
    .innerJoin(members, eq(members.id, secondStepRemovals.memberId))
    .leftJoin(askers, eq(askers.id, secondStepRemovals.askedById));
}

const columns = {
  id: secondStepRemovals.id,
  memberId: secondStepRemovals.memberId,
  name: members.name,
  email: members.email,
  reason: secondStepRemovals.reason,
  state: secondStepRemovals.state,
  askedById: secondStepRemovals.askedById,
  askedBy: askers.name,
  askedAt: secondStepRemovals.askedAt,
  approvedAt: secondStepRemovals.approvedAt,
  settledAt: secondStepRemovals.settledAt,
};
