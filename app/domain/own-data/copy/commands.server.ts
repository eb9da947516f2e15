import { and, eq, gt, isNull, lte } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { newId } from "#app/lib/ids.ts";
import { db, inTransaction } from "#db/client.server.ts";
import { dataCopies } from "#db/schema/index.ts";
import { authorize } from "../../authorize.server.ts";
import { recordEvent } from "../../events/record.server.ts";
import type { MemberActor } from "../../policy.ts";
import { keptSince, keptUntil } from "../../records/kept-since.ts";
import type { Result } from "../../result.ts";
import { packOwn } from "./pack.server.ts";

/** Until when the actor may take the copy that they asked for; null without one. */
export function findCopy(actor: MemberActor): { expiresAt: Date } | null {
  authorize(actor, "account:download", { authorId: actor.id });
  return openCopy(actor.id) ?? null;
}

/** Asks for a copy of everything that is the actor's. Asking again begins its days anew. */
export function askForCopy(actor: MemberActor): void {
  authorize(actor, "account:download", { authorId: actor.id });
  inTransaction((tx) => {
    tx.delete(dataCopies)
      .where(and(eq(dataCopies.memberId, actor.id), isNull(dataCopies.takenAt)))
      .run();
    const moments = { askedAt: now(), expiresAt: keptUntil("download") };
    tx.insert(dataCopies)
      .values({ id: newId(), memberId: actor.id, ...moments })
      .run();
    recordEvent(tx, actor, "account.copyAsked", { memberId: actor.id });
  });
}

/** Makes the copy and gives it out, once. */
export function takeCopy(actor: MemberActor): Result<{ bytes: Uint8Array }, "none"> {
  authorize(actor, "account:download", { authorId: actor.id });
  return inTransaction((tx) => {
    const copy = openCopy(actor.id);
    if (!copy) return { ok: false, reason: "none" };
    tx.update(dataCopies).set({ takenAt: now() }).where(eq(dataCopies.id, copy.id)).run();
    recordEvent(tx, actor, "account.copyTaken", { memberId: actor.id });
    return { ok: true, bytes: packOwn(actor.id) };
  });
}

/** That somebody could have had a copy is nothing to keep. */
export function forgetCopies(): void {
  db.delete(dataCopies)
    .where(lte(dataCopies.askedAt, keptSince("download")))
    .run();
}

function openCopy(memberId: string) {
  return db
    .select({ id: dataCopies.id, expiresAt: dataCopies.expiresAt })
    .from(dataCopies)
    .where(
      and(eq(dataCopies.memberId, memberId), isNull(dataCopies.takenAt), gt(dataCopies.expiresAt, now())),
    )
    .get();
}
