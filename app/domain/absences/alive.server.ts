import { and, eq, isNull, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { db, inTransaction } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { absences, groups } from "#db/schema/index.ts";
import { authorize } from "../authorize.server.ts";
import { recordEvent } from "../events/record.server.ts";
import type { MemberActor } from "../policy.ts";
import { unmarkAsDied } from "./deaths.server.ts";
import { listWhoLooksAtMistakes } from "./who-hears.server.ts";

/** That the actor has died, as somebody wrote down; null as a rule. */
export function findOwnDeath(actor: MemberActor): { at: Date; groupName: string } | null {
  authorize(actor, "account:change", { authorId: actor.id });
  return ownDeath().get({ memberId: actor.id }) ?? null;
}

const ownDeath = prepared(() =>
  db
    .select({ at: absences.beganAt, groupName: groups.name })
    .from(absences)
    .innerJoin(groups, eq(groups.id, absences.groupId))
    .where(sql`${absences.memberId} = ${sql.placeholder("memberId")} and ${absences.kind} = 'died'`),
);

/**
 * Somebody uses the account of a person whose death was written down: from now on nothing is erased before a person has looked,
 * and whoever wrote it down hears of it, and the administrators. Once: what follows is the same.
 */
export function noteUseAfterDeath(actor: MemberActor): void {
  if (!unusedDeath().get({ memberId: actor.id })) return;
  inTransaction((tx) => {
    const isUnused = and(eq(absences.memberId, actor.id), eq(absences.kind, "died"), isNull(absences.usedAt));
    const death = tx.select().from(absences).where(isUnused).get();
    if (!death) return;
    tx.update(absences).set({ usedAt: now() }).where(isUnused).run();
    const ids = { memberId: actor.id, groupId: death.groupId ?? "" };
    recordEvent(tx, actor, "absence.accountUsed", ids, listWhoLooksAtMistakes(death.recordedById));
  });
}

const unusedDeath = prepared(() =>
  db
    .select({ memberId: absences.memberId })
    .from(absences)
    .where(
      sql`${absences.memberId} = ${sql.placeholder("memberId")} and ${absences.kind} = 'died' and ${absences.usedAt} is null`,
    ),
);

/** "I am here": everything is as before, a pause too. Whoever wrote it down hears of it, and the administrators. */
export function sayAlive(actor: MemberActor): void {
  authorize(actor, "account:change", { authorId: actor.id });
  inTransaction((tx) => {
    const isDeath = and(eq(absences.memberId, actor.id), eq(absences.kind, "died"));
    const death = tx.select().from(absences).where(isDeath).get();
    if (!death) return;
    unmarkAsDied(tx, actor.id);
    const ids = { memberId: actor.id, groupId: death.groupId ?? "" };
    recordEvent(tx, actor, "absence.wasMistaken", ids, listWhoLooksAtMistakes(death.recordedById));
  });
}
