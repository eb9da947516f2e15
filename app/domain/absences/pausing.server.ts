import { and, eq, lt, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { today } from "#app/lib/london.ts";
import { db, inTransaction, type Transaction } from "#db/client.server.ts";
import { prepared } from "#db/prepared.ts";
import { absences } from "#db/schema/index.ts";
import { authorize } from "../authorize.server.ts";
import { lookAgainAtWaiting } from "../events/choices.server.ts";
import { recordEvent } from "../events/record.server.ts";
import { giveUpPlacesUntil } from "../meetings/answers/places.server.ts";
import type { Actor, MemberActor } from "../policy.ts";
import type { Nothing, Result } from "../result.ts";
import type { PauseInput } from "./form.ts";

/** The last day of the actor's pause; null when nothing is paused. */
export function findOwnPause(actor: MemberActor): string | null {
  authorize(actor, "account:change", { authorId: actor.id });
  return pauseOf().get({ memberId: actor.id, today: today(now()) })?.untilOn ?? null;
}

const pauseOf = prepared(() =>
  db
    .select({ untilOn: absences.untilOn })
    .from(absences)
    .where(
      sql`${absences.memberId} = ${sql.placeholder("memberId")} and ${absences.kind} = 'paused'
        and ${absences.untilOn} >= ${sql.placeholder("today")}`,
    ),
);

/**
 * Pauses everything until a day: no message goes out, not even one that waits; places at meetings until then go to others,
 * and offices pass on as if nobody held them. Afterwards one email tells of what there was.
 *
 * @returns a refusal to whom nothing goes in any case, since their death was written down: they have to say that they are here
 */
export function pauseAccount(actor: MemberActor, { untilOn }: PauseInput): Result<Nothing, "died"> {
  authorize(actor, "account:change", { authorId: actor.id });
  return inTransaction((tx) => {
    if (!pauseUntil(tx, actor, actor.id, untilOn)) return { ok: false, reason: "died" };
    recordEvent(tx, actor, "account.paused", { memberId: actor.id, untilOn });
    return { ok: true };
  });
}

/** The same for a restored file. For a transaction that is open. @returns whether it did */
export function pauseUntil(tx: Transaction, actor: Actor, memberId: string, untilOn: string): boolean {
  const paused = { kind: "paused", beganAt: now(), untilOn } as const;
  const { changes } = tx
    .insert(absences)
    .values({ memberId, ...paused })
    .onConflictDoUpdate({ target: absences.memberId, set: paused, setWhere: sql`kind = 'paused'` })
    .run();
  if (changes === 0) return false;
  giveUpPlacesUntil(tx, actor, memberId, untilOn);
  lookAgainAtWaiting(tx, memberId);
  return true;
}

/** Comes back before the day. What happened meanwhile is told in one email. */
export function endPause(actor: MemberActor): void {
  authorize(actor, "account:change", { authorId: actor.id });
  inTransaction((tx) => {
    if (!unpause(tx, actor.id)) return;
    recordEvent(tx, actor, "account.resumed", { memberId: actor.id });
  });
}

/** For a transaction that is open. @returns whether there was a pause */
export function unpause(tx: Transaction, memberId: string): boolean {
  const ended = tx
    .delete(absences)
    .where(and(eq(absences.memberId, memberId), eq(absences.kind, "paused")))
    .run();
  if (ended.changes > 0) lookAgainAtWaiting(tx, memberId);
  return ended.changes > 0;
}

/** A pause that is over is nothing to keep. */
export function forgetPauses(): void {
  db.delete(absences)
    .where(and(eq(absences.kind, "paused"), lt(absences.untilOn, today(now()))))
    .run();
}
