import { and, eq, isNull } from "drizzle-orm";
import { now } from "#app/lib/clock.ts";
import { newRandomId } from "#app/lib/ids.ts";
import { db, inTransaction } from "#db/client.server.ts";
import { recoveryCodes } from "#db/schema/index.ts";
import { recordEvent } from "../../events/record.server.ts";
import type { MemberActor } from "../../policy.ts";
import type { Result } from "../../result.ts";
import { changeCredential } from "../credential-changes.server.ts";
import { changeAsProven, type Proof, type ProvenActor } from "../proof.server.ts";
import { hasSecondStep } from "./queries.server.ts";

export type NotKept = "noSecondStep" | "overtaken";

/**
 * Keeps a new set, one hash for each number from 0, and voids the set before. Only beside a second step that is set up.
 * Every session ends but the actor's, whose page shows the codes.
 */
export function keepRecoveryCodes(
  actor: ProvenActor,
  hashes: readonly string[],
): Result<{ proof: Proof }, NotKept> {
  return changeAsProven(actor, (tx) => {
    if (!hasSecondStep(actor.id)) return { ok: false, reason: "noSecondStep" };
    tx.delete(recoveryCodes).where(eq(recoveryCodes.memberId, actor.id)).run();
    const createdAt = now();
    const rows = hashes.map((codeHash, number) => {
      return { id: newRandomId(), memberId: actor.id, number, codeHash, createdAt };
    });
    tx.insert(recoveryCodes).values(rows).run();
    const { sessionIdHash } = actor.proof;
    const proof = changeCredential(tx, actor, "recoveryCodes.made", { memberId: actor.id }, sessionIdHash);
    return { ok: true, proof };
  });
}

/** The unused code of that number, for checking what was typed against its hash. */
export function findRecoveryCode(memberId: string, number: number) {
  return db
    .select({ id: recoveryCodes.id, codeHash: recoveryCodes.codeHash })
    .from(recoveryCodes)
    .where(
      and(
        eq(recoveryCodes.memberId, memberId),
        eq(recoveryCodes.number, number),
        isNull(recoveryCodes.usedAt),
      ),
    )
    .get();
}

/** Uses a code up, in one statement. False when somebody was first. */
export function spendRecoveryCode(actor: MemberActor, id: string): boolean {
  return inTransaction((tx) => {
    const spent = tx
      .update(recoveryCodes)
      .set({ usedAt: now() })
      .where(
        and(eq(recoveryCodes.id, id), eq(recoveryCodes.memberId, actor.id), isNull(recoveryCodes.usedAt)),
      )
      .run();
    if (spent.changes === 0) return false;
    recordEvent(tx, actor, "recoveryCodes.used", { memberId: actor.id, recoveryCodeId: id });
    return true;
  });
}
