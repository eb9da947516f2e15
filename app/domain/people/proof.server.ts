import { and, eq, gt, sql } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { notFound } from "#app/lib/refusals.ts";
import { db, inTransaction, type Transaction } from "#db/client.server.ts";
import { members, sessions } from "#db/schema/index.ts";
import { authorize } from "../authorize.server.ts";
import type { MemberActor } from "../policy.ts";

/**
 * Who somebody showed themself to be, and by which state of their account. Taken before an `await`, such as the hashing
 * of a password, and looked at again inside the transaction that acts on it (security.md X2).
 */
export type Proof = {
  memberId: string;
  credentialVersion: number;
  /** SHA-256 of the session's token; null where no session was needed, as in a log-in. */
  sessionIdHash: string | null;
};

/** Somebody logged in, with what shows it. Whatever changes how an account is got into asks for one. */
export type ProvenActor = MemberActor & { proof: Proof };

/** Meanwhile what somebody logs in with was changed, or their session ended: nothing was done. */
export type Overtaken = { ok: false; reason: "overtaken" };
export const OVERTAKEN: Overtaken = { ok: false, reason: "overtaken" };

const versionOf = db
  .select({ credentialVersion: members.credentialVersion })
  .from(members)
  .where(eq(members.id, sql.placeholder("memberId")))
  .prepare();

const openSession = db
  .select({ idHash: sessions.idHash })
  .from(sessions)
  .where(
    and(
      eq(sessions.idHash, sql.placeholder("sessionIdHash")),
      eq(sessions.memberId, sql.placeholder("memberId")),
      gt(sessions.expiresAt, sql.placeholder("now")),
      gt(sessions.absoluteExpiresAt, sql.placeholder("now")),
    ),
  )
  .prepare();

/**
 * The account as it is now, for whoever shows a password, a code or a link of it in this moment.
 *
 * @throws Response 404 without such a member
 */
export function proveNow(memberId: string): Proof {
  const row = versionOf.get({ memberId });
  if (!row) throw notFound();
  return { memberId, credentialVersion: row.credentialVersion, sessionIdHash: null };
}

/**
 * Does what was shown still count?
 *
 * @param _open asked for so that nobody calls this outside a transaction; the statements are on the same connection
 */
export function isStillProven(_open: Transaction, proof: Proof): boolean {
  const { memberId, credentialVersion, sessionIdHash } = proof;
  if (versionOf.get({ memberId })?.credentialVersion !== credentialVersion) return false;
  if (sessionIdHash === null) return true;
  return openSession.get({ sessionIdHash, memberId, now: now().getTime() }) !== undefined;
}

/**
 * Changes how the actor gets into their own account, in one transaction, unless they were overtaken.
 *
 * @throws Response 403 unless the account is the actor's own
 */
export function changeAsProven<T>(actor: ProvenActor, change: (tx: Transaction) => T): T | Overtaken {
  authorize(actor, "account:secure", { authorId: actor.id });
  return inTransaction((tx) => (isStillProven(tx, actor.proof) ? change(tx) : OVERTAKEN));
}
