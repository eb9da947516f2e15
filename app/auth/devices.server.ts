import { and, desc, eq, gt } from "drizzle-orm";
import { authorize } from "#app/domain/authorize.server.ts";
import { recordEvent } from "#app/domain/events/record.server.ts";
import { changeCredential } from "#app/domain/people/credential-changes.server.ts";
import { isStillProven, OVERTAKEN, type Proof, type ProvenActor } from "#app/domain/people/proof.server.ts";
import type { MemberActor } from "#app/domain/policy.ts";
import type { Result } from "#app/domain/result.ts";
import { now } from "#app/lib/clock.ts";
import { notFound } from "#app/lib/refusals.ts";
import { hashToken } from "#app/lib/tokens.server.ts";
import { db, inTransaction } from "#db/client.server.ts";
import { sessions } from "#db/schema/index.ts";

/** Where somebody is logged in, the newest first: no token, no hash, and a public id that opens nothing. */
export function listDevices(actor: MemberActor, sessionToken: string | null) {
  authorize(actor, "account:change", { authorId: actor.id });
  const own = and(eq(sessions.memberId, actor.id), gt(sessions.expiresAt, now()));
  const rows = db.select().from(sessions).where(own).orderBy(desc(sessions.createdAt)).all();
  const here = hashOrNothing(sessionToken);
  return rows.map(({ publicId, device, createdAt, isOwnDevice, idHash }) => ({
    publicId,
    device,
    createdAt,
    isOwnDevice,
    isThisOne: idHash === here,
  }));
}

/** @throws Response 404 when it is no session of this person's own */
export function getOwnDevice(actor: MemberActor, publicId = ""): { device: string | null; createdAt: Date } {
  const own = and(eq(sessions.memberId, actor.id), eq(sessions.publicId, publicId));
  const found = db.select().from(sessions).where(own).get();
  if (!found) throw notFound();
  return { device: found.device, createdAt: found.createdAt };
}

/** @throws Response 404 when it is no session of this person's own */
export function logOutDevice(actor: MemberActor, publicId = ""): void {
  authorize(actor, "account:change", { authorId: actor.id });
  inTransaction((tx) => {
    const own = and(eq(sessions.memberId, actor.id), eq(sessions.publicId, publicId));
    if (tx.delete(sessions).where(own).run().changes === 0) throw notFound();
    recordEvent(tx, actor, "account.deviceLoggedOut", { memberId: actor.id });
  });
}

/** Every session of this person but the one that asks, and every log-in that was begun. */
export function logOutOtherDevices(actor: ProvenActor): Result<{ proof: Proof }, "overtaken"> {
  authorize(actor, "account:change", { authorId: actor.id });
  const { id: memberId, proof } = actor;
  return inTransaction((tx) => {
    if (!isStillProven(tx, proof)) return OVERTAKEN;
    const event = "account.otherDevicesLoggedOut";
    return { ok: true, proof: changeCredential(tx, actor, event, { memberId }, proof.sessionIdHash) };
  });
}

function hashOrNothing(sessionToken: string | null): string {
  return sessionToken ? hashToken(sessionToken) : "";
}
