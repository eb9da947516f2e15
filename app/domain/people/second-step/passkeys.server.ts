import { and, eq, gt, lte, or, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { MINUTE } from "#app/lib/durations.ts";
import { newId } from "#app/lib/ids.ts";
import { notFound } from "#app/lib/refusals.ts";
import { newToken } from "#app/lib/tokens.server.ts";
import { db, inTransaction } from "#db/client.server.ts";
import { passkeyChallenges, passkeys } from "#db/schema/index.ts";
import type { PasskeyPurpose } from "#db/vocabulary.ts";
import type { MemberActor } from "../../policy.ts";
import type { Result } from "../../result.ts";
import { changeCredential } from "../credential-changes.server.ts";
import { changeAsProven, type Proof, type ProvenActor } from "../proof.server.ts";
import { mayRemoveOne } from "./queries.server.ts";

const CHALLENGE_MINUTES = 5;

export type NewPasskey = {
  name: string;
  credentialId: string;
  publicKey: string;
  counter: number;
  transports: string[];
};

/** Makes what a device is asked to sign: 256 random bits, good once within 5 minutes. The one before is void. */
export function startChallenge(purpose: PasskeyPurpose, memberId: string): void {
  const challenge = newToken();
  const expiresAt = new Date(now().getTime() + CHALLENGE_MINUTES * MINUTE);
  inTransaction((tx) => {
    tx.delete(passkeyChallenges).where(isOfMember(purpose, memberId)).run();
    tx.insert(passkeyChallenges).values({ challenge, memberId, purpose, expiresAt }).run();
  });
}

/** The challenge that waits to be signed, for its page. */
export function findChallenge(purpose: PasskeyPurpose, memberId: string): string | undefined {
  return db.select().from(passkeyChallenges).where(isWaitingFor(purpose, memberId)).get()?.challenge;
}

/** Uses the challenge up, whatever the answer to it will be worth. */
export function spendChallenge(purpose: PasskeyPurpose, memberId: string): string | undefined {
  return inTransaction((tx) =>
    tx.delete(passkeyChallenges).where(isWaitingFor(purpose, memberId)).returning().get(),
  )?.challenge;
}

export function deleteExpiredChallenges(): void {
  db.delete(passkeyChallenges).where(lte(passkeyChallenges.expiresAt, now())).run();
}

/**
 * Keeps a passkey. Not one that some account has already: a credential belongs to one person. It ends every session: the
 * caller starts a new one.
 */
export function addPasskey(
  actor: ProvenActor,
  passkey: NewPasskey,
): Result<{ proof: Proof }, "notAccepted" | "overtaken"> {
  return changeAsProven(actor, (tx) => {
    const id = newId();
    const added = tx
      .insert(passkeys)
      .values({ id, memberId: actor.id, createdAt: now(), ...passkey })
      .onConflictDoNothing()
      .run();
    if (added.changes === 0) return { ok: false, reason: "notAccepted" };
    const details = { memberId: actor.id, secondStepId: id };
    return { ok: true, proof: changeCredential(tx, actor, "secondStep.added", details) };
  });
}

/** The passkeys of somebody, with their public keys, for asking a device and for checking what it signed. */
export function listPasskeys(memberId: string) {
  return db.select().from(passkeys).where(eq(passkeys.memberId, memberId)).all();
}

/**
 * Takes the second step with a passkey whose signature was right. A device that counts its signatures must have
 * counted on, or there are two of it; decided in one statement.
 */
export function takeStepWithPasskey(id: string, counter: number): boolean {
  const countedOn = or(
    gt(sql`${counter}`, passkeys.counter),
    sql`${counter} = 0 and ${passkeys.counter} = 0`,
  );
  return inTransaction((tx) => {
    const used = tx
      .update(passkeys)
      .set({ counter, lastUsedAt: now() })
      .where(and(eq(passkeys.id, id), countedOn))
      .run();
    return used.changes === 1;
  });
}

/** @throws Response 404 when it is not one of this person's own */
export function getOwnPasskey(actor: MemberActor, id = ""): { id: string; name: string } {
  const own = and(eq(passkeys.id, id), eq(passkeys.memberId, actor.id));
  const found = db.select({ id: passkeys.id, name: passkeys.name }).from(passkeys).where(own).get();
  if (!found) throw notFound();
  return found;
}

/** Takes a passkey away, and ends every session. Not the last way of somebody who holds an office. */
export function removePasskey(
  actor: ProvenActor,
  id = "",
): Result<{ proof: Proof }, "lastOne" | "overtaken"> {
  const passkey = getOwnPasskey(actor, id);
  return changeAsProven(actor, (tx) => {
    if (!mayRemoveOne(actor.id)) return { ok: false, reason: "lastOne" };
    tx.delete(passkeys).where(eq(passkeys.id, passkey.id)).run();
    const details = { memberId: actor.id, secondStepId: passkey.id };
    return { ok: true, proof: changeCredential(tx, actor, "secondStep.removed", details) };
  });
}

function isOfMember(purpose: PasskeyPurpose, memberId: string) {
  return and(eq(passkeyChallenges.memberId, memberId), eq(passkeyChallenges.purpose, purpose));
}

function isWaitingFor(purpose: PasskeyPurpose, memberId: string) {
  return and(isOfMember(purpose, memberId), gt(passkeyChallenges.expiresAt, now()));
}
